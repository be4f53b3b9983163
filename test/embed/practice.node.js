/**
 * Practice, in a page that notices everything: it listens to every event, counts every request, beacon, write and
 * element made. From the press that opens practice to the end of it, it notices nothing.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { POLICY } from '../../docs/demo/serve.js';
import { inEachBrowser } from '../support/in-each-browser.js';

/** What the person wrote on the real page; it must be nowhere in the copy. */
const PRIVATE = 'Ma-vraie-reponse';

const PAGE = `<main id="contenu"><h1>Une démarche</h1>
  <form action="/envoyer" method="post" id="form">
    <input type="hidden" name="csrf" value="${PRIVATE}">
    <p><label for="nom">Votre nom</label> <input id="nom" name="nom" required></p>
    <p><label><input type="checkbox" id="accord" name="accord"> Je suis d'accord</label></p>
    <x-trap></x-trap>
    <p><img src="/valmont/blason.svg" alt="Le blason" width="40"> <a href="/ailleurs" id="lien">Ailleurs</a></p>
    <p><button id="envoyer">Envoyer</button></p>
  </form></main>`;

const text = (fr) => ({ fr });
const SITE = {
  format: 1,
  id: 'piege',
  name: text('Une commune'),
  profile: 'public',
  locales: ['fr'],
  storage: 'tab',
  procedures: ['procedures/piege.json'],
  channels: [],
};
const PROCEDURE = {
  format: 1,
  id: 'piege',
  title: text('Une démarche'),
  steps: [
    {
      id: 'nom',
      page: '/adresse/etape-1',
      find: [{ id: 'nom' }],
      title: text('Votre nom'),
      example: text('Dupont'),
      done: 'valid',
    },
    { id: 'accord', find: [{ id: 'accord' }], title: text('Votre accord'), done: 'checked' },
    {
      id: 'ombre',
      find: { css: '#dans' },
      title: text('Dans son ombre'),
      example: text('42'),
      done: 'filled',
    },
    {
      id: 'envoyer',
      find: { role: 'button', name: text('Envoyer') },
      title: text('Envoyer'),
      effect: 'sends',
      done: { page: '/merci' },
    },
    {
      id: 'lettre',
      page: '/merci',
      find: { id: 'lettre' },
      title: text('La lettre'),
      text: text('Gardez la lettre.'),
    },
  ],
  end: { page: '/merci', text: text('C’est envoyé.') },
};

/** Runs in the page before anything else. */
function trap() {
  const seen = (window.testSeen = { calls: [], outside: new Set(), acts: [] });
  const note = (what) => void seen.acts.push(what);
  // What is done on fields, forms and buttons; focus in a window of ours is seen as in any other.
  const TYPES = (
    'click dblclick mousedown mouseup pointerdown pointerup touchstart keydown keyup keypress beforeinput input ' +
    'change submit reset invalid formdata paste compositionstart select'
  ).split(' ');
  const FORM = [
    'beforeinput',
    'input',
    'change',
    'submit',
    'reset',
    'invalid',
    'formdata',
    'focus',
    'blur',
  ];
  const called = (where) => (event) =>
    void seen.calls.push(`${where} ${event.type} ${event.target.localName ?? ''}`);
  for (const type of TYPES) {
    document.addEventListener(type, called('document'));
    window.addEventListener(type, called('window'));
    document.addEventListener(type, (event) => seen.outside.add(event.target.localName), true);
  }
  for (const type of ['focusin', 'focusout'])
    document.addEventListener(type, (event) =>
      seen.outside.add(event.target.localName ?? 'document'),
    );
  for (const type of FORM.slice(0, 7)) document.addEventListener(type, called('capture'), true);

  for (const [owner, name] of [
    [window, 'fetch'],
    [XMLHttpRequest.prototype, 'send'],
    [Navigator.prototype, 'sendBeacon'],
    [Storage.prototype, 'setItem'],
    [Storage.prototype, 'removeItem'],
    [History.prototype, 'pushState'],
    [History.prototype, 'replaceState'],
    [HTMLFormElement.prototype, 'submit'],
    [HTMLFormElement.prototype, 'requestSubmit'],
  ]) {
    const own = owner[name];
    owner[name] = function (...values) {
      // The help's own files are the help's.
      if (!/\/(aidant|valmont)\//.test(String(values[0]))) note(`${name} ${values[0]}`);
      return own.apply(this, values);
    };
  }
  addEventListener('beforeunload', () => note('unload'));

  addEventListener('DOMContentLoaded', () => {
    const made = (what) => note(`x-trap ${what}`);
    customElements.define(
      'x-trap',
      class extends HTMLElement {
        static observedAttributes = ['class', 'hidden'];
        constructor() {
          super();
          made('constructed');
          const field = document.createElement('input');
          field.id = 'dans';
          field.setAttribute('aria-label', 'Dans son ombre');
          this.attachShadow({ mode: 'open' }).append(field);
        }
        connectedCallback() {
          made('connected');
        }
        adoptedCallback() {
          made('adopted');
        }
        attributeChangedCallback() {
          made('changed');
        }
      },
    );
    const inside = document.querySelector('x-trap').shadowRoot.querySelector('input');
    for (const node of [inside, ...document.querySelectorAll('form, form *')])
      for (const type of [...TYPES, ...FORM]) node.addEventListener(type, called(node.localName));
    new MutationObserver((records) => note(`${records.length} changes of the page`)).observe(
      document.body,
      {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      },
    );
  });
}

const requests = [];
const files = new Proxy(
  {
    '/valmont/site.json': { body: JSON.stringify(SITE) },
    '/valmont/procedures/piege.json': { body: JSON.stringify(PROCEDURE) },
    '/csp-report': { status: 204 },
  },
  {
    get(answers, path) {
      requests.push(path);
      return answers[path];
    },
  },
);
const luck = {
  files,
  also: trap,
  page: (html, path) =>
    path === '/adresse/etape-1' ? html.replace(/<main[^]*<\/main>/, PAGE) : html,
  headers: { 'content-security-policy': `${POLICY}; report-uri /csp-report` },
};

inEachBrowser('practice', { luck }, (visit) => {
  const { t } = visit;
  const press = (key) =>
    visit.browser.click({ role: 'button', name: t(key), within: 'aidant-practice' });
  const practise = async () => {
    await visit.goto('/adresse/etape-1');
    await visit.browser.evaluate((value) => {
      document.querySelector('#nom').value = value;
      document.querySelector('#accord').checked = true;
    }, PRIVATE);
    // The help is there, as it is once a person has opened it: what follows is practice alone.
    await visit.openPanel();
    await visit.browser.press('Escape');
    await visit.gone('aidant-panel dialog');
    await visit.browser.evaluate(() => {
      Object.assign(window.testSeen, { calls: [], acts: [] });
      window.testSeen.outside.clear();
      window.testBefore = document.body.outerHTML;
      void window.aidant.start('piege', { practice: true });
    });
    return visit.step();
  };
  const seen = () =>
    visit.browser.evaluate(() => ({
      ...window.testSeen,
      outside: [...window.testSeen.outside].filter((name) => !name.startsWith('aidant-')),
    }));
  const copyOf = (css, what) =>
    visit.browser.evaluate(
      (selector, name) => {
        const frame = document.querySelector('aidant-practice').shadowRoot.querySelector('iframe');
        const roots = [
          frame.contentDocument,
          frame.contentDocument.querySelector('x-trap')?.shadowRoot,
        ];
        for (const root of roots) {
          const found = root?.querySelector(selector);
          if (found) return String(found[name]);
        }
        return undefined;
      },
      css,
      what,
    );

  it('goes through all steps, and the page notices nothing', async () => {
    const { browser } = visit;
    let step = await practise();
    assert.equal(step, 'Votre nom');
    requests.length = 0;
    const markup = await copyOf('html', 'outerHTML');
    assert.ok(markup.includes("Je suis d'accord"));
    assert.ok(!markup.includes(PRIVATE));
    assert.equal(await copyOf('#nom', 'value'), '');
    assert.equal(await copyOf('#accord', 'checked'), 'false');

    await press('practice.fill');
    assert.equal(await copyOf('#nom', 'value'), 'Dupont');
    await press('guide.done');
    step = await visit.step(step);
    assert.equal(step, 'Votre accord');

    await browser.click({ css: '#accord', within: 'aidant-practice' });
    assert.equal(await copyOf('#accord', 'checked'), 'true');
    await press('guide.done');
    step = await visit.step(step);
    assert.equal(step, 'Dans son ombre');

    await browser.click({ css: '#dans', within: 'aidant-practice' });
    await browser.type('4');
    assert.equal(await copyOf('#dans', 'value'), '4');
    await press('guide.done');
    step = await visit.step(step);
    assert.equal(step, t('guide.checkTitle'));
    await browser.click({ css: '.main', within: 'aidant-guide' });
    step = await visit.step(step);
    assert.equal(step, 'Envoyer');
    await visit.shows('aidant-guide', t('practice.sends'));

    await browser.click({ css: '#lien', within: 'aidant-practice' });
    await browser.click({ css: '#envoyer', within: 'aidant-practice' });
    // Where the browser tells nothing of a press in the copy, the person says that it is done.
    if (await browser.has({ role: 'button', name: t('guide.done'), within: 'aidant-guide' }))
      await press('guide.done');
    step = await visit.step(step);
    assert.equal(step, 'La lettre');
    await visit.shows('aidant-guide', t('practice.elsewhere'));
    await visit.shows('aidant-guide', 'Gardez la lettre.');
    await press('guide.next');
    await visit.shows('aidant-practice', t('practice.ended'));

    assert.deepEqual(await seen(), { calls: [], acts: [], outside: [] });
    assert.deepEqual(
      requests.filter((path) => !path.startsWith('/aidant/')),
      [],
    );
    await press('practice.close');
    await visit.gone('aidant-practice dialog');
    const after = await browser.evaluate(() => ({
      same: document.body.outerHTML === window.testBefore,
      name: document.querySelector('#nom').value,
      place: Object.keys(sessionStorage),
      focus: document.activeElement.localName,
    }));
    assert.deepEqual(after, { same: true, name: PRIVATE, place: [], focus: 'aidant-launcher' });
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await seen(), { calls: [], acts: [], outside: [] });
  });

  it('is told apart by every event, and does not touch a guide that was under way', async () => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    await browser.evaluate(() => {
      window.testMarks = [];
      for (const name of ['aidant-guide-start', 'aidant-step-change', 'aidant-guide-end'])
        document.addEventListener(name, ({ practice }) =>
          window.testMarks.push(`${name} ${practice}`),
        );
      void window.aidant.start('piege', { step: 'accord' });
    });
    assert.equal(await visit.step(), 'Votre accord');
    const kept = await browser.evaluate(() => JSON.stringify(sessionStorage));
    await browser.evaluate(() => {
      window.testMarks = [];
      void window.aidant.start('piege', { practice: true });
    });
    await visit.shows('aidant-practice', t('practice.fill'));
    await press('practice.leave');
    await visit.gone('aidant-practice dialog');
    assert.equal(await visit.step(), 'Votre accord');
    assert.equal(await browser.evaluate(() => JSON.stringify(sessionStorage)), kept);
    assert.deepEqual(await browser.evaluate(() => window.testMarks), [
      'aidant-guide-start true',
      'aidant-step-change true',
      'aidant-guide-end true',
    ]);
  });

  it('is only offered by a link, as on a poster', async () => {
    const { browser } = visit;
    await browser.goto(`${visit.demo.url}/adresse/etape-1#aidant=practice-piege`);
    await visit.ready();
    assert.equal(await browser.evaluate(() => !!document.querySelector('aidant-practice')), false);
    await browser.click({ css: '.resume', within: 'aidant-launcher' });
    await visit.shows('aidant-practice', t('practice.offer'));
    assert.equal(
      await browser.evaluate(
        () => !!document.querySelector('aidant-practice').shadowRoot.querySelector('iframe'),
      ),
      false,
    );
    await press('practice.begin');
    assert.equal(await visit.step(), 'Votre nom');
  });

  it('says so where the page cannot be copied, and leads on', async () => {
    const { browser } = visit;
    await visit.goto('/adresse/etape-1');
    await browser.evaluate(() => {
      const much = document.createDocumentFragment();
      for (let i = 0; i < 20_001; i += 1) much.append(document.createElement('i'));
      document.body.append(much);
      void window.aidant.start('piege', { practice: true });
    });
    await visit.shows('aidant-practice', t('practice.impossible'));
    await press('practice.read');
    await visit.shows('aidant-guide', t('practice.elsewhere'));
    assert.deepEqual(await visit.faults(), []);
  });

  it('has no fault for axe, on any of its screens', async () => {
    const { browser } = visit;
    await practise();
    assert.deepEqual(await browser.axe(), []);
    await visit.forgetAll();
    await browser.goto(`${visit.demo.url}/adresse/etape-1#aidant=practice-piege`);
    await visit.ready();
    await browser.click({ css: '.resume', within: 'aidant-launcher' });
    await visit.shows('aidant-practice', t('practice.offer'));
    assert.deepEqual(await browser.axe(), []);
    await press('practice.poster');
    await visit.shows('aidant-poster', t('practice.posterHere'));
    assert.deepEqual(await browser.axe(), []);
  });

  it('goes by keyboard: into the copy, to the step and out', async () => {
    const { browser } = visit;
    await practise();
    await browser.tabTo(t('practice.leave'), { back: true });
    await browser.tabTo('Votre nom');
    await browser.type('Martin');
    assert.equal(await copyOf('#nom', 'value'), 'Martin');
    await browser.tabTo(t('guide.done'));
    await browser.press('Enter');
    assert.equal(await visit.step('Votre nom'), 'Votre accord');
    await browser.tabTo(t('practice.leave'), { back: true });
    await browser.press('Enter');
    await visit.gone('aidant-practice dialog');
    assert.equal(await browser.evaluate(() => document.activeElement.localName), 'aidant-launcher');
  });
});
