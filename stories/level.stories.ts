import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/level/define.js';
import type { Session } from '../src/core/session.js';
import { officialPage, simpleSession } from './simple-page.js';

/** The switch to simple words, on a page whose texts come from a file. */
const meta: Meta = { title: 'Level', component: 'aidant-level' };
export default meta;

type Story = StoryObj;

const at = (level: 'original' | 'simple', locale = 'fr'): Story => ({
  loaders: [async () => ({ session: await simpleSession(locale) })],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    // The page must be there before its texts are looked for.
    requestAnimationFrame(() => void session.setLevel(level));
    return officialPage(html`<aidant-level .session=${session}></aidant-level>`);
  },
});

export const Off = at('original');
export const On = at('simple');
export const OnInDutch = at('simple', 'nl');
