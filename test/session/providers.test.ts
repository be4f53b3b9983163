import { expect } from '@open-wc/testing';
import type { Report } from '../../src/core/errors.js';
import type { CanSay, Saying, SpeechProvider } from '../../src/core/ports.js';
import type { FeatureContext } from '../../src/session/context.js';
import { createProviders } from '../../src/session/providers.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeSpeech } from '../support/fake-speech.js';

const saying = (lang: string, more: object = {}): Saying => ({
  unit: { text: 'Un.', lang, ...more },
  start: 0,
  end: 3,
  spoken: 'Un.',
});

describe('who can speak on a page', () => {
  let speech: FakeSpeech;
  let clock: FakeClock;
  let reports: Report[];
  let agreed: 'unknown' | 'yes' | 'no';
  let providers: readonly SpeechProvider[];

  const make = (site: object): readonly SpeechProvider[] => {
    const context = {
      clock,
      document,
      session: { site },
      report: (report: Report) => reports.push(report),
      resolve: (path: string) => new URL(path, location.href).href,
      readFile: async () => undefined,
    };
    providers = createProviders(context as unknown as FeatureContext, { remote: () => agreed });
    return providers;
  };
  const remote = (): void => {
    speech.voices = [
      { name: 'Google français', lang: 'fr-FR', voiceURI: 'g', localService: false },
    ];
  };
  /** What the device answers when the wait for voices is over. */
  const later = (device: SpeechProvider, one = saying('fr')): CanSay => {
    device.can(one);
    clock.pass(3000);
    return device.can(one);
  };

  beforeEach(() => {
    speech = new FakeSpeech().install();
    clock = new FakeClock();
    reports = [];
    agreed = 'unknown';
  });
  afterEach(() => {
    for (const provider of providers) provider.dispose();
    speech.remove();
  });

  it('is a recording, the device, then each voice of the site', () => {
    const voices = [
      { worker: 'a.js', data: { 'fr-FR': ['fr.bin'] } },
      { worker: 'b.js', data: { uk: ['uk.bin'] } },
    ];
    expect(make({ voices }).map(({ name }) => name)).to.deep.equal([
      'recorded',
      'device',
      'engine',
      'engine',
    ]);
    const [recorded, device, french, ukrainian] = providers;
    expect(recorded!.can(saying('fr'))).to.equal('no-voice');
    expect(device!.can(saying('fr-BE'))).to.equal('yes');
    expect(ukrainian!.can(saying('fr'))).to.equal('no-voice-for-language');
    expect(french!.can(saying('tr'))).to.equal('no-voice-for-language');
    expect(make({}).map(({ name }) => name)).to.deep.equal(['recorded', 'device']);
  });

  it('never asks a bank’s customer about a remote voice', () => {
    remote();
    expect(later(make({ profile: 'public' })[1]!)).to.equal('ask');
    expect(later(make({ profile: 'bank' })[1]!)).to.equal('only-remote');
  });

  it('does not ask again who said no', () => {
    remote();
    const device = make({ profile: 'public' })[1]!;
    expect(later(device)).to.equal('ask');
    agreed = 'no';
    expect(device.can(saying('fr'))).to.equal('only-remote');
    agreed = 'yes';
    expect(device.can(saying('fr'))).to.equal('yes');
  });

  it('takes no worker of another site, and says so', async () => {
    const voices = [{ worker: 'https://example.org/w.js', data: { fr: ['fr.bin'] } }];
    const engine = make({ voices })[2]!;
    expect(engine.can(saying('fr'))).to.equal('later');
    await new Promise<void>((done) => engine.onChange(() => done()));
    expect(engine.can(saying('fr'))).to.equal('no-voice-for-language');
    expect(reports.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'voice-missing https://example.org/w.js',
    ]);
  });
});
