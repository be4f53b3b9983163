import { executeServerCommand } from '@web/test-runner-commands';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Session } from '../../../src/core/session.js';
import '../../../src/elements/text/define.js';
import type { AidantText } from '../../../src/elements/text/text.js';
import { realSession } from '../../support/session.js';

const SITE = { format: 1, id: 'test', name: 'Test', locales: ['fr'] };

const pair = (
  original = 'Quotient familial',
  simple = 'Combien gagne votre famille',
): TemplateResult =>
  html`<aidant-text
    ><span data-level="original">${original}</span
    ><span data-level="simple" hidden lang="fr-simple" class="x">${simple}</span></aidant-text
  >`;

async function level(session: Session, to: 'simple' | 'original'): Promise<void> {
  await session.setLevel(to);
  await Promise.all(
    [...document.querySelectorAll('aidant-text')].map((element) => element.updateComplete),
  );
}

/** What of the pair is to be seen; `innerText` of an element without a box differs between browsers. */
const shown = (element: Element): string =>
  [...element.children]
    .filter((half) => !half.hasAttribute('hidden'))
    .map((half) => half.textContent.trim())
    .join('|');

describe('aidant-text', () => {
  let session: Session;
  before(() => (document.documentElement.lang = 'fr'));
  beforeEach(async () => (session = await realSession(SITE)));
  afterEach(() => session.dispose());
  after(() => document.documentElement.removeAttribute('lang'));

  const places: Record<string, () => TemplateResult> = {
    paragraph: () => html`<p id="place">${pair()}</p>`,
    'list item': () =>
      html`<ul>
        <li id="place">${pair()}</li>
      </ul>`,
    cell: () =>
      html`<table>
        <tbody>
          <tr>
            <td id="place">${pair()}</td>
          </tr>
        </tbody>
      </table>`,
    label: () =>
      html`<label id="place" for="f">${pair()}</label><input id="f" name="f" value="1" />`,
    legend: () => html`<fieldset><legend id="place">${pair()}</legend></fieldset>`,
    button: () => html`<button id="place" name="b" value="1">${pair()}</button>`,
    summary: () =>
      html`<details open>
        <summary id="place">${pair()}</summary>
        x
      </details>`,
    heading: () => html`<h2 id="place">${pair()}</h2>`,
    caption: () =>
      html`<table>
        <caption id="place">
          ${pair()}
        </caption>
        <tbody>
          <tr>
            <td>1</td>
          </tr>
        </tbody>
      </table>`,
  };

  for (const [kind, template] of Object.entries(places)) {
    it(`shows one of the two in a ${kind}, and leaves no trace`, async () => {
      const form = await fixture<HTMLFormElement>(html`<form>${template()}</form>`);
      const place = (): string => (form.querySelector('#place') as HTMLElement).innerText.trim();
      const before = form.outerHTML;
      const sent = [...new FormData(form)];
      expect(place()).to.equal('Quotient familial');
      await level(session, 'simple');
      expect(place()).to.equal('Combien gagne votre famille');
      expect([...new FormData(form)]).to.deep.equal(sent);
      await level(session, 'original');
      expect(form.outerHTML).to.equal(before);
    });
  }

  it('gives the field the name that is seen, in both levels', async function () {
    const { cdp } = (await executeServerCommand('capabilities')) as { cdp: boolean };
    if (!cdp) this.skip();
    await fixture(html`<div id="named">${places['label']?.()}</div>`);
    const name = async (): Promise<unknown> =>
      executeServerCommand('aria-snapshot', { selector: '#named' });
    expect(await name()).to.contain('textbox "Quotient familial"');
    await level(session, 'simple');
    expect(await name()).to.contain('textbox "Combien gagne votre famille"');
  });

  it('shows both where the person agrees to something', async () => {
    const label = await fixture<HTMLLabelElement>(
      html`<label
        ><input type="checkbox" required />
        ${pair("J'accepte les conditions", 'Je suis d’accord')}</label
      >`,
    );
    const before = label.outerHTML;
    await level(session, 'simple');
    expect(label.innerText).to.contain("J'accepte les conditions");
    expect(label.innerText).to.contain('Je suis d’accord');
    await level(session, 'original');
    expect(label.outerHTML).to.equal(before);
  });

  for (const [what, around] of [
    ['in a button', (words: TemplateResult) => html`<button>${words}</button>`],
    [
      'in a choice',
      (words: TemplateResult) => html`<label><input type="radio" name="c" />${words}</label>`,
    ],
    [
      'that names a box',
      (words: TemplateResult) =>
        html`<span id="says">${words}</span
          ><span role="checkbox" tabindex="0" aria-checked="false" aria-labelledby="says"></span>`,
    ],
    [
      'that describes a box',
      (words: TemplateResult) =>
        html`<p id="says">${words}</p>
          <input type="checkbox" required aria-label="x" aria-describedby="says" />`,
    ],
  ] as const)
    it(`shows both where the person agrees ${what}`, async () => {
      const place = await fixture<HTMLElement>(
        html`<div>${around(pair("J'accepte les conditions", 'Je suis d’accord'))}</div>`,
      );
      const before = place.outerHTML;
      await level(session, 'simple');
      expect(place.innerText).to.contain("J'accepte les conditions");
      expect(place.innerText).to.contain('Je suis d’accord');
      await level(session, 'original');
      expect(place.outerHTML).to.equal(before);
    });

  it('goes back to its original when taken out, and when everything is forgotten', async () => {
    const element = await fixture<AidantText>(pair());
    const before = element.outerHTML;
    await level(session, 'simple');
    element.remove();
    expect(element.outerHTML).to.equal(before);
    document.body.append(element);
    await element.updateComplete;
    expect(shown(element)).to.equal('Combien gagne votre famille');
    await session.forget();
    await element.updateComplete;
    expect(element.outerHTML).to.equal(before);
    element.remove();
  });

  it('goes back to its original when the session ends', async () => {
    const element = await fixture<AidantText>(pair());
    const before = element.outerHTML;
    await level(session, 'simple');
    session.dispose();
    await waitUntil(() => element.outerHTML === before);
  });

  it('keeps the focus where it is', async () => {
    const place = await fixture(
      html`<div>
        <aidant-text
          ><p data-level="original">Voir <a id="in" href="#x">la loi</a></p>
          <p data-level="simple" lang="fr-simple" hidden>La règle.</p></aidant-text
        ><button>x</button>
      </div>`,
    );
    const link = place.querySelector('a');
    link?.focus();
    await level(session, 'simple');
    expect(document.activeElement === link).to.equal(true);
    place.querySelector('button')?.focus();
    await waitUntil(() => (place as HTMLElement).innerText.includes('La règle.'));
    expect((place as HTMLElement).innerText).not.to.contain('la loi');
  });

  it('follows halves that the page puts in anew', async () => {
    const element = await fixture<AidantText>(pair());
    await level(session, 'simple');
    const fresh = await fixture<AidantText>(pair('Autre', 'Autre simple'));
    element.replaceChildren(...fresh.children);
    await waitUntil(() => shown(element) === 'Autre simple');
  });

  it('a copy made while the simple half shows is a pair like any other, now or later', async () => {
    const element = await fixture<AidantText>(pair());
    await level(session, 'simple');
    const [now, later] = [0, 1].map(() => element.cloneNode(true) as AidantText);
    element.after(now!);
    await now!.updateComplete;
    expect(shown(now!)).to.equal('Combien gagne votre famille');
    await level(session, 'original');
    expect(shown(now!)).to.equal('Quotient familial');
    element.after(later!);
    await later!.updateComplete;
    expect(shown(later!)).to.equal('Quotient familial');
    await level(session, 'simple');
    expect([now, later].map((copy) => shown(copy!))).to.deep.equal([
      'Combien gagne votre famille',
      'Combien gagne votre famille',
    ]);
    now!.remove();
    later!.remove();
  });

  it('does nothing with half a pair', async () => {
    const element = await fixture<AidantText>(
      html`<aidant-text><span data-level="original">Seul</span></aidant-text>`,
    );
    await level(session, 'simple');
    expect(shown(element)).to.equal('Seul');
  });
});
