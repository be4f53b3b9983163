import { expect } from '@open-wc/testing';
import {
  codeInHash,
  hashWithCode,
  makeCode,
  procedureNumber,
  readCode,
  siteCode,
} from '../../../src/core/links/code.js';

const site = { id: 'valmont', code: 'VALMONT' };

describe('the resume code', () => {
  it('comes back as it went, for every procedure and step', () => {
    for (let procedure = 1; procedure <= 30; procedure++) {
      for (let step = 1; step <= 40; step++) {
        const code = makeCode(site, { procedure, step });
        expect(code).to.match(/^VALMONT-\d+-\d+$/);
        expect(readCode(code, site)).to.deep.equal({ status: 'ok', procedure, step });
      }
    }
  });

  it('catches every single wrong digit', () => {
    for (const point of [
      { procedure: 1, step: 2 },
      { procedure: 7, step: 19 },
      { procedure: 12, step: 3 },
    ]) {
      const code = makeCode(site, point);
      for (const [index, sign] of [...code].entries()) {
        if (!/\d/.test(sign)) continue;
        for (const digit of '0123456789') {
          if (digit === sign) continue;
          const wrong = code.slice(0, index) + digit + code.slice(index + 1);
          expect(readCode(wrong, site).status, wrong).to.not.equal('ok');
        }
      }
    }
  });

  it('catches two neighbours in the wrong order', () => {
    for (let step = 10; step <= 99; step++) {
      const code = makeCode(site, { procedure: 1, step });
      const swapped = code.replace(/(\d)(\d)(\d)$/, '$2$1$3');
      if (swapped !== code) expect(readCode(swapped, site).status, swapped).to.not.equal('ok');
    }
  });

  it('never leads elsewhere by one wrong sign, or two that changed places; rarely by a doubled one', () => {
    let doubled = 0;
    let astray = 0;
    const points = [1, 2, 9, 10, 12, 99].flatMap((procedure) =>
      [1, 2, 7, 10, 19, 27, 70, 110].map((step) => ({ procedure, step })),
    );
    for (const point of points) {
      const code = makeCode(site, point);
      const slips = [...code].flatMap((sign, index) => {
        const before = code.slice(0, index);
        const after = code.slice(index + 1);
        return [
          ...[...'0123456789ABILOSTVZ'].map((other) => before + other + after),
          // Who moves the dash names another procedure of the site, if there is one.
          ...(/^\w/.test(after) && sign !== '-'
            ? [before + after.slice(0, 1) + sign + after.slice(1)]
            : []),
        ];
      });
      for (const slip of slips) {
        const read = readCode(slip, site);
        if (read.status === 'ok') expect(read, slip).to.deep.equal({ status: 'ok', ...point });
      }
      for (const [index, sign] of [...code].entries()) {
        const read = readCode(code.slice(0, index) + sign + code.slice(index), site);
        doubled += 1;
        // One check digit cannot catch all of them.
        if (read.status === 'ok' && read.step !== point.step) astray += 1;
      }
    }
    expect(astray / doubled).to.be.below(0.06);
  });

  it('does not take one place for another where the dash moves', () => {
    const code = makeCode(site, { procedure: 1, step: 23 }); // VALMONT-1-23x
    const moved = code.replace(/-(\d)-(\d)/, '-$1$2-');
    expect(readCode(moved, site).status).to.equal('check');
  });

  it('reads what a tired hand types', () => {
    const code = makeCode(site, { procedure: 1, step: 10 });
    const [, , last = ''] = code.split('-');
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('-', '–'),
      ` ${code.replaceAll('-', ' - ')} `,
      `val mont 1 ${last}`,
      `1-${last}`,
      `VALMONT-1-${last.replaceAll('0', 'O')}`,
      `VALMONT-l-${last}`,
    ]) {
      expect(readCode(typed, site), typed).to.deep.equal({ status: 'ok', procedure: 1, step: 10 });
    }
  });

  it('reads a code without its dashes, a word with a zero in it, and the link of the card', () => {
    for (const [procedure, step] of [
      [1, 2],
      [1, 10],
      [2, 7],
    ] as const) {
      const code = makeCode(site, { procedure, step });
      const alone = { ...site, procedures: ['a.json', 'b.json'] };
      const last = code.split('-')[2] ?? '';
      for (const typed of [
        code.replaceAll('-', ''),
        code.replaceAll('-', '').toLowerCase(),
        `valmont ${procedure}${last}`,
        code.replace('VALMONT', 'VALM0NT'),
        code.replaceAll('-', '').replace('VALMONT', 'VALM0NT'),
        `https://valmont.example/adresse${hashWithCode(code)}`,
        ` valmont.example/adresse?a=1${hashWithCode(code)}&b=2`,
      ]) {
        expect(readCode(typed, alone), typed).to.deep.equal({ status: 'ok', procedure, step });
      }
    }
  });

  it('asks for the dashes where two places fit, and never takes the wrong one of them', () => {
    let two = 0;
    for (let procedure = 1; procedure <= 30; procedure++) {
      for (let step = 1; step <= 40; step++) {
        const read = readCode(makeCode(site, { procedure, step }).replaceAll('-', ''), site);
        if (read.status === 'dashes') two += 1;
        else expect(read).to.deep.equal({ status: 'ok', procedure, step });
      }
    }
    expect(two).to.be.above(0);
    expect(two).to.be.below(200);
  });

  it('says what is wrong', () => {
    expect(readCode('', site).status).to.equal('empty');
    expect(readCode(' - ', site).status).to.equal('empty');
    expect(readCode('bonjour', site).status).to.equal('shape');
    expect(readCode('VALMONT-1', site).status).to.equal('shape');
    expect(readCode('VALMONT-0-10', site).status).to.equal('check');
    const other = makeCode({ id: 'ailleurs', code: 'AILLEURS' }, { procedure: 1, step: 2 });
    expect(readCode(other, site).status).to.equal('site');
  });

  it("belongs to its site even when typed without the site's word", () => {
    // The word counts in the check digit, so most codes of another site are caught.
    const caught = Array.from({ length: 30 }, (_, index) => index + 1).filter((step) => {
      const code = makeCode({ id: 'x', code: 'AILLEURS' }, { procedure: 1, step });
      return readCode(code.replace('AILLEURS-', ''), site).status !== 'ok';
    });
    expect(caught.length).to.be.at.least(20);
  });

  it('makes a word for a site that has none', () => {
    expect(siteCode({ id: 'île-de-clé' })).to.equal('ILEDECLE');
    expect(siteCode({ id: 'é' })).to.equal('AIDE');
    expect(siteCode({ id: 'a-very-long-identifier' })).to.have.lengthOf(12);
  });

  it('travels in an address and comes back', () => {
    const code = makeCode(site, { procedure: 1, step: 2 });
    expect(codeInHash(hashWithCode(code))).to.equal(code);
    expect(codeInHash(`#top&aidant=${code}`)).to.equal(code);
    expect(codeInHash('#contenu')).to.equal(undefined);
    expect(codeInHash('#aidant=%E0%A4%A')).to.equal(undefined);
  });

  it('numbers a procedure by its file, and nothing else', () => {
    const two = { procedures: ['procedures/adresse.json', 'procedures/carte.json'] };
    expect(procedureNumber(two, 'carte')).to.equal(2);
    expect(procedureNumber(two, 'own-form')).to.equal(undefined);
  });
});
