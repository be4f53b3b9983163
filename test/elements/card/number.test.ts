import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/card/define.js';
import type { AidantCard } from '../../../src/elements/card/card.js';
import type { Session } from '../../../src/core/session.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

let session: Session;

async function open(locale: string, channels: readonly object[]) {
  session = await realSession({ ...SITE, channels }, FILES, { locale, ports: { clock } });
  const element = await fixture<AidantCard>(html`<aidant-card></aidant-card>`);
  element.show();
  await element.updateComplete;
  return element;
}

describe('the number on the card', () => {
  it('keeps the number in one piece, in every language, on every telephone', async function () {
    if (!can?.viewport) this.skip();
    const abroad = { kind: 'phone', number: '+33170772372', hours: 'Mo-Fr 09:00-17:00' };
    const { style } = document.documentElement;
    try {
      for (const [width, size] of [
        [360, ''],
        [320, '200%'],
      ] as const) {
        await setViewport({ width, height: 740 });
        style.fontSize = size;
        for (const locale of ['fr', 'nl', 'de', 'en'])
          for (const channels of [SITE.channels, [abroad]]) {
            const element = await open(locale, channels);
            const numbers = [
              ...element.renderRoot.querySelectorAll('.call bdi, .copy li:last-child bdi'),
            ];
            const where = `${locale}, ${width} px ${size}`;
            expect(numbers, where).to.have.lengthOf(2);
            for (const number of numbers) {
              const words = document.createRange();
              words.selectNodeContents(number);
              expect(words.getClientRects(), where).to.have.lengthOf(1);
            }
            const paper = element.renderRoot.querySelector('.paper')!;
            expect(paper.scrollWidth, where).to.equal(paper.clientWidth);
            session.dispose();
          }
      }
    } finally {
      style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    }
  });
});
