import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SayUnit } from '../../../src/core/speech/read.js';
import { address } from '../../support/address.js';
import { FakeSpeech } from '../../support/fake-speech.js';
import { clear, scene, type Scene } from './scene.js';

describe('an error read aloud', () => {
  let speech: FakeSpeech;
  beforeEach(() => (speech = new FakeSpeech().install()));
  afterEach(() => {
    clear();
    speech.remove();
  });

  /** At the step for the birth date, with what is said from now on. */
  async function reading(on: boolean, procedure?: object): Promise<Scene & { said: string[] }> {
    const it = await scene(procedure);
    const { session } = it;
    await session.use('read');
    if (on) session.dispatch({ type: 'read/say', units: [], source: 'step' });
    const said: string[] = [];
    session.say = (units: readonly SayUnit[]) => void said.push(units.map((u) => u.text).join(' '));
    await it.at('naissance');
    await waitUntil(() => !on || said.length === 1, 'the step itself is read');
    said.length = 0;
    return { ...it, said };
  }
  const ERROR = 'Il manque le mois. Écrivez par exemple 12.';

  it('is said once when the person has left the field, not while they type, and again when it comes back', async () => {
    const { said, input, settled, text } = await reading(true);
    const birth = input('birth');
    birth.focus();
    await sendKeys({ type: '31' });
    await settled();
    expect(said).to.deep.equal([]);
    birth.blur();
    await waitUntil(() => said.length === 1);
    expect(said).to.deep.equal([ERROR]);
    expect(text()).to.include(ERROR);
    birth.focus();
    await sendKeys({ type: ' 1' });
    await settled();
    birth.blur();
    await settled();
    expect(said, 'the same error is not said twice').to.have.length(1);
    birth.value = '31 12 1980';
    birth.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled();
    expect(text()).to.not.include(ERROR);
    birth.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    birth.blur();
    await waitUntil(() => said.length === 2, 'it came back');
  });

  it('is not said to a person who did not turn reading on', async () => {
    const { said, input, settled, text } = await reading(false);
    input('birth').focus();
    await sendKeys({ type: '31' });
    input('birth').blur();
    await settled();
    expect(text()).to.include(ERROR);
    expect(said).to.deep.equal([]);
  });

  it('waits while the page already complains of what is half written', async () => {
    const { said, input, settled, text } = await reading(true);
    const birth = input('birth');
    const message = document.createElement('p');
    message.id = 'late';
    birth.after(message);
    birth.setAttribute('aria-errormessage', 'late');
    birth.addEventListener('input', () => (message.textContent = 'Trop court'));
    birth.focus();
    await sendKeys({ type: '3' });
    await waitUntil(() => text().includes(ERROR), 'shown, in the words of the author');
    await settled();
    expect(said).to.deep.equal([]);
    birth.blur();
    await waitUntil(() => said.length === 1);
    expect(said).to.deep.equal([ERROR]);
  });

  it('says what is wrong and what to write in one go, where the words are ours', async () => {
    const steps = address.steps.map((step) =>
      step.id === 'naissance' ? { ...step, errors: undefined } : step,
    );
    const plain = JSON.parse(JSON.stringify({ ...address, steps })) as object;
    const { said, input } = await reading(true, plain);
    const birth = input('birth');
    birth.removeAttribute('pattern');
    birth.type = 'email';
    birth.focus();
    await sendKeys({ type: 'zoe' });
    birth.blur();
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(["Ce n'est pas encore bon. Écrivez une adresse e-mail, avec @."]);
  });
});
