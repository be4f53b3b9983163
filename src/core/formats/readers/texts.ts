import { texts } from '../texts.js';

export const reader = { schema: texts, check: <T>(value: T): T => value };
