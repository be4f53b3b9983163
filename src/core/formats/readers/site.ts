import { checkSite } from '../check-site.js';
import { site } from '../site.js';
import { rightFile } from './right-file.js';

export const read = rightFile(site, checkSite);
