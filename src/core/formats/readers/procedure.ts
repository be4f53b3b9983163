import { checkProcedure } from '../check-procedure.js';
import { procedure } from '../procedure.js';
import { rightFile } from './right-file.js';

export const read = rightFile(procedure, checkProcedure);
