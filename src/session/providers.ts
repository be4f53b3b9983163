import { createDeviceProvider } from '../core/speech/device-provider.js';
import { lazyProvider } from '../core/speech/lazy-provider.js';
import type { SpeechProvider } from '../core/ports.js';
import { createSpeaker } from '../page/voices.js';
import type { FeatureContext } from './context.js';

export interface Consent {
  /** The person agreed, on this visit, that page text goes to a voice outside the device. */
  readonly remote: () => boolean;
}

/** What can speak on this page, best first. What needs more than the device's own voices loads when it is met. */
export function createProviders(context: FeatureContext, consent: Consent): SpeechProvider[] {
  const { clock, document, keep, report, session } = context;
  const view = document.defaultView ?? window;
  const preferred = keptVoice(keep.read('prefs'));
  return [
    lazyProvider({
      name: 'recorded',
      startsIn: 8000,
      isFor: ({ unit }) => unit.recording !== undefined,
      otherwise: 'no-voice',
      load: async () => {
        const { createRecordedProvider } = await import('../page/recorded-provider.js');
        return createRecordedProvider({
          clock,
          report,
          readFile: context.readFile,
          origin: document.location.origin,
          audio: new view.Audio(),
        });
      },
    }),
    createDeviceProvider({
      clock,
      speaker: createSpeaker({ clock, window: view }),
      remote: consent.remote,
      mayAsk: () => session.site.profile !== 'bank',
      ranks: async (language) =>
        (await import('../core/speech/voice-ranks.js')).RANKS[language] ?? {},
      ...(preferred && { preferred }),
    }),
  ];
}

/** The voice the person chose before: `prefs.voice` of design §3. */
function keptVoice(prefs: unknown): { name: string; lang: string } | undefined {
  const voice = (prefs as { voice?: { name?: unknown; lang?: unknown } } | undefined)?.voice;
  if (typeof voice?.name !== 'string' || typeof voice.lang !== 'string') return undefined;
  return { name: voice.name, lang: voice.lang };
}
