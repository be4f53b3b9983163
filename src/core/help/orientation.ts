/**
 * Which help fits, in at most four presses about *this step*: rules as data, never a score. A site may write its own
 * (`help` in site.json). Two things hold on every path, and `checkRules` (`check-rules.ts`) proves them: it ends in
 * something to do now, and whoever is afraid gets a person first, never a course ("will go twice and then stop", as
 * helpers who tried it tell).
 */
import type { HelpRules, Means, Offer } from '../formats/help-rules.js';
import type { LocalText } from '../formats/text.js';
import type { MessageKey } from '../ports.js';

export type { Mean, Need, Offer } from '../formats/help-rules.js';

/** Words of ours by their key, or those of a site. */
export type Said = MessageKey | { readonly text: LocalText };

export interface Ending {
  /** One calming sentence before the offers. */
  readonly say?: Said;
  /** Best first. */
  readonly offers: readonly Offer[];
}

export interface Answer {
  readonly id: string;
  readonly text: Said;
  /** A published picture's name, or the path of a site's own. */
  readonly picture: string;
  /** Whoever gives this answer is afraid or on their own with it. */
  readonly afraid?: boolean;
  /** What this answer tells of the ways the person can use. */
  readonly means?: Means;
  /** The next question, by id; or the end of the path. */
  readonly next: string | Ending;
}

export interface Question {
  readonly title: Said;
  readonly answers: readonly Answer[];
}

export interface Rules {
  readonly first: string;
  readonly questions: Readonly<Record<string, Question>>;
}

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
          next: { offers: [PERSON, { kind: 'guide' }, { kind: 'visit', need: 'for-me' }, CARD] },
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
          means: ['reads-little'],
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
          means: ['no-device'],
          next: { offers: [{ kind: 'visit', need: 'equipment' }, PERSON, CARD] },
        },
        {
          id: 'for-me',
          text: 'help.else.forMe',
          picture: 'two-people',
          next: { offers: [{ kind: 'visit', need: 'for-me' }, PERSON, CARD] },
        },
        {
          id: 'language',
          text: 'ask.need.language',
          picture: 'globe',
          means: ['other-language'],
          next: {
            offers: [{ kind: 'language' }, { kind: 'visit', need: 'language' }, PERSON, CARD],
          },
        },
        {
          id: 'no-voice',
          text: 'ask.need.noVoice',
          picture: 'ear',
          means: ['no-voice'],
          next: { offers: [PERSON, { kind: 'visit', need: 'any' }, CARD] },
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
            offers: [PERSON, { kind: 'visit', need: 'with-me' }, CARD],
          },
        },
        {
          id: 'with-me',
          text: 'help.learn.withMe',
          picture: 'two-people',
          next: { offers: [{ kind: 'visit', need: 'with-me' }, PERSON, CARD] },
        },
        {
          id: 'group',
          text: 'help.learn.group',
          picture: 'ask',
          next: { offers: [{ kind: 'visit', need: 'learn' }, PERSON, CARD] },
        },
      ],
    },
  },
};

/** The questions of a site: its own in the place of those of the same name, and the others as they are. */
export function rulesOf(help: HelpRules | undefined): Rules {
  if (!help) return DEFAULT_RULES;
  const own = Object.entries(help.questions).map(([id, { title, answers }]) => [
    id,
    { title: { text: title }, answers: answers.map(ownAnswer) },
  ]);
  return {
    first: help.first ?? DEFAULT_RULES.first,
    questions: {
      ...DEFAULT_RULES.questions,
      ...(Object.fromEntries(own) as Rules['questions']),
    },
  };
}

function ownAnswer(answer: HelpRules['questions'][string]['answers'][number]): Answer {
  const { text, picture = 'question-person', next, ...rest } = answer;
  if (typeof next === 'string') return { ...rest, text: { text }, picture, next };
  const { say, offers } = next;
  return {
    ...rest,
    text: { text },
    picture,
    next: { ...(say === undefined ? {} : { say: { text: say } }), offers },
  };
}

/** Where an answer leads from a question; undefined for an answer that is not there. */
export function answerOf(rules: Rules, question: string, id: string): Answer | undefined {
  if (!Object.hasOwn(rules.questions, question)) return undefined;
  return rules.questions[question]?.answers.find((answer) => answer.id === id);
}
