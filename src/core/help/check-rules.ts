/** What must hold of the questions of "ask a person", whoever wrote them. */
import type { Answer, Ending, Need, Offer, Rules } from './orientation.js';

/** Opening "ask a person", answering: never more than this many presses before there is something to do. */
export const MOST_TAPS = 4;

/** A way through the questions: the answers given and where they lead. */
export interface Path {
  /** By name: the question and the answer. */
  readonly steps: readonly string[];
  readonly answers: readonly Answer[];
  readonly end: Ending;
}

export interface Fault {
  /** Such as `questions.what`. */
  readonly path: string;
  readonly fix: string;
}

/** Somebody stands by the person there; at just any place there may be a course, or only a computer. */
const WITH_SOMEBODY: readonly Need[] = ['with-me', 'for-me', 'reading', 'language'];

/** Every way through the rules. A circle of questions ends where it would begin again, without an end. */
export function everyPath(rules: Rules): { readonly paths: Path[]; readonly broken: string[] } {
  const paths: Path[] = [];
  const broken: string[] = [];
  const walk = (
    id: string,
    steps: readonly string[],
    answers: readonly Answer[],
    seen: readonly string[],
  ): void => {
    const question = Object.hasOwn(rules.questions, id) ? rules.questions[id] : undefined;
    if (!question || question.answers.length === 0 || seen.includes(id)) {
      broken.push([...answers.map((answer) => answer.id), id].join(' > '));
      return;
    }
    for (const answer of question.answers) {
      const way = [...steps, `questions.${id}`];
      const given = [...answers, answer];
      if (typeof answer.next === 'string') walk(answer.next, way, given, [...seen, id]);
      else paths.push({ steps: way, answers: given, end: answer.next });
    }
  };
  walk(rules.first, [], [], []);
  return { paths, broken };
}

/** What is wrong with rules a site would set; nothing when they may be used. */
export function checkRules(rules: Rules): Fault[] {
  const { paths, broken } = everyPath(rules);
  const faults: Fault[] = broken.map((path) => ({
    path: 'questions',
    fix: `${path}: this question leads nowhere. Write it, or an ending.`,
  }));
  for (const [id, { answers }] of Object.entries(rules.questions)) {
    const ids = answers.map((answer) => answer.id);
    const twice = ids.find((one, index) => ids.indexOf(one) !== index);
    if (twice !== undefined) {
      faults.push({
        path: `questions.${id}`,
        fix: `Two answers are called "${twice}": rename one.`,
      });
    }
  }
  for (const { steps, answers, end } of paths) {
    const name = answers.map((answer) => answer.id).join(' > ');
    const path = steps.at(-1) ?? 'questions';
    const tell = (fix: string): void => void faults.push({ path, fix: `${name}: ${fix}` });
    const [first] = end.offers;
    // The press that opened the questions counts as one, and choosing a language is another.
    const asksMore = end.offers.some(({ kind }) => kind === 'language') ? 1 : 0;
    if (answers.length + 1 + asksMore > MOST_TAPS) tell(`more than ${MOST_TAPS} presses.`);
    if (!first) tell('ends in nothing to do. Write at least one offer.');
    else if (answers.some(({ afraid }) => afraid) && !isSomebody(first)) {
      tell('whoever is afraid gets a person first, not a course.');
    } else if (answers.some(({ afraid }) => afraid) && courseBeforePerson(end.offers)) {
      tell('whoever is afraid gets no course before { "kind": "person" }.');
    }
    if (!end.offers.some(({ kind }) => kind === 'person')) {
      tell('no way to a person. Add the offer { "kind": "person" }.');
    }
  }
  if (!paths.some(({ answers }) => answers.some(({ afraid }) => afraid))) {
    faults.push({
      path: 'questions',
      fix: 'Nobody can say that they are afraid. Mark such an answer with "afraid": true.',
    });
  }
  return faults;
}

export function isCourse(offer: Offer): boolean {
  return offer.kind === 'visit' && offer.need === 'learn';
}

function courseBeforePerson(offers: readonly Offer[]): boolean {
  const course = offers.findIndex(isCourse);
  return course >= 0 && course < offers.findIndex(({ kind }) => kind === 'person');
}

function isSomebody(offer: Offer): boolean {
  return offer.kind === 'person' || (offer.kind === 'visit' && WITH_SOMEBODY.includes(offer.need));
}
