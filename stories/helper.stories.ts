import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/helper/define.js';
import type { AidantHelper } from '../src/elements/helper/helper.js';
import type { Session } from '../src/session.js';
import { clock, FILES, SITE } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';

/** "Ask a person": what is the matter, ways to reach somebody, places, and STOP on every screen. */
const meta: Meta = { title: 'Helper', component: 'aidant-helper' };
export default meta;

type Story = StoryObj;

interface Options {
  readonly locale?: string;
  readonly device?: AidantHelper['device'];
  /** Undefined: the tag alone. */
  readonly site?: object | undefined;
  readonly phone?: string;
  /** Done before the window opens. */
  readonly before?: (session: Session) => void | Promise<void>;
}

const helper = (screen: string, options: Options = {}): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession('site' in options ? options.site : SITE, FILES, {
        locale: options.locale ?? 'fr',
        name: 'Ville de X',
        ...(options.phone === undefined ? {} : { phone: options.phone }),
        ports: { clock },
      });
      await session.use('help');
      return { session };
    },
  ],
  render: (_args, { loaded }) =>
    html`<label>Date <input id="birth" /></label
      ><aidant-helper
        .session=${loaded['session'] as Session}
        device=${options.device ?? 'touch'}
      ></aidant-helper>`,
  play: async ({ loaded }) => {
    const session = loaded['session'] as Session;
    await options.before?.(session);
    session.dispatch({ type: 'app/open', surface: 'helper', screen });
    await pause();
  },
});

const inGuide = async (session: Session): Promise<void> => {
  await session.start('adresse', { step: 'naissance' });
  await pause();
};

const withoutStop = { ...SITE, stop: { numbers: [] } };

export const Ask = helper('');
export const AskInTheMiddleOfAGuide = helper('', { before: inGuide });
export const AskInDutch = helper('', { locale: 'nl' });
export const SomethingElse = helper('ask:else');

export const ICantDoItHere = helper('end:what:here', { before: inGuide });
export const Afraid = helper('end:what:afraid');
export const ReadingIsHard = helper('end:what:reading');

export const Person = helper('person');
export const PersonAtADesk = helper('person', { device: 'desk' });
export const PersonTagAlone = helper('person', { site: undefined, phone: '081 00 00 00' });
export const PersonWithoutAnyNumber = helper('person', { site: undefined });

export const Visit = helper('visit', {
  before: (session) => session.dispatch({ type: 'help/search', postcode: '5993' }),
});
export const VisitKept = helper('visit', {
  before: (session) =>
    session.dispatch({
      type: 'help/keep',
      thread: { place: { id: 'perron', name: 'Espace numérique du Perron' } },
    }),
});
export const VisitNoPlaceDoesThis = helper('visit', {
  before: (session) => session.dispatch({ type: 'help/search', need: 'reading' }),
});
export const VisitWithoutPlaces = helper('visit', { site: undefined });

export const Stop = helper('stop');
export const StopWithoutSiteFile = helper('stop', { site: undefined });
export const StopOnABankPage = helper('stop', { site: { ...withoutStop, profile: 'bank' } });
export const StopAlreadyGiven = helper('stop-given');
export const StopThisSiteAsks = helper('stop-site');

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
