/** What an author can make better before a person gets stuck: advice on a procedure, from its file and from the page. */
import { waysOf, type FindWay } from '../formats/find.js';
import type { Procedure, Step } from '../formats/procedure.js';
import type { ControlState, Found, PageNode } from '../ports.js';
import { doneKind, type DoneKind } from './done.js';
import { lintFind, lintOnPage } from './lint-find.js';
import { lintAudio, lintLanguages, lintLength, textsAround, textsOf } from './lint-words.js';

export type LintCode =
  | 'no-title'
  | 'languages'
  | 'never-played'
  | 'long-sentence'
  | 'many-sentences'
  | 'made-up'
  | 'weak-css'
  | 'role-alone'
  | 'one-way'
  | 'order'
  | 'find-languages'
  | 'done-needs-find'
  | 'done-misfit'
  | 'effect-done'
  | 'effect-keeps'
  | 'no-end'
  | 'not-found'
  | 'way-missing'
  | 'way-ambiguous'
  | 'ways-differ'
  | 'secret';

/** `fix`: people will get stuck. `advice`: some people will, or will soon. */
export type LintLevel = 'fix' | 'advice';

export interface Finding {
  readonly level: LintLevel;
  /** The step's id; undefined for the procedure as a whole. */
  readonly step?: string;
  /** Where in the file, such as `steps[2].find[0]`. */
  readonly path: string;
  readonly code: LintCode;
  /** What to do, in a sentence or two. */
  readonly fix: string;
}

/** What is told of one thing; the rest is known. */
export type Tell = (code: LintCode, path: string, fix: string) => void;

/** The page at hand. */
export interface Look {
  /** Whether a step belongs to the page that shows. */
  has(stepId: string): boolean;
  find(way: FindWay): Found;
  state(node: PageNode): ControlState;
}

export interface LintOptions {
  /** The languages the site offers, the first one first. */
  readonly locales: readonly string[];
  readonly look?: Look;
}

const MUST: ReadonlySet<LintCode> = new Set([
  'done-needs-find',
  'done-misfit',
  'effect-done',
  'not-found',
  'ways-differ',
]);

export function lintProcedure(procedure: Procedure, options: LintOptions): Finding[] {
  const findings: Finding[] = [];
  lintWhole(procedure, options, teller(findings));
  for (const [i, step] of procedure.steps.entries()) {
    if (step.broken) continue; // Told when the file was read.
    lintStep(step, `steps[${i}]`, options, teller(findings, step.id));
    if (options.look?.has(step.id)) {
      const seen = lintStepOnPage(procedure, step, options.look);
      findings.push(...(seen ?? notFound(procedure, step, options.look)));
    }
  }
  return findings;
}

/**
 * What the page that shows tells of one step; undefined while nothing that it is about is there. Call it only for
 * a step of this page.
 */
export function lintStepOnPage(
  procedure: Procedure,
  step: Step,
  look: Look,
): Finding[] | undefined {
  if (step.find === undefined) return [];
  const findings: Finding[] = [];
  const tell = teller(findings, step.id);
  const at = `steps[${procedure.steps.indexOf(step)}]`;
  if (!lintOnPage(step.find, `${at}.find`, look, tell)) return undefined;
  const found = waysOf(step.find)
    .map((way) => look.find(way))
    .find((one) => one.status === 'found');
  if (found?.status === 'found') lintControl(step, at, look.state(found.node), tell);
  return findings;
}

/** For a step of this page whose find has met nothing so far. */
export function notFound(procedure: Procedure, step: Step, look: Look): Finding[] {
  if (step.find === undefined) return [];
  const findings: Finding[] = [];
  const tried = waysOf(step.find).flatMap((way) => {
    const found = look.find(way);
    return found.status === 'found' ? [] : found.tried;
  });
  teller(findings, step.id)(
    'not-found',
    `steps[${procedure.steps.indexOf(step)}].find`,
    `Nothing on this page fits so far (${tried.join('; ')}). If the page shows it only later, go on to there and look again; else mend "find" or "page".`,
  );
  return findings;
}

function teller(findings: Finding[], step?: string): Tell {
  return (code, path, fix) => {
    const level = MUST.has(code) ? 'fix' : 'advice';
    findings.push({ level, ...(step === undefined ? {} : { step }), path, code, fix });
  };
}

function lintWhole(procedure: Procedure, { locales }: LintOptions, tell: Tell): void {
  const around = textsAround(procedure);
  lintLanguages(around, 'title', locales, tell);
  lintLength(around, '', locales, tell);
  const sends = procedure.steps.findIndex(hasEffect);
  if (sends < 0) return;
  if (!procedure.end)
    tell(
      'no-end',
      'end',
      'Add "end": how it shows that it worked, what happens next, and by when.',
    );
  if (procedure.keeps === undefined)
    tell(
      'effect-keeps',
      'keeps',
      'Add "keeps" if you know what the site keeps before the last button: without it nothing is promised.',
    );
}

function hasEffect({ effect }: Step): boolean {
  return effect !== undefined && effect !== 'none';
}

function lintStep(step: Step, at: string, { locales }: LintOptions, tell: Tell): void {
  if (step.title === undefined && step.ask === undefined)
    tell(
      'no-title',
      at,
      'Add "title", a few words: it is announced, and stands in the list of steps.',
    );
  const texts = textsOf(step);
  lintLanguages(texts, at, locales, tell);
  lintLength(texts, at, locales, tell);
  lintAudio(step, at, locales, tell);
  if (step.find !== undefined) lintFind(step.find, `${at}.find`, locales, tell);
  lintDone(step, at, tell);
}

/** What each kind of `done` can be seen at. */
const FITS: Partial<Readonly<Record<DoneKind, readonly ControlState['kind'][]>>> = {
  filled: ['field', 'group'],
  valid: ['field', 'group'],
  checked: ['field', 'group'],
  chosen: ['field', 'group'],
  left: ['field', 'group'],
  clicked: ['button', 'link', 'other'],
};

const KIND_OF_ROLE: Readonly<Record<string, ControlState['kind']>> = {
  button: 'button',
  link: 'link',
  tab: 'button',
  menuitem: 'button',
  textbox: 'field',
  searchbox: 'field',
  spinbutton: 'field',
  combobox: 'field',
  listbox: 'field',
  slider: 'field',
  heading: 'other',
  img: 'other',
};

function lintDone(step: Step, at: string, tell: Tell): void {
  const kind = doneKind(step);
  if (step.find === undefined && (FITS[kind] || kind === 'visible'))
    tell('done-needs-find', `${at}.done`, `Add "find": "${kind}" is seen at a thing of the page.`);
  const roles = step.find === undefined ? [] : waysOf(step.find).map(({ role }) => role ?? '');
  const kinds = roles.map((role) => KIND_OF_ROLE[role]).filter((one) => one !== undefined);
  const [known] = kinds;
  if (known) lintFit(kind, known, at, tell);
  if (hasEffect(step) && kind !== 'page')
    tell(
      'effect-done',
      `${at}.done`,
      'Add "done": { "page": … }, the page that comes when it worked. Else people are told so too early.',
    );
}

function lintFit(kind: DoneKind, control: ControlState['kind'], at: string, tell: Tell): boolean {
  const fits = FITS[kind];
  if (!fits || fits.includes(control)) return true;
  const right = fits.includes('button') ? '"filled" or "valid"' : '"clicked"';
  tell(
    'done-misfit',
    `${at}.done`,
    `"${kind}" never comes true here. For a ${control} write ${right}.`,
  );
  return false;
}

function lintControl(step: Step, at: string, state: ControlState, tell: Tell): void {
  const kind = doneKind(step);
  const known = waysOf(step.find ?? []).some(({ role }) => role && KIND_OF_ROLE[role]);
  if (!known) lintFit(kind, state.kind, at, tell);
  if (state.secret && step.sensitive !== true)
    tell('secret', at, 'Add "sensitive": true. This field holds a code or a password.');
}
