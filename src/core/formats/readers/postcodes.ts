import { postcodes } from '../postcodes.js';
import { rightFile } from './right-file.js';

export const read = rightFile(postcodes, (file) => file);
