import type { Rule } from './rule.js';

/** Signs for the eye only. */
export const SILENT: readonly Rule[] = [
  { pattern: /[→⇒›|¦]|(?<=\s)[·•](?=\s)/g, say: () => ',' },
  { pattern: /[*•▪►✓✔☐☑·]+|_{2,}|\.{4,}|[-=]{3,}|\u00ad/g, say: () => '' },
];
