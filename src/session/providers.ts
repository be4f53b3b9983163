import type { SiteVoice } from '../core/formats/site.js';
import { parseTag } from '../core/speech/choose-voice.js';
import { createDeviceProvider } from '../core/speech/device-provider.js';
import { lazyProvider } from '../core/speech/lazy-provider.js';
import type { ReadState } from '../core/speech/read.js';
import type { SpeechProvider } from '../core/ports.js';
import { createSpeaker } from '../page/voices.js';
import type { FeatureContext } from './context.js';

export interface Consent {
  /** Whether the person agreed, on this visit, that page text goes to a voice outside the device. */
  readonly remote: () => ReadState['remote'];
}

/** What can speak on this page, best first. What needs more than the device's own voices loads when it is met. */
export function createProviders(context: FeatureContext, consent: Consent): SpeechProvider[] {
  const { clock, document, report, session } = context;
  const view = document.defaultView ?? window;
  return [
    lazyProvider({
      clock,
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
          onPlays: (src, plays) => context.store.dispatch({ type: 'read/recording', src, plays }),
        });
      },
    }),
    createDeviceProvider({
      clock,
      speaker: createSpeaker({ clock, window: view }),
      remote: () => consent.remote() === 'yes',
      // Who said no is not asked again.
      mayAsk: () => session.site.profile !== 'bank' && consent.remote() !== 'no',
      ranks: async (language) =>
        (await import('../core/speech/voice-ranks.js')).RANKS[language] ?? {},
    }),
    ...(session.site.voices ?? []).map((voice) => siteVoice(voice, context, view)),
  ];
}

/** A voice that the site brings along: its code, its worker and its files come when the device has no voice. */
function siteVoice(
  { worker, data }: SiteVoice,
  { clock, document, report, resolve }: FeatureContext,
  view: Window & typeof globalThis,
): SpeechProvider {
  const languages = Object.keys(data).map((tag) => parseTag(tag).language);
  const own = (path: string): string => {
    const address = new URL(resolve(path));
    if (address.origin === document.location.origin) return address.href;
    report({
      code: 'voice-missing',
      severity: 'developer',
      path,
      fix: 'Put the worker and the files of a voice on the same site as the page.',
    });
    throw new Error('another origin');
  };
  return lazyProvider({
    clock,
    name: 'engine',
    startsIn: 18_000,
    isFor: ({ unit }) => languages.includes(parseTag(unit.lang).language),
    otherwise: 'no-voice-for-language',
    load: async () => {
      const address = own(worker);
      const addresses = Object.entries(data).map(([tag, files]) => [tag, files.map(own)] as const);
      const { createEngineProvider, startWorker } = await import('../page/engine-provider.js');
      return createEngineProvider({
        clock,
        report,
        data: Object.fromEntries(addresses),
        startWorker: () => startWorker(address, view),
        sound: () => new view.AudioContext(),
      });
    },
  });
}
