import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/picture/define.js';
import {
  isPictureName,
  PICTURE_NAMES,
  type AidantPicture,
} from '../../../src/elements/picture/picture.js';
import { PICTURES } from '../../../src/elements/picture/pictures.js';

function draw(name: string): Promise<AidantPicture> {
  return fixture<AidantPicture>(html`<aidant-picture name=${name}></aidant-picture>`);
}

const drawn = (picture: AidantPicture): Element | null | undefined =>
  picture.shadowRoot?.querySelector('svg, img');

describe('aidant-picture', () => {
  it('draws every name of the list as one valid path', () => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const name of PICTURE_NAMES) {
      path.setAttribute('d', PICTURES[name]);
      expect(path.getTotalLength(), name).to.be.greaterThan(10);
      const { x, y, width, height } = bounds(path);
      expect(Math.min(x, y), name).to.be.at.least(0);
      expect(Math.max(x + width, y + height), name).to.be.at.most(24);
    }
    expect(Object.keys(PICTURES)).to.have.members([...PICTURE_NAMES]);
  });

  it('holds its place before its lines are there', async () => {
    const picture = await draw('calendar');
    const before = picture.getBoundingClientRect();
    expect(before.width).to.be.greaterThan(20);
    await waitUntil(() => picture.shadowRoot?.querySelector('path')?.getAttribute('d'));
    const after = picture.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
  });

  it('is silent for a screen reader, whether drawn or a photo', async () => {
    expect(drawn(await draw('phone'))?.getAttribute('aria-hidden')).to.equal('true');
    expect(drawn(await draw('/img/none.png'))?.getAttribute('alt')).to.equal('');
  });

  it('takes the colour of the text and grows with it', async () => {
    const wrapper = await fixture(
      html`<p style="color: rgb(1, 2, 3); font-size: 36px">
        <aidant-picture name="home"></aidant-picture>
      </p>`,
    );
    const picture = wrapper.querySelector('aidant-picture') as AidantPicture;
    await picture.updateComplete;
    const svg = drawn(picture) as SVGElement;
    expect(getComputedStyle(svg).stroke).to.equal('rgb(1, 2, 3)');
    expect(picture.getBoundingClientRect().width).to.equal(56);
  });

  for (const name of [
    '',
    'no-such-picture',
    'constructor',
    'photo.png',
    'https://elsewhere.example/photo.png',
    '//elsewhere.example/photo.png',
    'javascript:alert(1)//x/',
    'data:image/png;base64,/x',
    'http://[/',
  ]) {
    it(`draws nothing for "${name}"`, async () => {
      expect(drawn(await draw(name))).to.equal(null);
      expect(isPictureName(name)).to.equal(false);
    });
  }

  it("shows a file of the page's own origin, and nothing when it cannot be loaded", async () => {
    const picture = await draw('/no/such/picture.png');
    expect((drawn(picture) as HTMLImageElement).src).to.equal(
      `${location.origin}/no/such/picture.png`,
    );
    await waitUntil(() => drawn(picture) === null);
    picture.name = 'key';
    await picture.updateComplete;
    expect(drawn(picture)?.localName).to.equal('svg');
  });

  function bounds(path: SVGPathElement): DOMRect {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(path);
    document.body.append(svg);
    const box = path.getBBox();
    svg.remove();
    return box;
  }
});
