import { checkSite } from '../check-site.js';
import { site } from '../site.js';

export const reader = { schema: site, check: checkSite };
