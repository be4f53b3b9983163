import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** What the tests lean on: legacy decorators compile, keys arrive, storage is clean, capabilities are told. */
class HarnessProbe extends LitElement {
  @property() label = 'one';

  override render() {
    return html`<button>${this.label}</button>`;
  }
}
customElements.define('harness-probe', HarnessProbe);

describe('the test harness', () => {
  it('compiles decorated properties', async () => {
    const probe = await fixture<HarnessProbe>(html`<harness-probe label="two"></harness-probe>`);
    expect(probe.shadowRoot?.querySelector('button')?.textContent).to.equal('two');
  });

  it('sends keys', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="name" />`);
    input.focus();
    await sendKeys({ type: 'abc' });
    expect(input.value).to.equal('abc');
  });

  it('leaves something behind', () => {
    localStorage.setItem('left', '1');
    sessionStorage.setItem('left', '1');
  });

  it('starts each test with nothing kept', () => {
    expect(localStorage.length).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
  });

  it('tells what the browser can do', async () => {
    const can = await executeServerCommand<Record<string, unknown>, undefined>('capabilities');
    expect(can).to.include.keys('name', 'cdp', 'emulateMedia', 'viewport');
  });
});
