import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/callback/define.js';
import type { AidantCallback } from '../../../src/elements/callback/callback.js';
import type { RequestDraft } from '../../../src/core/help/request.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import { expectAccessible } from '../../support/accessible.js';
import { callbackSite, FakeRecorder, NOW } from '../../support/callback.js';
import { realSession } from '../../support/session.js';

let session: Session;
let recorder: FakeRecorder;
let sent: RequestDraft[];

const ONE_QUESTION = { ways: ['desk'], slots: ['soon'], languages: ['fr'], voice: true };

async function open(site = callbackSite(ONE_QUESTION)): Promise<AidantCallback> {
  session = await realSession(site, {}, { locale: 'fr', name: 'Ville de X' });
  recorder = new FakeRecorder();
  session.recorder = recorder;
  sent = [];
  await session.use('callback');
  const dispatch = session.dispatch.bind(session);
  session.dispatch = (action, origin) => {
    if (action.type === 'callback/send') sent.push(action.draft);
    else dispatch(action, origin);
  };
  session.dispatch({ type: 'callback/changed', ready: true, possible: true });
  const element = await fixture<AidantCallback>(
    html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
  );
  element.show();
  await waitUntil(() => text(element) !== '');
  await element.updateComplete;
  return element;
}

const clean = (said: string) =>
  said
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
  clean(session.i18n.t(key, values));
const root = (element: AidantCallback) => element.renderRoot as ShadowRoot;
const text = (element: AidantCallback) =>
  clean((root(element).querySelector('.body') as HTMLElement).innerText);
const title = (element: AidantCallback) => clean(root(element).querySelector('h2')!.innerText);

async function press(element: AidantCallback, words: string): Promise<void> {
  const button = [...root(element).querySelectorAll<HTMLElement>('.body button')].find((one) =>
    clean(one.innerText).includes(words),
  );
  expect(button, words).to.exist;
  button!.click();
  await element.updateComplete;
}

async function record(element: AidantCallback): Promise<void> {
  await press(element, t('callback.voice.record'));
  recorder.events!.begun();
  await element.updateComplete;
}

describe('the voice note', () => {
  afterEach(() => {
    session.stop();
    session.dispose();
  });

  it('is recorded after a press only, with seconds and loudness in words', async () => {
    const element = await open();
    expect(title(element)).to.equal(t('callback.voice.title'));
    expect(text(element)).to.contain(t('callback.voice.never'));
    expect(recorder.events).to.equal(undefined);
    await press(element, t('callback.voice.record'));
    expect(text(element)).to.contain(t('callback.voice.asking'));
    recorder.events!.begun();
    recorder.events!.heard(3, 0.5);
    await element.updateComplete;
    expect(text(element)).to.contain(t('callback.voice.seconds', { count: 3 }));
    expect(text(element)).to.contain(t('callback.voice.heard'));
    expect(root(element).querySelectorAll('.level .on')).to.have.length(5);
    recorder.events!.heard(8, 0.01);
    await element.updateComplete;
    expect(text(element)).to.contain(t('callback.voice.silent'));
    await expectAccessible(element);
  });

  it('is played back, and sent with its size said before', async () => {
    const element = await open();
    await record(element);
    await press(element, t('callback.voice.stop'));
    expect(recorder.stopped).to.equal(1);
    expect(text(element)).to.contain(t('callback.voice.done', { seconds: 12, size: 24 }));
    await press(element, t('callback.voice.play'));
    expect(recorder.playing).to.equal(1);
    expect(text(element)).to.contain(t('callback.voice.stopPlay'));
    recorder.end!();
    await element.updateComplete;
    expect(text(element)).to.contain(t('callback.voice.play'));
    await expectAccessible(element);
    await press(element, t('callback.goOn'));
    expect(text(element)).to.contain(t('callback.check.voice', { seconds: 12, size: 24 }));
    await press(element, t('callback.check.send'));
    expect(sent[0]?.voice).to.deep.include({ seconds: 12, type: 'audio/webm;codecs=opus' });
  });

  it('keeps focus in the window, on what comes next, as each press takes its own button away', async () => {
    const element = await open();
    const pressFocused = async (words: string): Promise<void> => {
      const button = [...root(element).querySelectorAll<HTMLElement>('.body button')].find((one) =>
        clean(one.innerText).includes(words),
      );
      button!.focus();
      await press(element, words);
    };
    const focused = () =>
      clean((root(element).activeElement as HTMLElement | null)?.innerText ?? '');
    await pressFocused(t('callback.voice.record'));
    expect(focused()).to.equal(t('callback.voice.title'));
    recorder.events!.begun();
    await element.updateComplete;
    expect(focused()).to.equal(t('callback.voice.stop'));
    recorder.events!.heard(3, 0.5);
    await element.updateComplete;
    expect(focused()).to.equal(t('callback.voice.stop'));
    await press(element, t('callback.voice.stop'));
    expect(focused()).to.equal(t('callback.goOn'));
    await pressFocused(t('callback.voice.erase'));
    expect(focused()).to.equal(t('callback.voice.title'));
    // Where somebody has gone on to something else, nothing takes them away from it.
    await pressFocused(t('callback.voice.record'));
    root(element).querySelector<HTMLElement>('.head button')!.focus();
    recorder.events!.begun();
    await element.updateComplete;
    expect(root(element).activeElement?.closest('.head')).to.exist;
    expect(focused()).to.equal('');
  });

  it('is erased, recorded again, or left out', async () => {
    const element = await open();
    await record(element);
    recorder.done(60);
    await element.updateComplete;
    expect(text(element)).to.contain('60');
    await press(element, t('callback.voice.again'));
    recorder.events!.begun();
    recorder.done(5);
    await element.updateComplete;
    await press(element, t('callback.voice.erase'));
    expect(text(element)).to.contain(t('callback.voice.record'));
    await press(element, t('callback.voice.without'));
    await press(element, t('callback.check.send'));
    expect(sent[0]).to.not.have.property('voice');
  });

  for (const why of ['denied', 'missing', 'broken'] as const)
    it(`says it plainly when it is ${why}, with the way on`, async () => {
      const element = await open();
      await press(element, t('callback.voice.record'));
      recorder.fail(why);
      await element.updateComplete;
      expect(text(element)).to.contain(t(`callback.voice.${why}`));
      await press(element, t('callback.voice.without'));
      expect(title(element)).to.equal(t('callback.check.title'));
    });

  it('lets go of the microphone when the window closes, goes to STOP, or goes on', async () => {
    const element = await open();
    for (const leave of [
      () => element.close(),
      () => session.dispatch({ type: 'app/open', surface: 'helper', screen: 'stop' }),
      () => element.remove(),
    ]) {
      element.show();
      await element.updateComplete;
      await record(element);
      recorder.canceled = 0;
      leave();
      await element.updateComplete;
      expect(recorder.canceled, leave.toString()).to.equal(1);
    }
  });

  it('is never offered on a bank, without the word of the site, or where nothing can record', async () => {
    const element = await open(callbackSite(ONE_QUESTION, { profile: 'bank' }));
    expect(title(element)).to.equal(t('callback.check.title'));
    session.dispose();
    const second = await open(callbackSite({ ...ONE_QUESTION, voice: false }));
    expect(title(second)).to.equal(t('callback.check.title'));
    session.dispose();
    class Without extends FakeRecorder {
      override possible(): boolean {
        return false;
      }
    }
    const third = await open();
    expect(title(third)).to.equal(t('callback.voice.title'));
    session.recorder = new Without();
    third.close();
    await third.updateComplete;
    third.show();
    await third.updateComplete;
    expect(title(third)).to.equal(t('callback.check.title'));
  });
});
