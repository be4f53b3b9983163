/** Procedures on the pages on which their steps are: the advice that authors read there, for all pages at once. */
import { waysOf, type Find } from '../../../core/formats/find.js';
import type { Step } from '../../../core/formats/procedure.js';
import { lintStepOnPage, type Look } from '../../../core/guide/lint.js';
import { pageOf } from '../../../core/guide/machine.js';
import { createControls } from '../../../page/controls.js';
import { createFinder } from '../../../page/find.js';
import { adviceProblem, type ProcedureFile } from '../advice.js';
import { spotIn } from '../author-file.js';
import type { Problem } from '../problem.js';
import { matchesAny } from './addresses.js';
import type { OpenPage } from './open.js';
import { watchAt } from './texts.js';

/** @param blind pages that were given, and in which nothing can be seen. */
export function checkSteps(
  file: ProcedureFile,
  pages: readonly OpenPage[],
  blind: readonly OpenPage[],
  locales: readonly string[],
): Problem[] {
  const procedure = file.value;
  if (pages.length === 0) return [];
  const unseen: string[] = [];
  const met = procedure.steps.flatMap((step, index) => {
    if (step.find === undefined || step.broken) return [];
    const page = pageOf(procedure, step.id);
    const here = pages.filter((one) => page === undefined || matchesAny(page, one.addresses));
    if (here.length > 0) return checkStep(file, step, index, here, locales);
    if (!blind.some((one) => page === undefined || matchesAny(page, one.addresses)))
      unseen.push(step.id);
    return [];
  });
  met.push(...checkEnd(file, pages, locales));
  return [...met, ...(unseen.length > 0 ? [notGiven(file, unseen)] : [])];
}

/** What shows that it worked is only on its own page: without one, nobody knows where to look. */
function checkEnd(
  file: ProcedureFile,
  pages: readonly OpenPage[],
  locales: readonly string[],
): Problem[] {
  const { find, page } = file.value.end ?? {};
  const here = page === undefined ? [] : pages.filter((one) => matchesAny(page, one.addresses));
  if (find === undefined || here.length === 0) return [];
  const met = here.some((one) =>
    look(one, locales, false, ({ find: by }) =>
      waysOf(find).some((way) => by(way).status === 'found'),
    ),
  );
  return met ? [] : [notMet(file, { find, rare: false }, 'end.find', here, locales)];
}

function checkStep(
  file: ProcedureFile,
  step: Step,
  index: number,
  here: readonly OpenPage[],
  locales: readonly string[],
): Problem[] {
  const procedure = file.value;
  const seen = here
    .map((page) => ({
      page,
      findings: look(page, locales, false, (look) => lintStepOnPage(procedure, step, look)),
    }))
    .filter((one) => one.findings !== undefined);
  if (seen.length > 0) {
    const told = new Map<string, Problem>();
    for (const { page, findings = [] } of seen)
      for (const finding of findings) {
        const { code, path } = finding;
        const everywhere = seen.every(({ findings: other = [] }) =>
          other.some((one) => one.code === code && one.path === path),
        );
        // A page in another language needs another way: what some page finds is no dead way.
        if (code === 'way-missing' && !everywhere) continue;
        told.set(`${code} ${path}`, adviceProblem(file, finding, page.source.name));
      }
    return [...told.values()];
  }
  // Only some people meet it: the page as it was given may well be without it.
  const rare = step.if !== undefined || step.optional === true;
  const find = step.find ?? [];
  return [notMet(file, { find, rare }, `steps[${index}].find`, here, locales)];
}

function notMet(
  file: ProcedureFile,
  { find, rare }: { readonly find: Find; readonly rare: boolean },
  path: string,
  here: readonly OpenPage[],
  locales: readonly string[],
): Problem {
  const at = { source: file.source, path, ...spotIn(file, path) };
  const names = here.map(({ source }) => source.name).join(', ');
  const finds = (hidden: boolean): readonly string[] =>
    here.flatMap((page) =>
      look(page, locales, hidden, (one) => waysOf(find).map((way) => one.find(way).status)),
    );
  if (finds(false).includes('ambiguous'))
    return {
      ...at,
      rule: 'aidant-target-ambiguous',
      level: 'error',
      message: `More than one thing on ${names} fits, so none is taken. Give an id, or narrow with "within".`,
    };
  if (finds(true).some((status) => status !== 'missing'))
    return {
      ...at,
      rule: 'aidant-target-hidden',
      level: 'information',
      message: `Found on ${names}, but hidden there. That is right if a script shows it later.`,
    };
  const [first] = here;
  const tried = first
    ? look(first, locales, false, (one) =>
        waysOf(find).flatMap((way) => {
          const found = one.find(way);
          return found.status === 'found' ? [] : found.tried;
        }),
      )
    : [];
  return {
    ...at,
    rule: 'aidant-target-missing',
    level: rare ? 'information' : 'error',
    message: `Nothing on ${names} fits (${tried.join('; ')}). Mend "find" or "page".${
      rare ? ' That is right if the page shows it only to some people.' : ''
    }`,
  };
}

function look<T>(
  page: OpenPage,
  locales: readonly string[],
  hidden: boolean,
  work: (look: Look) => T,
): T {
  return page.inside(() => {
    const finder = createFinder(page.document, { locales });
    const controls = createControls(watchAt({ path: '/', query: {}, hash: '' }));
    return work({
      has: () => true,
      find: (way) => finder.find(way),
      state: (node) => controls.state(node),
    });
  }, hidden);
}

function notGiven(file: ProcedureFile, steps: readonly string[]): Problem {
  return {
    rule: 'aidant-page-unseen',
    level: 'information',
    source: file.source,
    path: 'steps',
    ...spotIn(file, 'steps'),
    message: `No page that was given is the page of ${steps.length === 1 ? '1 step' : `${steps.length} steps`} (${steps.join(', ')}), so what is pointed at there was not looked for.`,
  };
}
