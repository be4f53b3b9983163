import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/guide/define.js';
import '../src/elements/launcher/define.js';
import '../src/elements/overview/define.js';
import type { Session } from '../src/session.js';
import type { DemoPage } from '../test/support/demo-pages.js';
import { realSession } from '../test/support/session.js';

interface Loaded {
  readonly demo: DemoPage;
  readonly session: Session;
}

/**
 * A whole page of the demo with aidant on it, as a person meets it.
 *
 * @param act brings the page to what the story shows.
 */
export function wholePage(
  load: () => Promise<DemoPage>,
  act: (session: Session) => void | Promise<void> = () => undefined,
  { locale = 'fr' } = {},
): StoryObj {
  return {
    loaders: [
      async () => {
        sessionStorage.clear();
        document.documentElement.lang = locale;
        const demo = await load();
        const session = await realSession(demo.site, demo.files, { locale });
        await session.use('guide');
        return { demo, session };
      },
    ],
    render: (_args, { loaded }) => {
      const { demo, session } = loaded as Loaded;
      return html`${demo.page}<aidant-launcher></aidant-launcher
        ><aidant-guide .session=${session}></aidant-guide
        ><aidant-overview .session=${session}></aidant-overview>`;
    },
    play: async ({ loaded }) => {
      await act((loaded as Loaded).session);
      // Until the step has found its place.
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
  };
}
