import { texts } from '../texts.js';
import { rightFile } from './right-file.js';

export const read = rightFile(texts, (file) => file);
