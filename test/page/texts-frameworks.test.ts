/** Pages that React, Vue and Lit draw again while simple words show: nothing of theirs breaks, and nothing of ours stays behind. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Session } from '../../src/core/session.js';
import { sourceHash } from '../../src/core/simple/hash.js';
import '../../src/elements/text/define.js';
import { realSession } from '../support/session.js';

/** A busy machine only makes a failure take longer. */
const until = (is: () => unknown, what = 'in time'): Promise<void> =>
  waitUntil(is as () => boolean, what, { timeout: 10_000 });

interface State {
  readonly title: string;
  readonly words: string;
  readonly look: string;
  readonly items: readonly string[];
  readonly late: boolean;
  readonly part: boolean;
  readonly pairText: string;
}

interface Drawn {
  draw(state: State): unknown;
  unmount(): void;
  readonly problems: readonly string[];
}

interface Framework {
  mount(place: HTMLElement, state: State, hydrate?: boolean): Drawn;
  serverMarkup?(state: State): Promise<string>;
}

const FRAMEWORKS: Readonly<Record<string, () => Promise<Framework>>> = {
  // The addresses are not for the compiler: the test server makes what is behind two of them.
  React: () => load('/bundled-hosts/react.js'),
  Vue: () => load('/bundled-hosts/vue.js'),
  Lit: () => load('/test/fixtures/hosts/lit.js'),
};
const load = (path: string): Promise<Framework> => import(path) as Promise<Framework>;

const FIRST: State = {
  title: 'Situation du ménage',
  words: 'texte',
  look: 'a',
  items: ['un', 'deux', 'trois'],
  late: false,
  part: true,
  pairText: 'Un ayant droit',
};

/** What the page does, one after the other. */
const STEPS: readonly (readonly [string, Partial<State>])[] = [
  ['draws the same again', {}],
  ['changes attributes', { look: 'b' }],
  ['changes words', { title: 'Autre titre', words: 'mot', pairText: 'Un bénéficiaire' }],
  ['changes them back', { title: FIRST.title, words: FIRST.words, pairText: FIRST.pairText }],
  ['puts a list in another order', { items: ['trois', 'deux', 'un'] }],
  ['moves one to the front', { items: ['deux', 'trois', 'un'] }],
  ['takes one of the list away', { items: ['trois', 'un'] }],
  ['brings it back', { items: ['un', 'deux', 'trois'] }],
  ['shows something late', { late: true }],
  ['takes a part away', { part: false }],
  ['brings the part back', { part: true }],
];

const RICH = 'Le texte officiel';
const SITE = {
  format: 1,
  id: 't',
  name: 'T',
  locales: ['fr'],
  texts: ['a.json'],
  glossary: ['g.json'],
};
const FILES = {
  'a.json': {
    format: 1,
    lang: 'fr',
    blocks: [
      { find: { id: 'title' }, source: sourceHash(FIRST.title), simple: 'Votre famille' },
      { find: { id: 'rich' }, source: sourceHash(RICH), simple: 'Le texte **simple**' },
      { find: { id: 'label' }, simple: 'Combien gagne votre famille' },
      { find: { id: 'deux' }, simple: 'Point simple' },
      { find: { id: 'late' }, simple: 'Plus tard' },
    ],
  },
  'g.json': {
    format: 1,
    lang: 'fr',
    terms: [{ id: 'a', term: 'bénéficiaire', simple: 'La personne qui reçoit.' }],
  },
};

/** What is to be seen at each state, in simple words. */
function expected(state: State): string[] {
  return [
    state.title === FIRST.title ? 'Votre famille' : state.title,
    state.words === FIRST.words ? 'Le texte simple' : `Le ${state.words} officiel`,
    'Combien gagne votre famille',
    ...state.items.map((id) => (id === 'deux' ? 'Point simple' : `Point ${id}`)),
    ...(state.late ? ['Plus tard'] : []),
    ...(state.part ? ['En simple'] : []),
  ];
}

const SEEN = 'h2, p, label, li, aidant-simple-block';

function seen(place: HTMLElement): string[] {
  return [...place.querySelectorAll<HTMLElement>(SEEN)]
    .filter((element) => element.checkVisibility())
    .map((element) => element.innerText.replace(/\s+/g, ' ').trim());
}

for (const [name, get] of Object.entries(FRAMEWORKS))
  describe(`simple words on a page drawn by ${name}`, () => {
    let framework: Framework;
    let session: Session;
    let place: HTMLElement;
    let drawn: Drawn | undefined;
    const faults: string[] = [];
    const onError = (event: ErrorEvent): void => void faults.push(event.message);

    before(async function () {
      this.timeout(240_000); // The libraries are fetched once.
      framework = await get();
      addEventListener('error', onError);
    });
    after(() => removeEventListener('error', onError));

    beforeEach(async () => {
      document.documentElement.lang = 'fr';
      session = await realSession(SITE, FILES);
      place = document.createElement('main');
      document.body.append(place);
    });
    afterEach(() => {
      drawn?.unmount();
      drawn = undefined;
      session.dispose();
      place.remove();
      document.documentElement.removeAttribute('lang');
      expect(faults.splice(0)).to.deep.equal([]);
    });

    const shows = (state: State, what: string): Promise<void> =>
      until(
        () => JSON.stringify(seen(place)) === JSON.stringify(expected(state)),
        `${what}: ${JSON.stringify(expected(state))}`,
      ).catch((error: Error) => {
        throw new Error(`${error.message}, there is ${JSON.stringify(seen(place))}`);
      });

    /** What the library alone makes of the states, one by one. */
    async function alone(states: readonly State[]): Promise<string[]> {
      const box = document.createElement('main');
      document.body.append(box);
      const one = framework.mount(box, states[0]!);
      const markup: string[] = [];
      for (const state of states) {
        await one.draw(state);
        markup.push(box.innerHTML);
      }
      one.unmount();
      box.remove();
      return markup;
    }

    it('follows all that the page does, and gives each state back to the byte', async () => {
      const states = STEPS.reduce<State[]>(
        (all, [, change]) => [...all, { ...all.at(-1)!, ...change }],
        [FIRST],
      );
      const markup = await alone(states);
      drawn = framework.mount(place, FIRST);
      await session.setLevel('simple');
      await shows(FIRST, 'at first');
      for (const [index, [what]] of STEPS.entries()) {
        const state = states[index + 1]!;
        await drawn.draw(state);
        await shows(state, what);
      }
      expect(drawn.problems).to.deep.equal([]);
      await session.setLevel('original');
      await until(() => place.innerHTML === markup.at(-1), 'the last state is the library’s own');
    });

    for (const [what, change] of STEPS)
      it(`${what}: the official page is the library's own`, async () => {
        const states = [FIRST, { ...FIRST, ...change }];
        const markup = await alone([...states, FIRST]);
        drawn = framework.mount(place, FIRST);
        await session.setLevel('simple');
        await shows(FIRST, 'at first');
        await drawn.draw(states[1]!);
        // At once, before anything of ours has looked at the page again.
        await session.setLevel('original');
        await until(() => place.innerHTML === markup[1], `${what}: as the library alone`);
        await drawn.draw(FIRST);
        await until(() => place.innerHTML === markup[2], 'and it goes on drawing');
      });

    it('goes while simple words show, and leaves nothing', async () => {
      drawn = framework.mount(place, FIRST);
      await session.setLevel('simple');
      await shows(FIRST, 'at first');
      drawn.unmount();
      drawn = undefined;
      await until(() => place.querySelector('*') === null);
    });

    it('wakes up in a page that shows simple words already', async function () {
      if (!framework.serverMarkup) this.skip();
      place.innerHTML = await framework.serverMarkup(FIRST);
      await session.setLevel('simple');
      await shows(FIRST, 'before it wakes up');
      drawn = framework.mount(place, FIRST, true);
      await shows(FIRST, 'when it has woken up');
      const next = { ...FIRST, look: 'b', words: 'mot', items: ['trois', 'deux'] };
      await drawn.draw(next);
      await shows(next, 'when it has drawn again');
      await session.setLevel('original');
      const [markup] = await alone([next]);
      const plain = (html: string): string => html.replaceAll(/<!--.*?-->/g, '');
      await until(() => plain(place.innerHTML) === plain(markup!), 'the official page again');
    });
  });
