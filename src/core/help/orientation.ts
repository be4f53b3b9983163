/**
 * Which help fits, in at most four presses about *this step*: rules as data, never a score. Two things hold on
 * every path, and `checkRules` proves them: it ends in something to do now, and whoever is afraid gets a person
 * first, never a course ("will go twice and then stop", as helpers who tried it tell).
 */
import type { MessageKey } from '../ports.js';

/** What the person looks for in a place. */
export type Need = 'any' | 'equipment' | 'learn' | 'with-me' | 'for-me' | 'reading';

/** Something to do now. */
export type Offer =
  /** The ways to reach somebody, the best one open. */
  | { readonly kind: 'person' }
  /** Places nearby. `learn` is a course. */
  | { readonly kind: 'visit'; readonly need: Need }
  /** The page is read aloud; the simple words are shown; back to the step; the card to take away. */
  | { readonly kind: 'read' | 'simple' | 'guide' | 'card' };

export interface Ending {
  /** One calming sentence before the offers. */
  readonly say?: MessageKey;
  /** Best first. */
  readonly offers: readonly Offer[];
}

export interface Answer {
  readonly id: string;
  readonly text: MessageKey;
  /** A published picture's name. */
  readonly picture: string;
  /** Whoever gives this answer is afraid or on their own with it. */
  readonly afraid?: true;
  /** The next question, by id; or the end of the path. */
  readonly next: string | Ending;
}

export interface Question {
  readonly title: MessageKey;
  readonly answers: readonly Answer[];
}

export interface Rules {
  readonly first: string;
  readonly questions: Readonly<Record<string, Question>>;
}

/** Opening "ask a person", answering: never more than this many presses before there is something to do. */
export const MOST_TAPS = 4;

const PERSON: Offer = { kind: 'person' };
const CARD: Offer = { kind: 'card' };

export const DEFAULT_RULES: Rules = {
  first: 'what',
  questions: {
    what: {
      title: 'help.what.title',
      answers: [
        {
          id: 'here',
          text: 'help.what.here',
          picture: 'question-person',
          next: { offers: [PERSON, { kind: 'guide' }, { kind: 'visit', need: 'any' }, CARD] },
        },
        {
          id: 'afraid',
          text: 'help.what.afraid',
          picture: 'heart',
          afraid: true,
          next: {
            say: 'help.calm',
            offers: [PERSON, { kind: 'visit', need: 'with-me' }, CARD],
          },
        },
        {
          id: 'reading',
          text: 'help.what.reading',
          picture: 'book',
          next: {
            offers: [
              PERSON,
              { kind: 'read' },
              { kind: 'simple' },
              { kind: 'visit', need: 'reading' },
            ],
          },
        },
        { id: 'else', text: 'help.what.else', picture: 'list', next: 'else' },
      ],
    },
    else: {
      title: 'help.else.title',
      answers: [
        {
          id: 'device',
          text: 'help.else.device',
          picture: 'computer',
          next: { offers: [{ kind: 'visit', need: 'equipment' }, PERSON, CARD] },
        },
        {
          id: 'for-me',
          text: 'help.else.forMe',
          picture: 'two-people',
          next: { offers: [{ kind: 'visit', need: 'for-me' }, PERSON, CARD] },
        },
        { id: 'learn', text: 'help.else.learn', picture: 'school', next: 'learn' },
      ],
    },
    learn: {
      title: 'help.learn.title',
      answers: [
        {
          id: 'alone',
          text: 'help.learn.afraid',
          picture: 'heart',
          afraid: true,
          next: {
            say: 'help.calm',
            offers: [PERSON, { kind: 'visit', need: 'with-me' }],
          },
        },
        {
          id: 'with-me',
          text: 'help.learn.withMe',
          picture: 'two-people',
          next: { offers: [{ kind: 'visit', need: 'with-me' }, PERSON] },
        },
        {
          id: 'group',
          text: 'help.learn.group',
          picture: 'ask',
          next: { offers: [{ kind: 'visit', need: 'learn' }, PERSON] },
        },
      ],
    },
  },
};

/** A way through the questions: the answers given and where they lead. */
export interface Path {
  readonly answers: readonly Answer[];
  readonly end: Ending;
}

/** Every way through the rules. A circle of questions ends where it would begin again, without an end. */
export function everyPath(rules: Rules): { readonly paths: Path[]; readonly broken: string[] } {
  const paths: Path[] = [];
  const broken: string[] = [];
  const walk = (id: string, answers: readonly Answer[], seen: readonly string[]): void => {
    const question = rules.questions[id];
    if (!question || question.answers.length === 0 || seen.includes(id)) {
      broken.push([...answers.map((answer) => answer.id), id].join(' > '));
      return;
    }
    for (const answer of question.answers) {
      const path = [...answers, answer];
      if (typeof answer.next === 'string') walk(answer.next, path, [...seen, id]);
      else paths.push({ answers: path, end: answer.next });
    }
  };
  walk(rules.first, [], []);
  return { paths, broken };
}

/** What is wrong with rules a site would set, one sentence each; none when they may be used. */
export function checkRules(rules: Rules): string[] {
  const { paths, broken } = everyPath(rules);
  const faults = broken.map((path) => `${path}: this question leads nowhere.`);
  for (const { answers, end } of paths) {
    const name = answers.map((answer) => answer.id).join(' > ');
    const [first] = end.offers;
    // The press that opened the questions counts as one.
    if (answers.length + 1 > MOST_TAPS) faults.push(`${name}: more than ${MOST_TAPS} presses.`);
    if (!first) faults.push(`${name}: ends in nothing to do.`);
    else if (isCourse(first) && answers.some((answer) => answer.afraid)) {
      faults.push(`${name}: whoever is afraid gets a person first, not a course.`);
    }
    if (!end.offers.some(({ kind }) => kind === 'person')) {
      faults.push(`${name}: no way to a person.`);
    }
  }
  return faults;
}

export function isCourse(offer: Offer): boolean {
  return offer.kind === 'visit' && offer.need === 'learn';
}

/** Where an answer leads from a question; undefined for an answer that is not there. */
export function answerOf(rules: Rules, question: string, id: string): Answer | undefined {
  return rules.questions[question]?.answers.find((answer) => answer.id === id);
}
