import { expect } from '@open-wc/testing';
import { parseMarkup, plainText, type Block } from '../../../src/core/formats/markup.js';

const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ kind: 'paragraph', children });

describe('parseMarkup', () => {
  const rows: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['nothing', '', []],
    ['one paragraph', 'Bonjour.', [paragraph(text('Bonjour.'))]],
    ['two paragraphs', 'Un.\n\n\nDeux.', [paragraph(text('Un.')), paragraph(text('Deux.'))]],
    ['a new line', 'Un.\r\nDeux.', [paragraph(text('Un.'), { kind: 'break' }, text('Deux.'))]],
    [
      'a list right after a line',
      'Prenez :\n- la carte\n- une photo\nMerci.',
      [
        paragraph(text('Prenez :')),
        { kind: 'list', items: [[text('la carte')], [text('une photo')]] },
        paragraph(text('Merci.')),
      ],
    ],
    ['a dash that is no list', '-5 degrés', [paragraph(text('-5 degrés'))]],
    [
      'bold',
      'Le **jour**, puis',
      [paragraph(text('Le '), { kind: 'strong', children: [text('jour')] }, text(', puis'))],
    ],
    ['stars that close nothing', '2 ** 3 et **a', [paragraph(text('2 ** 3 et **a'))]],
    [
      'a link, bold inside',
      '[**Appelez**](tel:+3281000000)',
      [
        paragraph({
          kind: 'link',
          href: 'tel:+3281000000',
          children: [{ kind: 'strong', children: [text('Appelez')] }],
        }),
      ],
    ],
    ['a target', 'Sur {target}.', [paragraph(text('Sur '), { kind: 'target' }, text('.'))]],
    ['another placeholder', '{x}', [paragraph(text('{x}'))]],
    ['HTML', '<b>gras</b> &amp;', [paragraph(text('<b>gras</b> &amp;'))]],
  ];
  for (const [name, source, blocks] of rows) {
    it(`reads ${name}`, () => {
      expect(parseMarkup(source)).to.deep.equal(blocks);
    });
  }

  for (const href of ['https://a.be/x', 'http://a.be', 'mailto:a@b.be', 'TEL:1819', '/aide']) {
    it(`links to ${href}`, () => {
      expect(JSON.stringify(parseMarkup(`[a](${href})`))).to.contain('"link"');
    });
  }

  for (const href of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert`1`',
    '\u0001javascript:alert`1`',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.be/1',
    'file:///etc',
    'aide.html',
    'x:y',
  ]) {
    it(`keeps the words, not the link, of ${JSON.stringify(href)}`, () => {
      const [block] = parseMarkup(`[Appelez](${href})`) as [Block];
      expect(JSON.stringify(block)).not.to.contain('"link"').and.not.to.contain('"href"');
      expect(plainText(`[Appelez](${href})`)).to.contain('Appelez');
    });
  }

  it('puts no link inside a link', () => {
    const blocks = JSON.stringify(parseMarkup('**[a](https://a.be)** [b](https://b.be)'));
    expect(blocks.match(/"link"/g)).to.have.lengthOf(2);
    expect(
      JSON.stringify(parseMarkup('[a [b](https://b.be)](https://a.be)')).match(/"link"/g),
    ).to.have.lengthOf(1);
  });

  it('stays quick on text made to be slow', () => {
    const started = performance.now();
    for (const sign of ['*', '[', '**a', '**a** ', '[a](', '{target}', '- \n'])
      parseMarkup(sign.repeat(5000));
    expect(performance.now() - started).to.be.lessThan(2000);
  });
});

describe('plainText', () => {
  it('says paragraphs, lines and items one by one, without signs', () => {
    expect(
      plainText('Prenez **ceci** :\n- la carte\n- [le site](https://a.be)\n\nMerci.'),
    ).to.equal('Prenez ceci :\nla carte\nle site\nMerci.');
  });

  it('says the name of the target', () => {
    const resolved = { value: 'Sur {target}.', lang: 'fr', dir: 'ltr', fallback: false } as const;
    expect(plainText(resolved, { target: { text: ' Envoyer ' } })).to.equal('Sur Envoyer.');
    expect(plainText(resolved)).to.equal('Sur ….');
  });
});
