import { checkPlaces } from '../check-lists.js';
import { places } from '../places.js';
import { rightFile } from './right-file.js';

export const read = rightFile(places, checkPlaces);
