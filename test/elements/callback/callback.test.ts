import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/callback/define.js';
import type { AidantCallback } from '../../../src/elements/callback/callback.js';
import type { RequestDraft } from '../../../src/core/help/request.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import { surfaceScript } from '../../../src/elements/shared/say-surface.js';
import { expectAccessible } from '../../support/accessible.js';
import { aRequest, callbackSite, FakeRecorder, NOW } from '../../support/callback.js';
import { FILES } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

let session: Session;
let sent: RequestDraft[];

interface Options {
  readonly site?: object;
  readonly guided?: boolean;
  readonly locale?: string;
  readonly recorder?: FakeRecorder;
  readonly screen?: string;
  readonly state?: object;
}

async function open(options: Options = {}): Promise<AidantCallback> {
  session = await realSession(options.site ?? callbackSite(), FILES, {
    locale: options.locale ?? 'fr',
    name: 'Ville de X',
  });
  if (options.recorder) session.recorder = options.recorder;
  sent = [];
  await session.use('callback');
  // The outbox has its own tests: here only what would be handed to it counts.
  const dispatch = session.dispatch.bind(session);
  session.dispatch = (action, origin) => {
    if (action.type === 'callback/send') {
      sent.push(action.draft);
      dispatch({ type: 'callback/changed', sealing: true, failed: false });
    } else dispatch(action, origin);
  };
  session.dispatch({ type: 'callback/changed', ready: true, possible: true, ...options.state });
  if (options.guided) {
    await session.use('guide');
    const procedure = await session.procedure('adresse');
    session.dispatch({ type: 'guide/start', procedure: procedure!, step: 'naissance' });
  }
  const element = await fixture<AidantCallback>(
    html`<aidant-callback .session=${session} .now=${NOW}></aidant-callback>`,
  );
  element.show(options.screen);
  await waitUntil(() => text(element) !== '' && text(element) !== t('help.way.callback'));
  await element.updateComplete;
  return element;
}

const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
  session.i18n.t(key, values).replaceAll('\u00a0', ' ');
const root = (element: AidantCallback) => element.renderRoot as ShadowRoot;
const text = (element: AidantCallback) => wordsOf(root(element).querySelector('.body')!);
const title = (element: AidantCallback) =>
  root(element).querySelector('h2')!.innerText.replaceAll('\u00a0', ' ');
const buttons = (element: AidantCallback) =>
  [...root(element).querySelectorAll<HTMLElement>('.body button, .body a')].filter(
    (one) => !one.matches('.stop-row'),
  );
const wordsOf = (one: HTMLElement) =>
  one.innerText
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

async function press(element: AidantCallback, words: string): Promise<void> {
  const button = buttons(element).find((one) => wordsOf(one).includes(words));
  expect(button, `${words} among ${buttons(element).map(wordsOf).join(' | ')}`).to.exist;
  button!.click();
  await element.updateComplete;
}

async function write(element: AidantCallback, number: string): Promise<void> {
  const input = root(element).querySelector<HTMLInputElement>('#number')!;
  input.value = number;
  input.dispatchEvent(new Event('input'));
  await element.updateComplete;
  await press(element, t('callback.goOn'));
}

/** From the first question to the check, with the shortest answers. */
async function toCheck(element: AidantCallback, way: 'phone' | 'sms' = 'phone'): Promise<void> {
  await press(element, t(`callback.way.${way}`));
  await write(element, '0470 12 34 56');
  await press(element, t(`callback.soon.${way}`));
  await press(element, 'Français');
}

describe('aidant-callback', () => {
  afterEach(() => {
    session.stop();
    session.dispose();
    sessionStorage.clear();
  });

  it('asks one question a screen, shows what will be sent, and sends only then', async () => {
    const element = await open({ guided: true });
    expect(title(element)).to.equal(t('callback.how'));
    await press(element, t('callback.way.phone'));
    expect(title(element)).to.equal(t('callback.number'));
    await write(element, '0470 12 34 56');
    expect(title(element)).to.equal(t('callback.when.phone'));
    await press(element, 'Mercredi 25 novembre');
    expect(title(element)).to.equal(t('callback.partTitle'));
    expect(text(element)).to.contain('Mercredi 25 novembre');
    await press(element, t('callback.part.afternoon'));
    expect(title(element)).to.equal(t('callback.language'));
    await press(element, 'Nederlands');
    expect(title(element)).to.equal(t('callback.check.title'));
    const said = text(element);
    expect(said).to.contain(t('callback.check.before'));
    expect(said).to.contain(t('callback.way.phone'));
    expect(said).to.contain('0470 12 34 56');
    expect(said).to.contain("Mercredi 25 novembre, l'après-midi");
    expect(said).to.contain('néerlandais');
    expect(said).to.contain(t('ask.step', { number: 2, total: 2 }));
    expect(said).to.contain('Votre date de naissance');
    expect(said).to.contain(t('callback.check.not'));
    expect(said).to.contain(t('callback.check.notKept'));
    expect(sent).to.deep.equal([]);
    await press(element, t('callback.check.send'));
    expect(sent).to.deep.equal([
      {
        way: 'phone',
        number: '0470 12 34 56',
        slot: { day: '2026-11-25', part: 'afternoon' },
        lang: 'nl',
        context: { v: 1, procedure: 'adresse', step: 'naissance', number: 2, total: 2, lang: 'fr' },
      },
    ]);
  });

  it('says that it seals, takes no second press, and then shows the two words', async () => {
    const element = await open();
    await toCheck(element);
    await press(element, t('callback.check.send'));
    expect(text(element)).to.contain(t('callback.check.sending'));
    await press(element, t('callback.check.send'));
    expect(sent).to.have.length(1);
    session.dispatch({ type: 'callback/changed', sealing: false, requests: [aRequest()] });
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.status.title'));
    const two = [...root(element).querySelectorAll('.word b')].map((word) => word.textContent);
    expect(two).to.deep.equal([t('pictureWords.moon'), t('pictureWords.umbrella')]);
    await waitUntil(() =>
      [...root(element).querySelectorAll('.word path')].every((path) => path.getAttribute('d')),
    );
    expect(text(element)).to.contain(t('callback.words.phone'));
    expect(text(element)).to.contain(t('callback.noWords.phone').replace(/\s+/g, ' '));
  });

  it('says so when it could not even be sealed, and keeps what was filled in', async () => {
    const element = await open();
    await toCheck(element);
    await press(element, t('callback.check.send'));
    session.dispatch({ type: 'callback/changed', sealing: false, failed: true });
    await element.updateComplete;
    expect(text(element)).to.contain(t('callback.check.failed'));
    expect(text(element)).to.contain('0470 12 34 56');
    await press(element, t('callback.check.send'));
    expect(sent).to.have.length(2);
  });

  it('says kindly what is wrong with a number, with an example of the country', async () => {
    const element = await open();
    await press(element, t('callback.way.phone'));
    const example = '0470 12 34 56';
    const input = () => root(element).querySelector<HTMLInputElement>('#number')!;
    for (const [typed, key] of [
      ['', 'callback.numberEmpty'],
      ['0470 12', 'callback.numberWrong'],
      ['Marie', 'callback.numberWrong'],
      ['1819', 'callback.numberShort'],
    ] as const) {
      await write(element, typed);
      expect(text(element), typed).to.contain(t(key, { example }));
      expect(input().getAttribute('aria-invalid')).to.equal('true');
      expect(root(element).activeElement).to.equal(input());
    }
    await write(element, '0032 (0)470.12.34.56');
    expect(title(element)).to.equal(t('callback.when.phone'));
  });

  it('lets the browser keep the number only where the device is the person’s own', async () => {
    const element = await open({ screen: '' });
    await press(element, t('callback.way.phone'));
    const autocomplete = () => root(element).querySelector('#number')?.getAttribute('autocomplete');
    expect(autocomplete()).to.equal('off');
    session.dispatch({ type: 'app/shared', shared: 'no' });
    await element.updateComplete;
    expect(autocomplete()).to.equal('tel');
  });

  it('asks for a mobile number where an SMS is to come', async () => {
    const element = await open();
    await press(element, t('callback.way.sms'));
    await write(element, '081 00 00 00');
    expect(text(element)).to.contain(t('callback.numberFixed', { example: '0470 12 34 56' }));
  });

  it('asks no number of one who comes to the desk', async () => {
    const element = await open();
    await press(element, t('callback.way.desk'));
    expect(title(element)).to.equal(t('callback.when.desk'));
    await press(element, t('callback.soon.desk'));
    await press(element, 'Français');
    await press(element, t('callback.check.send'));
    expect(sent[0]).to.deep.equal({ way: 'desk', slot: 'soon', lang: 'fr' });
  });

  it('asks nothing that has one answer only', async () => {
    const element = await open({
      site: callbackSite({ ways: ['phone'], slots: ['soon'], languages: ['fr'] }),
    });
    expect(title(element)).to.equal(t('callback.number'));
    await write(element, '0470 12 34 56');
    expect(title(element)).to.equal(t('callback.check.title'));
    expect(root(element).querySelectorAll('.lines button')).to.have.length(1);
  });

  it('changes one line and comes back to the check', async () => {
    const element = await open();
    await toCheck(element);
    const lines = () => [...root(element).querySelectorAll<HTMLElement>('.lines button')];
    lines()[2]!.click();
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.when.phone'));
    await press(element, t('callback.tomorrow', { day: 'mardi 24 novembre' }));
    expect(title(element)).to.equal(t('callback.check.title'));
    expect(text(element)).to.contain('Mardi 24 novembre, le matin');
    lines()[0]!.click();
    await element.updateComplete;
    await press(element, t('callback.way.desk'));
    expect(title(element)).to.equal(t('callback.check.title'));
    expect(text(element)).to.not.contain('0470');
    await press(element, t('callback.check.send'));
    expect(sent[0]).to.not.have.property('number');
  });

  it('asks for the number that a changed way needs', async () => {
    const element = await open();
    await press(element, t('callback.way.desk'));
    await press(element, t('callback.soon.desk'));
    await press(element, 'Français');
    root(element).querySelector<HTMLElement>('.lines button')!.click();
    await element.updateComplete;
    await press(element, t('callback.way.sms'));
    expect(title(element)).to.equal(t('callback.number'));
    await write(element, '0470 12 34 56');
    expect(title(element)).to.equal(t('callback.check.title'));
  });

  it('leaves the place in the steps out when the person wants', async () => {
    const element = await open({ guided: true });
    await toCheck(element);
    await press(element, t('callback.check.leaveOut'));
    expect(text(element)).to.not.contain(t('ask.knows'));
    await press(element, t('callback.check.send'));
    expect(sent[0]).to.not.have.property('context');
  });

  it('asks whether others use the device before anything is kept, and keeps nothing on "yes"', async () => {
    const element = await open({ site: callbackSite({}, { storage: 'tab' }) });
    await toCheck(element);
    expect(title(element)).to.equal(t('help.shared'));
    await press(element, t('callback.sharedYes'));
    expect(session.store.getState().app?.shared).to.equal('yes');
    expect(title(element)).to.equal(t('callback.check.title'));
    expect(text(element)).to.contain(t('callback.check.notKept'));
    root(element).querySelectorAll<HTMLElement>('.lines button')[1]!.click();
    await element.updateComplete;
    expect(root(element).querySelector('#number')?.getAttribute('autocomplete')).to.equal('off');
  });

  it('says how long it is kept where the device is the person’s own', async () => {
    const element = await open({ site: callbackSite({}, { storage: 'tab' }) });
    await toCheck(element);
    await press(element, t('callback.sharedNo'));
    expect(text(element)).to.contain(t('callback.check.kept'));
  });

  it('forgets what was filled in when it is closed, and not when STOP is looked at', async () => {
    const element = await open();
    await toCheck(element);
    session.dispatch({ type: 'app/open', surface: 'helper', screen: 'stop' });
    await element.updateComplete;
    element.show();
    await element.updateComplete;
    expect(text(element)).to.contain('0470 12 34 56');
    element.close();
    await element.updateComplete;
    element.show();
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.how'));
    await press(element, t('callback.way.phone'));
    expect(root(element).querySelector<HTMLInputElement>('#number')?.value).to.equal('');
  });

  it('goes one screen back by Escape and by its button, then closes', async () => {
    const element = await open();
    await press(element, t('callback.way.phone'));
    await write(element, '0470 12 34 56');
    root(element).querySelector<HTMLElement>('.head .icon-only')!.click();
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.number'));
    expect(root(element).querySelector<HTMLInputElement>('#number')?.value).to.equal(
      '0470 12 34 56',
    );
    const dialog = root(element).querySelector('dialog')!;
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await element.updateComplete;
    expect(title(element)).to.equal(t('callback.how'));
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await element.updateComplete;
    expect(dialog.open).to.be.false;
  });

  it('is filled in by the keyboard alone', async () => {
    const element = await open({ site: callbackSite({ languages: ['fr'] }) });
    const focused = () => root(element).activeElement as HTMLElement | null;
    // A browser may lead through its own bars, and through what scrolls.
    const words = () => (focused()?.matches('button') ? wordsOf(focused()!) : '');
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 30 && !words().includes(wanted); i++) await sendKeys({ press: 'Tab' });
      expect(words()).to.contain(wanted);
    };
    const arrive = async (wanted: string) => {
      await waitUntil(() => title(element) === wanted, wanted);
      await element.updateComplete;
      expect(focused()?.id).to.equal('title');
    };
    await tabTo(t('callback.way.phone'));
    await sendKeys({ press: 'Enter' });
    await arrive(t('callback.number'));
    for (let i = 0; i < 20 && focused()?.id !== 'number'; i++) await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '0470123456' });
    await sendKeys({ press: 'Enter' });
    await arrive(t('callback.when.phone'));
    await tabTo(t('callback.soon.phone'));
    await sendKeys({ press: 'Enter' });
    await arrive(t('callback.check.title'));
    await tabTo(t('callback.check.send'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal([{ way: 'phone', number: '0470123456', slot: 'soon', lang: 'fr' }]);
  });

  it('says so where a request cannot be sealed, with another way', async () => {
    const element = await open({ state: { possible: false } });
    expect(text(element)).to.contain(t('callback.impossible'));
    await press(element, t('callback.others'));
    expect(session.store.getState().app).to.include({ surface: 'helper', screen: 'person' });
  });

  it('reads to the person what they see', async () => {
    const element = await open({ guided: true });
    await toCheck(element);
    const said = surfaceScript(root(element), 'fr')
      .map(({ text: one }) => one)
      .join(' ')
      .replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const key of [
      'callback.check.before',
      'callback.check.not',
      'callback.check.send',
      'callback.way.phone',
    ] as const)
      expect(said).to.contain(t(key));
  });

  it('is accessible on every screen', async () => {
    const element = await open({
      guided: true,
      recorder: new FakeRecorder(),
      site: callbackSite({ voice: true }, { storage: 'tab' }),
    });
    for (const act of [
      () => press(element, t('callback.way.phone')),
      () => write(element, '1'),
      () => write(element, '0470 12 34 56'),
      () => press(element, 'Mercredi'),
      () => press(element, t('callback.part.morning')),
      () => press(element, 'Français'),
      () => press(element, t('callback.voice.without')),
      () => press(element, t('callback.sharedNo')),
    ]) {
      await act();
      await expectAccessible(element);
    }
  });
});
