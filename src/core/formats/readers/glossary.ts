import { checkGlossary } from '../check-lists.js';
import { glossary } from '../glossary.js';

export const reader = { schema: glossary, check: checkGlossary };
