/** The step never covers what it is about, on any width: field, label, hint and error stay in sight. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ONE_BROWSER } from '../support/driver/driver.js';
import { inEachBrowser } from '../support/in-each-browser.js';

const SCREENS = [
  [320, 568],
  [360, 720],
  [768, 1024],
  [1024, 700],
  [1280, 860],
  [1440, 900],
];
/** Where a place is chosen by our own arithmetic, one engine answers for all sizes; the others for a phone and a desk. */
const TWO_SCREENS = [SCREENS[1], SCREENS[4]];

/** Each page with the steps that are on it, by the id of their target. */
const PAGES = [
  {
    path: '/adresse/etape-1',
    procedure: 'adresse',
    steps: { naissance: 'naissance', niss: 'niss', telephone: 'telephone', 'suite-1': 'continuer' },
  },
  {
    path: '/adresse/etape-2',
    procedure: 'adresse',
    steps: {
      ancienne: 'ancienne',
      rue: 'rue',
      numero: 'numero',
      'code-postal': 'code-postal',
      section: 'section',
      installation: 'installation',
      occupation: 'occupation',
      avec: undefined,
      cohabitant: 'cohabitant',
      'suite-2': 'continuer',
    },
  },
  {
    path: '/adresse/etape-2',
    procedure: 'adresse',
    wrong: true,
    steps: { ancienne: 'ancienne', section: 'section', occupation: 'occupation' },
  },
  {
    path: '/adresse/etape-3',
    procedure: 'adresse',
    steps: {
      preuve: 'preuve',
      relire: 'recapitulatif',
      signer: 'signer',
      declaration: 'declaration',
    },
  },
  {
    path: '/banque/virement',
    procedure: 'virement',
    steps: { compte: 'compte', nom: 'nom', iban: 'iban', 'suite-1': 'suite' },
  },
];

inEachBrowser('the step beside its target', { open: { still: true } }, (visit) => {
  const open = async (path) => {
    await visit.browser.goto(visit.demo.url + path);
    await visit.browser.waitFor(
      () => !!(window.aidant?.start ?? globalThis[Symbol.for('aidant@1')]?.session),
    );
    // Scrolling at once keeps this short; where it cannot be asked for, the page travels to the same place.
    if (visit.browser.can.emulate) await visit.browser.emulate({ reducedMotion: 'reduce' });
  };

  /** Calls `check` with each size of the screen, and gives all faults. */
  const onEachScreen = async (check, screens = SCREENS) => {
    const faults = [];
    const isFirst = ONE_BROWSER.includes(visit.browser.name);
    for (const [width, height] of isFirst ? screens : TWO_SCREENS) {
      if (width < 450 && !visit.browser.can.narrow) continue;
      await visit.browser.setViewport(width, height);
      for (const fault of await check(width)) faults.push(`${width} x ${height} ${fault}`);
    }
    return faults;
  };

  for (const { path, procedure, steps, wrong } of PAGES)
    it(`covers none of it and takes the person there, at ${path}${wrong ? ' with errors' : ''}`, async () => {
      const { browser } = visit;
      await open(path);
      if (wrong) {
        await browser.evaluate(() => document.querySelector('#continuer').click());
        await browser.waitFor(
          () => document.querySelector('[aria-invalid=true]') && !!window.aidant?.start,
        );
      }
      const faults = await onEachScreen(async (width) => {
        const found = [];
        for (const [step, id] of Object.entries(steps)) {
          const at = await browser.evaluate(look, { procedure, step }, id);
          if (process.env.SHOTS)
            await browser.screenshot(
              `${process.env.SHOTS}/${width}${path.replaceAll('/', '-')}${wrong ? '-wrong' : ''}-${step}.png`,
            );
          found.push(...at.map((fault) => `${step}: ${fault}`));
        }
        return found;
      });
      assert.deepEqual(faults, []);
    });

  it('the same from step to step, with the tag alone', async () => {
    const { browser, t } = visit;
    const faults = await onEachScreen(async () => {
      await visit.forgetAll();
      await open('/seul/adresse/etape-2');
      const found = await browser.evaluate(look, {}, 'ancienne');
      for (const id of ['rue', 'numero']) {
        // First "done", then "go on anyway": nothing is written here.
        const at = await browser.evaluate(look, { press: [t('guide.done'), t('guide.goOn')] }, id);
        found.push(...at.map((fault) => `${id}: ${fault}`));
      }
      return found;
    }, [SCREENS[1], SCREENS[3], SCREENS[4]]);
    assert.deepEqual(faults, []);
  });
});

/**
 * Starts at a step, or goes on by a button of the step that has one of these names, waits until nothing moves any
 * more, and says what is wrong with where things are. Runs in the page, so it may use nothing but its arguments.
 */
async function look({ procedure, step, press }, id) {
  const deep = (root, css) => {
    const found = [...root.querySelectorAll(css)];
    for (const { shadowRoot } of root.querySelectorAll('*'))
      if (shadowRoot) found.push(...deep(shadowRoot, css));
    return found;
  };
  const guide = () =>
    deep(document, 'aidant-guide').find((one) => one.shadowRoot?.querySelector('.box'));
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const box = (element) => element.getBoundingClientRect();
  const rest = async () => {
    let before = '';
    for (let still = 0, limit = 0; still < 8 && limit < 240; limit += 1) {
      await frame();
      const card = guide()?.shadowRoot.querySelector('.box');
      const target = id && deep(document, `#${id}`)[0];
      const now = JSON.stringify([
        card && box(card),
        target && box(target),
        guide()?.style.visibility,
      ]);
      still = now === before && card ? still + 1 : 0;
      before = now;
    }
  };

  if (press === undefined) {
    const session = window.aidant ?? globalThis[Symbol.for('aidant@1')].session;
    await session.start(procedure, step === undefined ? {} : { step });
  } else {
    const title = guide().shadowRoot.querySelector('h2').textContent;
    for (const name of press) {
      // A press right after a change is taken for a slip of the hand.
      await new Promise((settled) => setTimeout(settled, 600));
      const button = [...guide().shadowRoot.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim() === name,
      );
      button?.click();
      await rest();
      if (guide().shadowRoot.querySelector('h2').textContent !== title) break;
    }
  }
  await rest();

  const faults = [];
  const root = guide().shadowRoot;
  const card = box(root.querySelector('.box'));
  const bars = { top: 0, bottom: innerHeight };
  const inSight = ({ left, top, right, bottom }) =>
    left >= -1 && right <= innerWidth + 1 && top >= bars.top - 1 && bottom <= bars.bottom + 1;
  const say = ({ left, top, right, bottom }) =>
    [left, top, right, bottom].map(Math.round).join(' ');

  const main = root.querySelector('.acts .main') ?? root.querySelector('.acts button');
  for (const [name, element] of Object.entries({ title: root.querySelector('h2'), main })) {
    if (!element) continue;
    if (!inSight(box(element))) faults.push(`its ${name} is out of sight: ${say(box(element))}`);
    const { left, top, height } = box(element);
    const hit = root.elementFromPoint(left + 8, top + height / 2);
    if (hit !== element && !element.contains(hit)) faults.push(`its ${name} cannot be seen`);
  }
  if (!id) return faults;

  // What the person must see: the field, and each line of its label, hint and error.
  const target = deep(document, `#${id}`).find((one) => one.checkVisibility());
  if (!target) return [...faults, `there is no #${id}`];
  const byIds = (name) =>
    (target.getAttribute(name) ?? '')
      .split(/\s+/)
      .flatMap((one) => target.getRootNode().getElementById(one) ?? []);
  const parts = [
    target,
    ...(target.labels ?? []),
    ...byIds('aria-describedby'),
    ...byIds('aria-errormessage'),
  ];
  const THINGS = 'input, select, textarea, button, img, svg, th, td';
  const boxes = parts
    .flatMap((part) => {
      const things = [part, ...part.querySelectorAll('*')].filter((one) => one.matches(THINGS));
      const words = [];
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        // Words for screen readers alone are cut away to a point.
        if (data.trim() === '' || box(parentElement).width <= 2) continue;
        const range = document.createRange();
        range.selectNode(texts.currentNode);
        words.push(...range.getClientRects());
      }
      return [...things.map(box), ...words];
    })
    .filter(({ width, height }) => width > 2 && height > 2);

  const top = Math.min(...boxes.map((one) => one.top));
  const bottom = Math.max(...boxes.map((one) => one.bottom));
  const left = Math.min(...boxes.map((one) => one.left));
  const right = Math.max(...boxes.map((one) => one.right));
  const meets = (one) =>
    one.left < card.right - 1 &&
    one.right > card.left + 1 &&
    one.top < card.bottom - 1 &&
    one.bottom > card.top + 1;
  // What is taller than the room beside the step begins in sight; the person scrolls on.
  const beside = Math.max(card.left - left, right - card.right) >= right - left;
  const room = beside ? innerHeight : innerHeight - card.height;
  const whole = bottom - top <= room - 64;
  const first = boxes.filter((one) => one.top < top + 24);
  for (const one of whole ? boxes : first) {
    if (meets(one)) faults.push(`covers ${say(one)} of its target; it is at ${say(card)}`);
    else if (!inSight(one)) faults.push(`did not take the person to ${say(one)} of its target`);
  }
  return faults.slice(0, 3);
}
