/** Simple words in every kind of host, by both mechanisms: what is seen is what is named, and nothing else changes. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import type { TemplateResult } from 'lit';
import type { Session } from '../../src/core/session.js';
import { sourceHash } from '../../src/core/simple/hash.js';
import '../../src/elements/text/define.js';
import { realSession } from '../support/session.js';

const OFFICIAL = 'Quotient familial';
const SIMPLE = 'Combien gagne votre famille';

/** Where the words stand, and who takes a name or a description from them; nobody: they are only read. */
interface Host {
  readonly page: (words: unknown) => TemplateResult;
  readonly names?: string;
  readonly describes?: string;
  /** Only a text: an element can stand in it no more than in an option. */
  readonly textOnly?: boolean;
}

const field = html`<input id="f" name="f" value="1" required aria-describedby="more" />
  <span id="more">Deux chiffres</span>`;

const HOSTS: Readonly<Record<string, Host>> = {
  paragraph: { page: (words) => html`<p id="host">${words}</p>` },
  'list item': {
    page: (words) =>
      html`<ul>
        <li id="host">${words}</li>
      </ul>`,
  },
  cell: {
    page: (words) =>
      html`<table>
        <tbody>
          <tr>
            <td id="host">${words}</td>
            <td>1</td>
          </tr>
        </tbody>
      </table>`,
    names: '#host',
  },
  heading: { page: (words) => html`<h2 id="host">${words}</h2>`, names: '#host' },
  label: {
    page: (words) => html`<label id="host" for="f">${words}</label>${field}`,
    names: '#f',
  },
  'label around its field': {
    page: (words) => html`<label id="host">${words} <input id="f" name="f" value="1" /></label>`,
    names: '#f',
  },
  legend: {
    page: (words) =>
      html`<fieldset id="g">
        <legend id="host">${words}</legend>
        <label><input type="radio" name="f" value="1" checked />Oui</label>
      </fieldset>`,
    names: '#g',
  },
  hint: {
    page: (words) =>
      html`<label for="f">Nom</label><input id="f" name="f" value="1" aria-describedby="host" />
        <div id="host">${words}</div>`,
    describes: '#f',
  },
  error: {
    page: (words) =>
      html`<label for="f">Nom</label
        ><input
          id="f"
          name="f"
          value="1"
          aria-invalid="true"
          aria-describedby="host"
          aria-errormessage="host"
        />
        <p id="host">${words}</p>`,
    describes: '#f',
  },
  button: {
    page: (words) => html`<button id="host" name="f" value="1">${words}</button>`,
    names: '#host',
  },
  option: {
    page: (words) =>
      html`<label for="f">Choix</label
        ><select id="f" name="f" size="2">
          <option id="host" value="1" selected>${words}</option>
          <option value="2">Autre</option>
        </select>`,
    names: '#host',
    textOnly: true,
  },
  caption: {
    page: (words) =>
      html`<table id="t">
        <caption id="host">
          ${words}
        </caption>
        <tbody>
          <tr>
            <th>1</th>
            <td>2</td>
          </tr>
        </tbody>
      </table>`,
    names: '#t',
  },
  summary: {
    page: (words) =>
      html`<details open>
        <summary id="host">${words}</summary>
        x
      </details>`,
    names: '#host',
  },
};

const pair = html`<aidant-text
  ><span data-level="original">${OFFICIAL}</span
  ><span data-level="simple" hidden lang="fr-simple">${SIMPLE}</span></aidant-text
>`;

const SITE = { format: 1, id: 'test', name: 'Test', locales: ['fr'] };
const FILE = {
  'texts/a.json': {
    format: 1,
    lang: 'fr',
    blocks: [{ find: { id: 'host' }, source: sourceHash(OFFICIAL), simple: SIMPLE }],
  },
};

interface Heard {
  readonly name: string;
  readonly description: string;
}

/** What assistive technology is told of an element: by the browser itself where it tells us, else as it is computed. */
async function heard(selector: string): Promise<Heard> {
  const { cdp } = (await executeServerCommand('capabilities')) as { cdp: boolean };
  const element = document.querySelector(selector)!;
  if (!cdp)
    return {
      name: computeAccessibleName(element).trim(),
      description: computeAccessibleDescription(element).trim(),
    };
  const ask = <T>(method: string, params: object): Promise<T> =>
    executeServerCommand('cdp', { method, params }) as Promise<T>;
  const { root } = await ask<{ root: { nodeId: number } }>('DOM.getDocument', { depth: 0 });
  const { nodeId } = await ask<{ nodeId: number }>('DOM.querySelector', {
    nodeId: root.nodeId,
    selector,
  });
  const { nodes } = await ask<{ nodes: Record<'name' | 'description', { value?: string }>[] }>(
    'Accessibility.getPartialAXTree',
    { nodeId, fetchRelatives: false },
  );
  return {
    name: nodes[0]?.name?.value?.trim() ?? '',
    description: nodes[0]?.description?.value?.trim() ?? '',
  };
}

/** All that a page says of its controls and elements, without the words and without which half of a pair shows. */
function everythingElse(form: HTMLFormElement): unknown {
  const elements = [...form.querySelectorAll('*')].map((element) => ({
    tag: element.localName,
    attributes: [...element.attributes]
      .filter(({ name }) => name !== 'hidden' || !element.matches('[data-level]'))
      .map(({ name, value }) => `${name}=${value}`)
      .sort(),
  }));
  const controls = ([...form.elements] as HTMLInputElement[]).map((control) => ({
    value: control.value,
    valid: control.validity.valid,
    willValidate: control.willValidate,
    message: control.validationMessage,
  }));
  return { elements, controls, sent: [...new FormData(form)].map(([k, v]) => `${k}=${String(v)}`) };
}

describe('simple words in every host', () => {
  let session: Session;
  before(() => (document.documentElement.lang = 'fr'));
  afterEach(() => session.dispose());
  after(() => document.documentElement.removeAttribute('lang'));

  async function level(to: 'original' | 'simple'): Promise<void> {
    await session.setLevel(to);
    await drawn();
  }

  const drawn = (): Promise<unknown> =>
    Promise.all([...document.querySelectorAll('aidant-text')].map((one) => one.updateComplete));

  for (const [kind, { page, names, describes, textOnly }] of Object.entries(HOSTS))
    for (const mechanism of textOnly ? ['file'] : ['file', 'pair'])
      describe(`${kind}, by ${mechanism}`, () => {
        let form: HTMLFormElement;

        beforeEach(async () => {
          session =
            mechanism === 'file'
              ? await realSession({ ...SITE, texts: ['texts/a.json'] }, FILE)
              : await realSession(SITE);
          const words = mechanism === 'file' ? OFFICIAL : pair;
          form = await fixture<HTMLFormElement>(html`<form>${page(words)}</form>`);
          await drawn();
        });

        const seen = (): string => {
          const host = form.querySelector<HTMLElement>('#host')!;
          // A list of choices gives its options no text of their own in every browser.
          return (textOnly ? host.textContent : host.innerText).trim();
        };

        async function expectWords(words: string): Promise<void> {
          expect(seen()).to.equal(words);
          if (names) expect((await heard(names)).name).to.equal(words);
          if (describes) expect((await heard(describes)).description).to.equal(words);
        }

        it('names what is seen, in both levels, and changes nothing else', async () => {
          const before = everythingElse(form);
          await expectWords(OFFICIAL);
          await level('simple');
          await expectWords(SIMPLE);
          expect(everythingElse(form)).to.deep.equal(before);
          await level('original');
          await expectWords(OFFICIAL);
        });

        for (const [way, restore] of [
          ['the official text is chosen', () => level('original')],
          ['everything is forgotten', () => session.forget().then(drawn)],
          ['aidant goes', async () => (session.dispose(), drawn())],
        ] as const)
          it(`is itself again to the byte when ${way}`, async () => {
            const before = form.outerHTML;
            await level('simple');
            expect(seen()).to.equal(SIMPLE);
            await restore();
            expect(form.outerHTML).to.equal(before);
            expect(document.querySelector('aidant-simple-block, aidant-print-note')).to.equal(null);
          });
      });
});
