import { expect, fixture, html } from '@open-wc/testing';
import type { ResolvedText } from '../../../src/core/formats/text.js';
import { richText, type RichTextValues } from '../../../src/elements/shared/rich-text.js';

function resolved(value: string, lang = 'fr'): ResolvedText {
  return { value, lang, dir: lang === 'ar' ? 'rtl' : 'ltr', fallback: false };
}

async function draw(text: ResolvedText, values?: RichTextValues): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<section>${richText(text, values)}</section>`);
}

/** The nodes as HTML, without Lit's own comments. */
function markup(node: Element): string {
  return node.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('richText', () => {
  it('gives one paragraph as a run in its own language', async () => {
    expect(markup(await draw(resolved('Écrivez **le jour**.', 'fr-simple')))).to.equal(
      '<span lang="fr-simple" dir="ltr">Écrivez <strong>le jour</strong>.</span>',
    );
  });

  it('gives more as blocks, with lists and lines', async () => {
    const section = await draw(resolved('Un.\nDeux.\n\n- a\n- b'));
    expect(section.querySelector('div')?.lang).to.equal('fr');
    expect(section.querySelector('p')?.querySelectorAll('br')).to.have.lengthOf(1);
    expect([...section.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('marks what Listen says, part by part', async () => {
    const said = (await draw(resolved('Un.\n\n- a\n- b'), { say: true })).querySelectorAll(
      '[data-say]',
    );
    expect([...said].map((part) => part.textContent)).to.deep.equal(['Un.', 'a', 'b']);
    expect((await draw(resolved('Un.'), { say: true })).querySelector('span[data-say]')).to.exist;
    expect((await draw(resolved('Un.'))).querySelector('[data-say]')).to.equal(null);
  });

  it("isolates the page's own name, in the page's language", async () => {
    const text = resolved('Sur {target}, puis {target}.');
    const section = await draw(text, { target: { text: 'حفظ', lang: 'ar' } });
    expect(markup(section)).to.contain('<bdi lang="ar" dir="rtl">حفظ</bdi>, puis <bdi');
  });

  it('runs right to left with its text', async () => {
    expect((await draw(resolved('مرحبا', 'ar'))).querySelector('span')?.dir).to.equal('rtl');
  });

  it('opens links beside the page only when that can be said', async () => {
    const text = resolved('[Aide](https://a.be/aide) [Appelez](tel:1819)');
    const [same] = (await draw(text)).querySelectorAll('a');
    expect(same?.target).to.equal('');
    const [link, phone] = (await draw(text, { newTab: 'nouvel onglet' })).querySelectorAll('a');
    expect(link).to.include({ target: '_blank', rel: 'noopener' });
    expect(link?.textContent).to.equal('Aide (nouvel onglet)');
    expect(phone?.target).to.equal('');
  });

  for (const attack of [
    '<img src=x onerror="window.hit=1">',
    '<script>window.hit=1</script>',
    '**<svg onload=window.hit=1>**',
    '- <iframe srcdoc="<script>parent.hit=1</script>">',
    '[x](javascript:window.hit=1)',
    '[x](https://a.be/"onmouseover="window.hit=1)',
    '[<b>x</b>](https://a.be)',
    '{target}',
    '${window.hit=1}',
  ]) {
    it(`draws ${attack} as text`, async () => {
      const section = await draw(resolved(attack), { target: { text: '<img src=x>' } });
      expect(section.querySelector('img, script, svg, iframe, b')).to.equal(null);
      for (const link of section.querySelectorAll('a')) {
        expect(link.protocol).to.equal('https:');
        expect(link.getAttributeNames()).to.deep.equal(['href']);
      }
      expect((window as { hit?: number }).hit).to.equal(undefined);
    });
  }
});
