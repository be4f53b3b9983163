import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { Rect } from '../../src/core/ports.js';
import { overlap } from '../../src/page/boxes.js';
import { floatBeside, type Chosen } from '../../src/page/place-float.js';
import { layAlongEdge, type Edge } from '../../src/page/place-edge.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');

/** A step of a fixed size that goes along with a target which is moved over the screen pixel by pixel. */
describe('the sides of the step', () => {
  let step: HTMLElement;
  const screen = () => document.documentElement.clientWidth;
  const high = () => document.documentElement.clientHeight;

  before(async function () {
    if (can.viewport) await setViewport({ width: 1000, height: 700 });
    else if (innerWidth < 900) this.skip();
  });
  beforeEach(() => {
    step = document.createElement('aidant-step');
    step.style.cssText = 'display:block;width:300px;height:300px;position:fixed;margin:0';
    document.documentElement.append(step);
  });
  afterEach(() => step.remove());

  /** The sides it took one after the other, and how often it covered the target at that. */
  function sweep(boxes: Iterable<Rect>, spare?: (box: Rect) => Rect) {
    const sides: string[] = [];
    let covers = 0;
    let jumps = 0;
    let present: Chosen | undefined;
    let before: DOMRect | undefined;
    for (const around of boxes) {
      present = floatBeside(
        step,
        { around, avoid: [around], spare: () => spare?.(around) },
        {},
        present,
      );
      const now = step.getBoundingClientRect();
      if (sides.at(-1) !== present.side) sides.push(present.side);
      else if (before && Math.abs(now.x - before.x) + Math.abs(now.y - before.y) > 3) jumps += 1;
      if (overlap(now, around) >= 1) covers += 1;
      before = now;
    }
    return { sides, covers, jumps };
  }
  function* along(from: number, to: number, box: (at: number) => Rect): Generator<Rect> {
    const by = from < to ? 1 : -1;
    for (let at = from; at !== to; at += by) yield box(at);
  }
  const field = (x: number, y: number): Rect => ({ x, y, width: 200, height: 40 });
  const wide = (y: number): Rect => ({ x: 20, y, width: screen() - 40, height: 60 });

  it('changes once from edge to edge, and once on the way back', () => {
    const right = sweep(along(0, screen() - 200, (x) => field(x, 300)));
    expect(right.sides).to.deep.equal(['end', 'start']);
    const left = sweep(along(screen() - 200, 0, (x) => field(x, 300)));
    expect(left.sides).to.deep.equal(['start', 'end']);
    for (const { covers, jumps } of [right, left]) {
      expect(covers).to.equal(0);
      expect(jumps, 'it goes along without a jump').to.equal(0);
    }
  });

  it('comes back to no side that it left, from top to bottom and back', () => {
    for (const boxes of [along(-60, high(), wide), along(high(), -60, wide)]) {
      const { sides, covers } = sweep(boxes);
      expect(sides, sides.join(' ')).to.deep.equal([...new Set(sides)]);
      expect(sides.length).to.be.at.most(3);
      expect(covers).to.equal(0);
    }
  });

  it('keeps its side while that serves, wherever the target trembles', () => {
    for (let x = 0; x < screen() - 200; x += 7) {
      const tremble = Array.from({ length: 8 }, (_, i) => field(x + (i % 2), 300 + (i % 2)));
      expect(sweep(tremble).sides, `at ${x}`).to.have.length(1);
    }
    for (let y = 0; y < high() - 60; y += 7) {
      const tremble = Array.from({ length: 8 }, (_, i) => wide(y + (i % 2)));
      expect(sweep(tremble).sides, `at ${y}`).to.have.length(1);
    }
  });

  it('prefers a place that leaves the next field to see, and no other place for its sake once it stands', () => {
    const target = wide(400);
    const next = (box: Rect): Rect => ({ ...box, y: box.y + 80 });
    expect(sweep([target], next).sides).to.deep.equal(['top']);
    expect(sweep(along(100, 500, wide), next).sides).to.deep.equal(
      sweep(along(100, 500, wide)).sides,
    );
  });

  it('is mirrored where the writing runs from right to left', () => {
    step.dir = 'rtl';
    expect(sweep(along(screen() - 200, 0, (x) => field(x, 300))).sides).to.deep.equal([
      'end',
      'start',
    ]);
  });

  it('changes its edge once on a narrow screen, where the page cannot scroll', async function () {
    if (!can.viewport) return this.skip();
    await setViewport({ width: 360, height: 640 });
    const edges: Edge[] = [];
    let present: Edge | undefined;
    step.style.height = '200px';
    for (let y = 0; y < 560; y += 1) {
      const around = { x: 20, y, width: 200, height: 80 };
      present = layAlongEdge(
        step,
        document.body,
        { around, focused: undefined },
        present,
        undefined,
      );
      if (edges.at(-1) !== present) edges.push(present);
      expect(overlap(step.getBoundingClientRect(), around), `${y}`).to.be.below(1);
    }
    await setViewport({ width: 1000, height: 700 });
    expect(edges).to.deep.equal(['bottom', 'top']);
  });
});
