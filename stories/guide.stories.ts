import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/guide/define.js';
import '../src/elements/overview/define.js';
import type { Session } from '../src/session.js';
import { address, addressForm } from '../test/support/address.js';
import { realSession } from '../test/support/session.js';
import { valmont } from '../test/support/valmont.js';

/** The step beside its field, in every state it can have. */
const meta: Meta = { title: 'Guide', component: 'aidant-guide' };
export default meta;

type Story = StoryObj;

/** A session with the form on the page; `act` brings the guide to what the story shows. */
const guide = (
  act: (session: Session) => void | Promise<void>,
  { locale = 'fr', procedure = address as object, site = valmont as object } = {},
): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession(
        site,
        { 'procedures/adresse.json': procedure },
        { locale, ports: { clock: hurried } },
      );
      session.windows = new Set(['overview', 'card']);
      await session.use('guide');
      return { session };
    },
  ],
  render: (_args, { loaded }) => {
    const { session } = loaded as { session: Session };
    return html`${addressForm()}<aidant-guide .session=${session}></aidant-guide
      ><aidant-overview .session=${session}></aidant-overview>`;
  },
  play: async ({ loaded }) => {
    await act(loaded['session'] as Session);
    await pause();
  },
});

const at = (step: string) => async (session: Session) => session.start('adresse', { step });

export const Overview = guide((session) => session.start('adresse'));
export const Step = guide(at('naissance'));
export const StepInEnglish = guide(at('naissance'), { locale: 'en' });
export const Question = guide(at('avec'));
export const MissingTarget = guide(async (session) => {
  await at('absent')(session);
  await pause();
});

export const FieldWithAnError = guide(async (session) => {
  write('31 1980');
  await at('naissance')(session);
  await pause();
  session.dispatch({ type: 'guide/next' });
});

export const StillEmpty = guide(async (session) => {
  await at('naissance')(session);
  await pause();
  session.dispatch({ type: 'guide/next' });
});

export const CheckBeforeSending = guide(async (session) => {
  write('31 12 1980');
  await at('envoyer')(session);
});

const sending = async (session: Session): Promise<void> => {
  await at('envoyer')(session);
  await pause();
  session.dispatch({ type: 'guide/next' });
  await pause();
};

export const SendingStep = guide(sending);

export const End = guide(async (session) => {
  await sending(session);
  document.querySelector<HTMLButtonElement>('form button')?.click();
});

export const Stopped = guide(async (session) => {
  await at('naissance')(session);
  session.stop();
});

export const FoldedToABar = guide(async (session) => {
  await at('naissance')(session);
  session.dispatch({ type: 'guide/fold', folded: true });
});

export const SomeoneBesideMe = guide(async (session) => {
  session.dispatch({ type: 'app/accompanied', accompanied: true });
  await at('naissance')(session);
});

export const Away = guide(at('signer'), {
  procedure: {
    ...address,
    steps: [
      {
        id: 'signer',
        title: { fr: 'Signer' },
        find: { css: '.foot a' },
        away: {
          to: 'itsme',
          text: { fr: "Vous allez sur itsme. C'est normal. Vous reviendrez ici." },
        },
      },
    ],
  },
});

export const StepThatCannotBeShown = guide(at('casse'), {
  procedure: { ...address, steps: [{ id: 'casse', done: 'nonsense' }] },
});

export const RightToLeft = guide(at('naissance'), {
  procedure: {
    ...address,
    steps: [
      {
        ...address.steps[0],
        title: { ar: 'تاريخ ميلادك' },
        text: { ar: 'اكتب اليوم، ثم الشهر، ثم السنة.' },
      },
      ...address.steps.slice(1),
    ],
  },
});

export const OwnForm = guide((session) => session.start(), {
  site: { ...valmont, procedures: [] },
});

export const List: Story = {
  ...guide(() => undefined),
  render: (_args, { loaded }) =>
    html`<aidant-guide
      view="list"
      procedure="adresse"
      .session=${(loaded as { session: Session }).session}
      ><ol>
        <li>Votre date de naissance</li>
      </ol></aidant-guide
    >`,
};

/** Every look at this clock is a second later, so that no story has to wait as a person does. */
const hurried = {
  now: () => (seconds += 1) * 1000,
  after(_ms: number, act: () => void) {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  },
};
let seconds = 0;

function write(date: string): void {
  const field = document.querySelector<HTMLInputElement>('#birth');
  if (field) field.value = date;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
