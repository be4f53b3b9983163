import { checkProcedure } from '../check-procedure.js';
import { procedure } from '../procedure.js';

export const reader = { schema: procedure, check: checkProcedure };
