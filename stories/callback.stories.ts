import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/callback/define.js';
import type { AidantCallback } from '../src/elements/callback/callback.js';
import type { HelpRequest } from '../src/core/help/request.js';
import type { Session } from '../src/session.js';
import { aRequest, callbackSite, FakeRecorder, NOW } from '../test/support/callback.js';
import { FILES } from '../test/support/help-site.js';
import { realSession } from '../test/support/session.js';

/** To be rung back: one question a screen, what will be sent, and how it stands. Nothing is sent from here. */
const meta: Meta = { title: 'Callback', component: 'aidant-callback' };
export default meta;

type Story = StoryObj;

interface Options {
  readonly locale?: string;
  readonly site?: object;
  readonly guided?: boolean;
  readonly requests?: readonly HelpRequest[];
  readonly screen?: string;
  readonly possible?: boolean;
  /** What a person would press, by the beginning of its words; `=` writes a number. */
  readonly presses?: readonly string[];
  readonly then?: (recorder: FakeRecorder, session: Session) => void;
}

const SITE = callbackSite({ voice: true });

const story = (options: Options = {}): Story => ({
  loaders: [
    async () => {
      sessionStorage.clear();
      const session = await realSession(options.site ?? SITE, FILES, {
        locale: options.locale ?? 'fr',
        name: 'Ville de X',
      });
      const recorder = new FakeRecorder();
      session.recorder = recorder;
      await session.use('callback');
      const dispatch = session.dispatch.bind(session);
      session.dispatch = (action, origin) => {
        if (action.type === 'callback/send') dispatch({ type: 'callback/changed', sealing: true });
        else dispatch(action, origin);
      };
      const { requests = [], possible = true } = options;
      session.dispatch({ type: 'callback/changed', ready: true, possible, requests });
      return { session, recorder };
    },
  ],
  render: (_args, { loaded }) =>
    html`<aidant-callback .session=${loaded['session'] as Session} .now=${NOW}></aidant-callback>`,
  play: async ({ loaded, canvasElement }) => {
    const session = loaded['session'] as Session;
    if (options.guided) {
      await session.start('adresse', { step: 'naissance' });
      await pause();
    }
    session.dispatch({ type: 'app/open', surface: 'callback', screen: options.screen ?? '' });
    await pause(120);
    const element = canvasElement.querySelector<AidantCallback>('aidant-callback');
    const body = element?.renderRoot.querySelector('.body');
    for (const words of options.presses ?? []) {
      const input = body?.querySelector<HTMLInputElement>('#number');
      if (words.startsWith('=') && input) {
        input.value = words.slice(1);
        input.dispatchEvent(new Event('input'));
      }
      [...(body?.querySelectorAll('button') ?? [])]
        .find((button) =>
          words.startsWith('=')
            ? button.type === 'submit' && button.matches('.main')
            : button.textContent.trim().startsWith(words),
        )
        ?.click();
      await pause(40);
    }
    options.then?.(loaded['recorder'] as FakeRecorder, session);
    await pause();
  },
});

const TO_WHEN = ['On me téléphone', '=0470 12 34 56'];
const TO_VOICE = [...TO_WHEN, 'Dès que possible', 'Français'];
const TO_CHECK = [...TO_VOICE, 'Continuer sans'];

export const How = story();
export const Number = story({ presses: ['On me téléphone'] });
export const NumberNotRight = story({ presses: ['On me téléphone', '=0470 12'] });
export const When = story({ presses: TO_WHEN });
export const PartOfTheDay = story({ presses: [...TO_WHEN, 'Mercredi'] });
export const Language = story({ presses: [...TO_WHEN, 'Dès que possible'] });
export const Voice = story({ presses: TO_VOICE });
export const VoiceRecording = story({
  presses: [...TO_VOICE, 'Enregistrer ma voix'],
  then: (recorder) => {
    recorder.events?.begun();
    recorder.events?.heard(7, 0.6);
  },
});
export const VoiceRecorded = story({
  presses: [...TO_VOICE, 'Enregistrer ma voix'],
  then: (recorder) => recorder.done(42),
});
export const VoiceDenied = story({
  presses: [...TO_VOICE, 'Enregistrer ma voix'],
  then: (recorder) => recorder.fail('denied'),
});
export const DoOthersUseThisDevice = story({
  site: callbackSite({}, { storage: 'tab' }),
  presses: TO_VOICE,
});
export const Check = story({ guided: true, presses: TO_CHECK });
export const CheckInDutch = story({
  guided: true,
  locale: 'nl',
  presses: [
    'Ze bellen mij',
    '=0470 12 34 56',
    'Zo snel mogelijk',
    'Nederlands',
    'Ga verder zonder',
  ],
});
export const Sealing = story({ presses: [...TO_CHECK, 'Envoyer'] });
export const NotSealed = story({
  presses: TO_CHECK,
  then: (_recorder, session) =>
    session.dispatch({ type: 'callback/changed', sealing: false, failed: true }),
});
export const NotPossible = story({ possible: false });
export const Waiting = story({
  requests: [aRequest({ trouble: 'server', next: NOW + 120_000 })],
});
export const WaitingOffline = story({ requests: [aRequest({ trouble: 'offline' })] });
export const WaitingOnASharedComputer = story({ requests: [aRequest({ kept: false })] });
export const Sending = story({ requests: [aRequest({ status: 'sending' })] });
export const Sent = story({ requests: [aRequest({ status: 'sent' })] });
export const SentForAnSms = story({ requests: [aRequest({ status: 'sent', way: 'sms' })] });
export const SentForTheDesk = story({
  requests: [
    aRequest({ status: 'sent', way: 'desk', slot: { day: '2026-11-25', part: 'afternoon' } }),
  ],
});
export const SentInGerman = story({ locale: 'de', requests: [aRequest({ status: 'sent' })] });
export const TakeItBack = story({ requests: [aRequest()], presses: ['Annuler ma demande'] });
export const Refused = story({
  requests: [aRequest({ status: 'refused', trouble: 'key' })],
  screen: 'status',
});
export const Expired = story({ requests: [aRequest({ status: 'expired' })], screen: 'status' });
export const TakenBack = story({
  requests: [aRequest({ status: 'canceled', unsure: true })],
  screen: 'status',
});

/** Refused for another reason than the key: asking again may help. */
export const RefusedAndMayBeAskedAgain = story({
  requests: [aRequest({ status: 'refused', trouble: 'refused' })],
  screen: 'status',
});
export const ExpiredWithoutAClearAnswer = story({
  requests: [aRequest({ status: 'expired', unsure: true })],
  screen: 'status',
});
export const TakingItBack = story({
  requests: [aRequest({ status: 'sending', unsure: true, canceling: true })],
  screen: 'status',
});
export const TwoRequests = story({
  requests: [
    aRequest({ status: 'sent', slot: { day: '2026-11-25', part: 'morning' } }),
    aRequest({ id: 'another-one-of-them-22', way: 'sms', words: ['cat', 'key'] }),
  ],
});

function pause(ms = 60): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
