import { checkRules } from '../help/check-rules.js';
import { rulesOf } from '../help/orientation.js';
import type { Problem } from './lenient.js';
import type { Site } from './site.js';

/** Questions that leave somebody without a way on are not asked: those of aidant are. Loaded where a site has its own. */
export function checkHelp(site: Site, tell: (problem: Problem) => void): Site {
  const { help, ...rest } = site;
  if (!help) return site;
  const faults = checkRules(rulesOf(help));
  for (const { path, fix } of faults)
    tell({ path: `help.${path}`, fix: `${fix} Until then the questions of aidant are asked.` });
  return faults.length === 0 ? site : rest;
}
