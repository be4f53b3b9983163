import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/helper/define.js';
import type { AidantHelper } from '../src/elements/helper/helper.js';
import type { Session } from '../src/session.js';
import { clock, FILES, SITE } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';
import { drawn, STANDS, withRequests } from './requests.js';

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
      session.windows = new Set(['helper', 'callback', 'card', 'sheets']);
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

/** Ways without a voice stand by their own name; a number that costs more says so. */
const national = [
  { country: 'BE', label: 'Card Stop', number: '078170170', checked: '2026-11-01' },
  {
    country: 'BE',
    label: { fr: 'Safeonweb, pour transmettre le message suspect' },
    url: 'mailto:suspect@safeonweb.be',
    checked: '2026-11-01',
  },
  {
    country: 'FR',
    label: { fr: 'Bloquer une carte française' },
    number: '0892705705',
    cost: { fr: "Numéro surtaxé : l'appel coûte plus cher" },
    checked: '2026-11-01',
  },
  {
    country: 'FR',
    label: { fr: 'La police répond par écrit' },
    url: 'https://17cyber.gouv.fr/',
    checked: '2026-11-01',
  },
  { country: 'FR', label: { fr: 'Signaler un SMS' }, sms: '33700', checked: '2026-11-01' },
];

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

/** A line that is shut, being rung back, and ways in other languages. */
const everyWay = {
  ...SITE,
  channels: [
    ...SITE.channels,
    { kind: 'phone', number: '1718', languages: ['ar', 'en'], label: { fr: 'Les interprètes' } },
    { kind: 'sms', number: '+32470000000', cost: 'free', languages: ['fr'] },
    { kind: 'letter', address: 'Place du Perron 1, 5990 Valmont', languages: ['fr', 'nl'] },
    {
      kind: 'callback',
      endpoint: '/api/callback',
      key: { kid: '1', kty: 'EC', crv: 'P-256', x: 'a', y: 'b' },
      cost: 'free',
      languages: ['fr', 'nl'],
    },
    { kind: 'link', url: '/chat', label: { fr: 'La discussion de la commune' } },
  ],
};

export const EveryWay = helper('person', { site: everyWay });
export const EveryWayAtADesk = helper('person', { site: everyWay, device: 'desk' });
export const ICantTalkOnThePhone = helper('end:else:no-voice', { site: everyWay });
export const IHaveNoDevice = helper('end:else:device');
export const WhichLanguage = helper('end:else:language', { site: everyWay });
export const HelpInArabic = helper('speaks:ar', { site: everyWay });
export const HelpInNoLanguageOfTheSite = helper('speaks:other');
export const HelpInGerman = helper('speaks:de');
export const HowToLearn = helper('ask:learn');
export const MessageToRead = helper('message:email-2', { before: inGuide });
export const SmsToRead = helper('message:sms-5', { site: everyWay, before: inGuide });

export const TheDeskIsBusy = helper('person', {
  site: { ...SITE, channels: [{ ...SITE.channels[0], status: 'desk.json' }] },
  before: (session) => session.dispatch({ type: 'status/read', path: 'desk.json', status: 'busy' }),
});

export const QuestionsOfTheSite = helper('', {
  site: {
    ...SITE,
    help: {
      first: 'debut',
      questions: {
        debut: {
          title: { fr: 'Que se passe-t-il ?' },
          answers: [
            {
              id: 'peur',
              text: { fr: "C'est la première fois pour moi" },
              picture: 'heart',
              afraid: true,
              next: { offers: [{ kind: 'person' }] },
            },
            { id: 'autre', text: { fr: 'Autre chose' }, picture: 'list', next: 'else' },
          ],
        },
      },
    },
  },
});

/** How a request to be called back stands comes before the questions. */
const withRequest = (stands: keyof typeof STANDS, locale = 'fr'): Story => ({
  ...helper(''),
  loaders: [
    async () => {
      const session = await withRequests([STANDS[stands]], locale);
      session.windows = new Set(['helper', 'callback', 'card', 'sheets']);
      await session.use('help');
      return { session };
    },
  ],
  play: async ({ loaded, canvasElement }) => {
    (loaded['session'] as Session).dispatch({ type: 'app/open', surface: 'helper' });
    const host = canvasElement.querySelector('aidant-helper');
    await drawn(() => host?.shadowRoot?.querySelector('.request-row'));
  },
});

export const RequestWaiting = withRequest('waiting');
export const RequestSent = withRequest('sent', 'nl');
export const RequestDidNotArrive = withRequest('stopped', 'de');
export const RequestUnsure = withRequest('unsure', 'en');

/** Numbers of two countries: those of here, and the others a press away. */
export const StopInTwoCountries = helper('stop-given', {
  site: { ...SITE, stop: { numbers: national } },
});

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
