import { checkPlaces } from '../check-lists.js';
import { places } from '../places.js';

export const reader = { schema: places, check: checkPlaces };
