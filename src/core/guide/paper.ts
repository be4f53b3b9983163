/**
 * A procedure for somebody who reads it on paper: whatever the guide would ask or leave out by itself has to be said
 * in words. The printed sheet and the plain text draw from here, so that both say the same.
 */
import { nameOfFind } from '../formats/find.js';
import type { Effect, Procedure, Step } from '../formats/procedure.js';
import { resolveText, type LocalText } from '../formats/text.js';
import type { MessageKey, Translator } from '../ports.js';
import { progressOf, stepOf } from './machine.js';

export type PaperWords = Pick<Translator, 't' | 'pick' | 'locale'>;

export interface PaperStep {
  readonly step: Step;
  /** As the guide numbers it. */
  readonly number: number;
  readonly title: LocalText | undefined;
  /** For whom the step is, and that it may be skipped: one sentence each. */
  readonly when: readonly string[];
  /** The answers of a question, with where they lead. */
  readonly choices: readonly string[];
  /** What the page's button does, and that one should look once more. */
  readonly careful: readonly string[];
}

const CAREFUL: Readonly<Record<Exclude<Effect, 'none'>, MessageKey>> = {
  sends: 'guide.sends',
  pays: 'guide.pays',
  deletes: 'guide.deletes',
};

export function paperSteps(procedure: Procedure, words: PaperWords): PaperStep[] {
  return procedure.steps.map((step) => ({
    step,
    number: progressOf(procedure, step.id).number,
    title: step.title ?? step.ask,
    when: whenOf(procedure, step, words),
    choices: choicesOf(procedure, step, words),
    careful: carefulOf(step, words),
  }));
}

/** What to know before one begins, each with its picture. */
export function paperFacts(procedure: Procedure, words: PaperWords): (readonly [string, string])[] {
  const { minutes, session, keeps } = procedure;
  const { t, pick } = words;
  const sends = procedure.steps.find(({ effect = 'none' }) => effect !== 'none');
  const until = sends?.title ?? sends?.ask;
  const facts: (readonly [string, string])[] = [];
  if (minutes !== undefined) facts.push(['clock', t('guide.minutes', { count: minutes })]);
  if (keeps === 'nothing' && until !== undefined)
    facts.push(['shield', t('guide.nothingUntil', { title: pick(until).value })]);
  if (keeps === 'draft') facts.push(['shield', t('guide.draftKept')]);
  if (session !== undefined) facts.push(['wait', t('guide.session', { count: session })]);
  return facts;
}

/** The day somebody last walked through it, in the words of the reader; undefined when the author does not say. */
export function checkedOn({ checked }: Procedure, { t, locale }: PaperWords): string | undefined {
  if (checked === undefined) return undefined;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const words = date.format(new Date(checked));
  // French says "1er", and its browsers do not.
  return t('print.checked', {
    date: locale.startsWith('fr') ? words.replace(/^1 /, '1er ') : words,
  });
}

/**
 * What a step's control is called in the language of the page, which may not be open: by the words its author gave
 * to find it. '' where there are none.
 */
export function controlName({ find }: Step, pageLanguage: string, first: string): string {
  const words = find === undefined ? undefined : nameOfFind(find);
  if (words === undefined) return '';
  return resolveText(words, { locale: pageLanguage || first, level: 'original' }, first).value;
}

function whenOf(procedure: Procedure, step: Step, { t, pick, locale }: PaperWords): string[] {
  const condition = step.if;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const asked = Object.entries(condition ?? {}).map(([question, wanted]) => {
    if (question === 'visible') return t('print.onlyVisible');
    const choices = stepOf(procedure, question)?.choices ?? [];
    const answers = choices.filter(({ id }) => [wanted].flat().includes(id));
    return t('print.onlyIf', {
      answer: list.format(answers.map(({ text }) => pick(text).value)),
      number: progressOf(procedure, question).number,
    });
  });
  return step.optional === true ? [...asked, t('print.canSkip')] : asked;
}

function choicesOf(procedure: Procedure, step: Step, { t, pick }: PaperWords): string[] {
  return (step.choices ?? []).map(({ text, go }) => {
    const answer = pick(text).value;
    return go === undefined
      ? answer
      : t('print.goTo', { answer, number: progressOf(procedure, go).number });
  });
}

function carefulOf({ effect = 'none' }: Step, { t }: PaperWords): string[] {
  return effect === 'none' ? [] : [t(CAREFUL[effect]), t('guide.maySendCheck')];
}
