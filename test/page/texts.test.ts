import { executeServerCommand } from '@web/test-runner-commands';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sourceHash } from '../../src/core/simple/hash.js';
import { originalText } from '../../src/page/originals.js';
import { Bench, host, standIn } from './texts-bench.js';

const bench = new Bench();

/** One original in each kind of place, and where its words are to be seen. */
const hosts = {
  paragraph: html`<p id="host">Le mot <b></b></p>`,
  'list item': html`<ul>
    <li id="host">Le mot</li>
  </ul>`,
  cell: html`<table>
    <tbody>
      <tr>
        <td id="host">Le mot</td>
      </tr>
    </tbody>
  </table>`,
  heading: html`<h2 id="host">Le mot</h2>`,
  label: html`<label id="host" for="f">Le mot</label><input id="f" name="f" value="1" />`,
  'label around its field': html`<label id="host">Le mot <input name="f" value="1" /></label>`,
  legend: html`<fieldset>
    <legend id="host">Le mot</legend>
    <input type="radio" name="f" value="1" checked />
  </fieldset>`,
  hint: html`<input name="f" value="1" aria-label="x" aria-describedby="host" /><span id="host"
      >Le mot</span
    >`,
  error: html`<input
      name="f"
      value="1"
      aria-label="x"
      aria-invalid="true"
      aria-errormessage="host"
    />
    <p id="host">Le mot</p>`,
  button: html`<button id="host" name="f" value="1">Le mot</button>`,
  option: html`<select name="f">
    <option id="host" value="1" selected>Le mot</option>
  </select>`,
  caption: html`<table>
    <caption id="host">
      Le mot
    </caption>
    <tbody>
      <tr>
        <td>1</td>
      </tr>
    </tbody>
  </table>`,
  summary: html`<details>
    <summary id="host">Le mot</summary>
    x
  </details>`,
  link: html`<a id="host" href="#x">Le mot</a>`,
} as const;

describe('texts from a file', () => {
  afterEach(() => bench.clear());

  for (const [kind, template] of Object.entries(hosts)) {
    it(`${kind}: the words change, the form and the page do not`, async () => {
      const form = await fixture<HTMLFormElement>(html`<form>${template}</form>`);
      const before = document.body.outerHTML;
      const sent = [...new FormData(form)];
      bench.show([{ simple: 'Mot simple' }]).setLevel('simple');
      expect(host().innerText.trim()).to.equal('Mot simple');
      expect([...new FormData(form)]).to.deep.equal(sent);
      expect(host().hidden).to.equal(false);
      bench.texts?.setLevel('original');
      expect(document.body.outerHTML).to.equal(before);
      expect([...new FormData(form)]).to.deep.equal(sent);
    });
  }

  it('the accessible name is the visible text in both levels', async function () {
    const { cdp } = (await executeServerCommand('capabilities')) as { cdp: boolean };
    if (!cdp) this.skip();
    await fixture(
      html`<form id="names">
        <label id="l" for="f">Quotient familial</label><input id="f" />
        <fieldset><legend id="g">Situation matrimoniale</legend></fieldset>
        <button id="b">Soumettre</button>
      </form>`,
    );
    const snapshot = (): Promise<string> =>
      executeServerCommand('aria-snapshot', { selector: '#names' }) as Promise<string>;
    bench
      .show([
        { find: { id: 'f' }, simple: 'Combien gagne votre famille' },
        { find: { id: 'g' }, simple: 'Êtes-vous marié' },
        { find: { id: 'b' }, simple: 'Envoyer' },
      ])
      .setLevel('simple');
    const simple = await snapshot();
    expect(simple).to.contain('textbox "Combien gagne votre famille"');
    expect(simple).to.contain('group "Êtes-vous marié"');
    expect(simple).to.contain('button "Envoyer"');
    bench.texts?.setLevel('original');
    expect(await snapshot()).to.contain('textbox "Quotient familial"');
  });

  it('blanks around the words, and the original, are kept', async () => {
    await fixture(html`<p id="host"></p>`);
    host().textContent = '\n  Le mot\n ';
    const node = host().firstChild as Text;
    const original = node.data;
    bench.show([{}]).setLevel('simple');
    expect(node.data).to.match(/^\s+Simple\.\s+$/);
    expect(originalText(node)).to.equal(original);
  });

  it('a field in the find means its label, a group its legend', async () => {
    await fixture(
      html`<label for="f">Le mot</label><input id="f" />
        <fieldset id="g"><legend>Un autre</legend></fieldset>`,
    );
    bench
      .show([
        { find: { id: 'f' }, simple: 'Un' },
        { find: { id: 'g' }, simple: 'Deux' },
      ])
      .setLevel('simple');
    expect(document.querySelector('label')?.textContent).to.equal('Un');
    expect(document.querySelector('legend')?.textContent).to.equal('Deux');
  });

  describe('a block with markup', () => {
    it('is hidden, and our element with its language follows it', async () => {
      await fixture(
        html`<p id="host">Le <strong>mot</strong> officiel</p>
          <p>Suite</p>`,
      );
      const before = document.body.outerHTML;
      bench
        .show([{ simple: 'Un.\n\n- **gras**\n- [lien](https://example.org/)' }])
        .setLevel('simple');
      expect(host().getAttribute('hidden')).to.equal('');
      expect(host().nextElementSibling).to.equal(standIn());
      expect(standIn()?.lang).to.equal('fr-simple');
      expect(standIn()?.querySelector('strong')?.textContent).to.equal('gras');
      expect(standIn()?.querySelector('a')?.getAttribute('href')).to.equal('https://example.org/');
      bench.texts?.setLevel('original');
      expect(document.body.outerHTML).to.equal(before);
    });

    it('never makes a link that runs a script', async () => {
      await fixture(html`<p id="host">Le <b>mot</b></p>`);
      bench.show([{ simple: '[ici](javascript:alert(1))' }]).setLevel('simple');
      expect(standIn()?.querySelector('a')).to.equal(null);
      expect(standIn()?.textContent).to.contain('ici');
    });

    it('is left alone when it holds a field, or names one', async () => {
      await fixture(html`<div id="host">Le <b>mot</b> <input name="x" /></div>`);
      bench.show([{}]).setLevel('simple');
      expect(host().hidden).to.equal(false);
      expect(bench.codes()).to.include('text-mixed');
      bench.texts?.dispose();
      bench.reports = [];
      await fixture(
        html`<p id="hote">Le <b>mot</b></p>
          <input aria-label="x" aria-describedby="hote" />`,
      );
      bench.show([{ find: { id: 'hote' } }]).setLevel('simple');
      expect(host('hote').hidden).to.equal(false);
      expect(bench.codes()).to.include('text-mixed');
    });

    it('waits while the focus is inside', async () => {
      await fixture(
        html`<p id="host">Le <a id="link" href="#x">lien</a> officiel</p>
          <button id="out">x</button>`,
      );
      host('link').focus();
      bench.show([{}]).setLevel('simple');
      expect(host().hidden).to.equal(false);
      expect(document.activeElement === host('link')).to.equal(true);
      host('out').focus();
      await waitUntil(() => host().hidden);
      expect(document.activeElement === host('out')).to.equal(true);
    });

    it('that the page hides itself stays as it is', async () => {
      await fixture(html`<p id="host" hidden>Le <b>mot</b></p>`);
      const before = document.body.outerHTML;
      bench.show([{}]).setLevel('simple');
      expect(document.body.outerHTML).to.equal(before);
    });
  });

  describe('shows the original and reports', () => {
    it('a text whose original has changed', async () => {
      await fixture(html`<p id="host">Le mot</p>`);
      bench.show([{ source: sourceHash('Un autre mot') }]).setLevel('simple');
      expect(host().textContent).to.equal('Le mot');
      expect(bench.codes()).to.deep.equal(['text-stale']);
      expect(bench.reports[0]).to.include({
        severity: 'author',
        file: 'texts/a.json',
        path: 'blocks[0]',
      });
      const [stale, ...more] = bench.texts?.survey().stale ?? [];
      expect(more).to.have.length(0);
      expect(stale?.where).to.equal('texts/a.json blocks[0]');
      expect(stale?.source).to.equal(sourceHash('Le mot'));
      bench.texts?.sync();
      expect(bench.codes()).to.deep.equal(['text-stale']);
    });

    it('a label with markup', async () => {
      await fixture(html`<label id="host">Le mot <abbr>x</abbr></label>`);
      bench.show([{}]).setLevel('simple');
      expect(host().textContent).to.equal('Le mot x');
      expect(bench.codes()).to.deep.equal(['text-mixed']);
    });

    it('an option whose text is its value', async () => {
      await fixture(
        html`<select id="s">
          <option id="host">Le mot</option>
        </select>`,
      );
      bench.show([{}]).setLevel('simple');
      expect((host('s') as HTMLSelectElement).value).to.equal('Le mot');
      expect(bench.codes()).to.include('text-mixed');
    });

    it('two things that fit, and two blocks for one thing', async () => {
      await fixture(
        html`<p class="x">Un</p>
          <p class="x">Deux</p>
          <p id="host">Le mot</p>`,
      );
      bench.show([{ find: { css: '.x' } }, {}, { simple: 'Autre' }]).setLevel('simple');
      expect(bench.codes().filter((code) => code === 'text-ambiguous')).to.have.length(2);
      expect(host().textContent).to.equal('Simple.');
    });

    it('nothing, where the block says it should be', async () => {
      bench
        .show([
          { page: '/', find: { id: 'absent' } },
          { page: '/else', find: { id: 'absent' } },
        ])
        .setLevel('simple');
      expect(bench.codes()).to.deep.equal(['target-missing']);
    });

    it('a text without source is used, and reported', async () => {
      await fixture(html`<p id="host">Le mot</p>`);
      bench.show([{}]).setLevel('simple');
      expect(host().textContent).to.equal('Simple.');
      expect(bench.codes()).to.deep.equal(['text-unpinned']);
    });

    it('nothing at all for another page, language or a translated page', async () => {
      await fixture(html`<p id="host">Le mot</p>`);
      bench.show([{ page: '/autre' }]).setLevel('simple');
      expect(host().textContent).to.equal('Le mot');
      bench.texts?.dispose();
      bench.show([{}], 'nl').setLevel('simple');
      expect(host().textContent).to.equal('Le mot');
      bench.texts?.dispose();
      bench.translated = true;
      bench.show([{}]).setLevel('simple');
      expect(host().textContent).to.equal('Le mot');
      expect(bench.codes()).to.deep.equal([]);
    });
  });

  describe('what one agrees to', () => {
    it('keeps its official words in front', async () => {
      await fixture(
        html`<label id="host"
          ><input type="checkbox" required name="x" /> J'accepte les conditions</label
        >`,
      );
      bench.show([{ simple: 'Vous êtes d’accord.' }]).setLevel('simple');
      expect(host().textContent?.trim()).to.equal(
        "J'accepte les conditions (En mots simples : Vous êtes d’accord.)",
      );
    });

    it('by name from elsewhere too', async () => {
      await fixture(
        html`<span id="host">Je certifie que c'est exact</span
          ><input type="checkbox" aria-labelledby="host" />`,
      );
      bench.show([{}]).setLevel('simple');
      expect(host().textContent).to.contain('Je certifie');
    });

    it('in a button, and in what describes a box', async () => {
      await fixture(
        html`<button id="host">J'accepte les conditions</button>
          <input type="checkbox" required aria-label="x" aria-describedby="more" />
          <p id="more">Vous transmettez vos données.</p>`,
      );
      bench.show([{}, { find: { id: 'more' } }]).setLevel('simple');
      expect(host().textContent).to.contain("J'accepte les conditions (");
      expect(host('more').textContent).to.contain('Vous transmettez vos données. (');
    });

    const BINDING = "J'accepte les conditions générales";
    for (const [where, page] of Object.entries({
      'a choice': html`<label id="host"><input type="radio" name="c" />${BINDING}</label>`,
      'a question': html`<fieldset>
        <legend id="host">${BINDING}</legend>
        <label><input type="radio" name="c" />Oui</label>
      </fieldset>`,
      'a box of the page itself': html`<div role="checkbox" aria-checked="false" tabindex="0">
        <span id="host">${BINDING}</span>
      </div>`,
      'what is around it and names a box': html`<div role="checkbox" aria-labelledby="t"></div>
        <div id="t"><p id="host">${BINDING}</p></div>`,
    }))
      it(`in ${where}`, async () => {
        await fixture(html`<div>${page}</div>`);
        bench.show([{}]).setLevel('simple');
        expect(host().textContent).to.contain(BINDING).and.contain('Simple.');
      });

    it('but not a choice that must be made', async () => {
      await fixture(
        html`<label id="host"><input type="radio" name="c" required />Personne à charge</label>`,
      );
      bench.show([{}]).setLevel('simple');
      expect(host().textContent).to.equal('Simple.');
    });

    it('but not any box', async () => {
      await fixture(html`<label id="host"><input type="checkbox" /> Avec mes enfants</label>`);
      bench.show([{}]).setLevel('simple');
      expect(host().textContent?.trim()).to.equal('Simple.');
    });
  });
});
