/** Every file that has a JSON Schema: those of the site, and the budget of `aidant check`. */
import { schemas as formats } from '../core/formats/schemas.js';
import { budget } from './check/budget-schema.js';

export { jsonSchemaOptions } from '../core/formats/schemas.js';
export const schemas = { ...formats, budget };
