import { recording } from '../recording.js';
import { rightFile } from './right-file.js';

export const read = rightFile(recording, (file) => file);
