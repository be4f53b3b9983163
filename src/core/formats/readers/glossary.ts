import { checkGlossary } from '../check-lists.js';
import { glossary } from '../glossary.js';
import { rightFile } from './right-file.js';

export const read = rightFile(glossary, checkGlossary);
