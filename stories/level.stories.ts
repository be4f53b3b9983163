import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/level/define.js';
import type { AidantLevel } from '../src/elements/level/level.js';
import type { Session } from '../src/core/session.js';
import { SIMPLE_FILES, SIMPLE_SITE } from '../test/support/simple-site.js';
import { officialPage, simpleSession } from './simple-page.js';

/** The switch to simple words, on a page whose texts come from a file. */
const meta: Meta = { title: 'Level', component: 'aidant-level' };
export default meta;

type Story = StoryObj;

interface Shown {
  readonly locale?: string;
  readonly site?: object;
  readonly files?: Readonly<Record<string, object>>;
  /** The id of the part of the page that the switch is for. */
  readonly part?: string;
  readonly author?: boolean;
  /** What is pressed, one after the other, once the page is there. */
  readonly presses?: readonly string[];
}

const SWITCH = '.switch';
const BOTH = '.told [aria-expanded]';

const shown = ({ locale = 'fr', site, files, part = '', author, presses = [] }: Shown): Story => ({
  loaders: [async () => ({ session: await simpleSession(locale, site, files) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    if (author) session.dispatch({ type: 'app/author' });
    return officialPage(html`<aidant-level .session=${session} for=${part}></aidant-level>`);
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('aidant-level');
    for (const css of presses) (await found(element, css)).click();
  },
});

/** What comes only once the page was looked at. */
async function found(element: AidantLevel | null, css: string): Promise<HTMLButtonElement> {
  for (;;) {
    const button = element?.renderRoot.querySelector<HTMLButtonElement>(css);
    if (button) return button;
    await new Promise(requestAnimationFrame);
  }
}

/** The same texts, one of them for words that the page no longer has. */
const STALE = {
  ...SIMPLE_FILES,
  'texts/adresse.json': {
    ...SIMPLE_FILES['texts/adresse.json'],
    blocks: [
      ...(SIMPLE_FILES['texts/adresse.json'] as { blocks: readonly object[] }).blocks.slice(1),
      {
        find: { id: 'intro' },
        source: '0123456789abcdef',
        simple: 'Vous changez d’adresse ? Dites-le ici.\n\nVous avez **15 jours** pour le dire.',
      },
    ],
  },
};

export const Off = shown({});
export const On = shown({ presses: [SWITCH] });
export const OnInDutch = shown({ locale: 'nl', presses: [SWITCH] });
export const BothTexts = shown({ presses: [SWITCH, BOTH] });
export const OnePart = shown({ part: 'declaration', presses: [SWITCH, BOTH] });
export const NotUnderstood = shown({ presses: [SWITCH, BOTH, '.both > .quiet'] });
/** Where the site allows choices to outlast the tab, the person is asked first. */
export const AsksWhoElse = shown({
  site: { ...SIMPLE_SITE, storage: 'device' },
  presses: [SWITCH],
});
/** Only the author sees that a simple text is too old, and what to write once it fits again. */
export const StaleForTheAuthor = shown({ files: STALE, author: true, presses: [SWITCH] });
