import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/helper/define.js';
import { copied } from '../src/core/help/copy.js';
import type { Session } from '../src/session.js';
import { clock, FILES, SITE } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';

/** "Ask a person", beyond the questions: places near the person, and who helps them when. */
const meta: Meta = { title: 'Places', component: 'aidant-helper' };
export default meta;

type Story = StoryObj;

interface Options {
  readonly locale?: string;
  readonly site?: object | undefined;
  readonly files?: Readonly<Record<string, object | undefined>>;
  /** Done before the window opens. */
  readonly before?: (session: Session) => void | Promise<void>;
  /** Pressed in turn, by a word on each. */
  readonly press?: readonly string[];
}

const places = (screen: string, options: Options = {}): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      localStorage.clear();
      const site = 'site' in options ? options.site : { ...SITE, postcodes: 'postcodes.json' };
      const session = await realSession(
        site,
        { ...FILES, 'postcodes.json': POSTCODES, ...options.files },
        { locale: options.locale ?? 'fr', name: 'Ville de X', ports: { clock } },
      );
      await session.use('help');
      return { session };
    },
  ],
  render: (_args, { loaded }) =>
    html`<aidant-helper .session=${loaded['session'] as Session} device="touch"></aidant-helper>`,
  play: async ({ loaded, canvasElement }) => {
    const session = loaded['session'] as Session;
    await options.before?.(session);
    session.dispatch({ type: 'app/open', surface: 'helper', screen });
    const root = canvasElement.querySelector('aidant-helper')?.renderRoot;
    for (let tries = 0; tries < 100 && !root?.querySelector(COME); tries++) await pause();
    for (const words of options.press ?? []) {
      [...(root?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent?.includes(words))
        ?.click();
      await pause();
    }
  },
});

/** What is there once the part of the window and its words have come. */
const COME = '.needs, .instead, .kept, #helper-name, .when, #found';

const POSTCODES = {
  format: 1,
  country: 'BE',
  points: { '5990': [50.3, 4.9], '5993': [50.32, 4.93], '7784': [50.77, 2.99] },
};

const ABROAD = {
  format: 1,
  updated: '2026-10-01',
  places: [
    {
      id: 'rive-droite',
      name: 'Espace France, rive droite',
      country: 'FR',
      postcode: '59560',
      city: 'Comines',
      lat: 50.765,
      lon: 2.995,
      phone: '3949',
      email: 'bonjour@rive.example',
      cost: 'free',
      for: ['Illettrisme', 'Seniors'],
      bring: [{ fr: "votre carte d'identité", en: 'your identity card' }],
      itinerant: true,
      languages: ['fr', 'nl', 'ar'],
      slots: [
        {
          what: { fr: 'Aide pour les papiers', en: 'Help with papers' },
          day: 'Tu',
          at: '14:00',
          minutes: 120,
          where: 'Comines',
          who: 'Nadia',
        },
      ],
    },
  ],
};

const search = (session: Session): void =>
  session.dispatch({ type: 'help/search', postcode: '5993' });

const appointment = (day: string) => (session: Session) =>
  session.dispatch({
    type: 'help/keep',
    thread: {
      helper: 'Nadia',
      place: {
        id: 'perron',
        name: 'Espace numérique du Perron',
        phone: '+3281000010',
        country: 'BE',
        address: 'Place du Perron 3, 5990 Valmont',
      },
      appointment: { day, at: '14:00' },
    },
  });

export const Near = places('visit', { before: search });
export const NearInGerman = places('visit', { before: search, locale: 'de' });
export const EveryNeed = places('visit', { press: ['Choisir autre chose'] });
export const OpenAndFree = places('visit', {
  before: (session) =>
    session.dispatch({ type: 'help/search', wishes: { open: true, free: true } }),
});
export const NoneIsOpen = places('visit', {
  before: (session) =>
    session.dispatch({ type: 'help/search', need: 'learn', wishes: { open: true, free: false } }),
});
export const NoneDoesThis = places('visit', {
  before: (session) => session.dispatch({ type: 'help/search', need: 'language' }),
});
export const UnknownPostcode = places('visit', {
  before: (session) => session.dispatch({ type: 'help/search', postcode: '9999' }),
});
export const AcrossTheBorder = places('visit', {
  files: { 'places.json': ABROAD },
  before: (session) => session.dispatch({ type: 'help/search', postcode: '7784' }),
});
export const NamesNoPlace = places('visit', { site: undefined });
export const CannotBeRead = places('visit', { files: { 'places.json': undefined } });
export const KeptForNoInternet = places('visit', {
  files: { 'places.json': undefined },
  before: (session) =>
    session.dispatch({
      type: 'help/copy',
      places: copied(
        FILES['places.json'].places.map((place) => ({
          access: [],
          languages: [],
          ...place,
          services: [...place.services],
          support: [],
        })) as never,
      ),
    }),
});
export const CopyAsked = places('visit', { before: search, press: ['Garder ces lieux'] });
export const CopyKept = places('visit', {
  before: search,
  press: ['Garder ces lieux', 'Non, garder'],
});
export const OnASharedComputer = places('visit', {
  before: (session) => session.dispatch({ type: 'app/shared', shared: 'yes' }),
});

export const WhoHelpsMe = places('thread');
export const WhoHelpsMeNothingWritten = places('thread', { press: ['Garder'] });
export const WhoHelpsMeKept = places('thread', { before: appointment('2026-11-24') });
export const NextAppointmentFirst = places('', { before: appointment('2026-11-24') });
export const AppointmentOver = places('', { before: appointment('2026-11-20') });
export const HelperWithoutAppointment = places('', {
  before: (session) => session.dispatch({ type: 'help/keep', thread: { helper: 'Nadia' } }),
});

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 60));
}
