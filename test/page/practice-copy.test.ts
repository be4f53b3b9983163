import { expect } from '@open-wc/testing';
import { copyPage } from '../../src/page/practice-copy.js';
import { createControls } from '../../src/page/controls.js';
import { isKept } from '../../src/page/practice-attributes.js';
import { withoutFetches } from '../../src/page/practice-styles.js';
import { MOST_ELEMENTS } from '../../src/page/practice-tree.js';
import { canFill, fill } from '../../src/page/practice-fill.js';
import { resolve } from '../../src/page/control-members.js';
import { createPageWatch } from '../../src/page/watch.js';

/** What must never be in a copy, wherever it stood in the page. */
const SECRET = 'wP7-never-in-a-copy';

let holder: HTMLElement;
let frame: HTMLIFrameElement;

beforeEach(() => {
  holder = document.createElement('main');
  frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.setProperty('width', '600px');
  document.body.append(holder);
  document.documentElement.append(frame);
});

afterEach(() => {
  holder.remove();
  frame.remove();
});

function add<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  holder.append(element);
  return element;
}

function copied(): Document {
  const copy = copyPage(document, frame);
  if (!copy) throw new Error('the page was not copied');
  return copy;
}

/** All that a copy holds: markup of every root, values, and style rules. */
function everything(root: Document | ShadowRoot): string {
  const elements = [...root.querySelectorAll<HTMLInputElement>('*')];
  const markup = 'documentElement' in root ? root.documentElement.outerHTML : '';
  return [
    markup,
    ...[...root.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    ),
    ...elements.map((element) => `${element.value ?? ''} ${element.style?.cssText ?? ''}`),
    ...elements.flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot.textContent ?? '', everything(shadowRoot)] : [],
    ),
  ].join('\n');
}

describe('the copy to practise on', () => {
  it('shows the words, the fields and the looks of the page', () => {
    const style = document.createElement('style');
    style.textContent = 'main { color: rgb(1, 2, 3) } a:link { color: rgb(4, 5, 6) }';
    holder.append(style);
    add('label', { for: 'name', class: 'big' }, 'Votre nom');
    add('input', { id: 'name', required: '', maxlength: '20', pattern: '[A-Z]+' });
    add('a', { href: '/ailleurs' }, 'Ailleurs');
    add('p', { style: 'letter-spacing: 3px' }, 'Un texte');
    const copy = copied();
    const view = copy.defaultView!;
    const input = copy.querySelector<HTMLInputElement>('#name')!;
    expect(copy.querySelector('label')!.textContent).to.equal('Votre nom');
    expect(input.labels).to.have.length(1);
    expect([input.required, input.maxLength, input.pattern]).to.deep.equal([true, 20, '[A-Z]+']);
    expect(view.getComputedStyle(copy.querySelector('main')!).color).to.equal('rgb(1, 2, 3)');
    expect(view.getComputedStyle(copy.querySelector('main a')!).color).to.equal('rgb(4, 5, 6)');
    expect(view.getComputedStyle(copy.querySelector('main p')!).letterSpacing).to.equal('3px');
  });

  it('leaves the page as it was', () => {
    add('form', { action: '/envoyer' }, 'Un formulaire');
    const before = document.body.outerHTML;
    copied();
    expect(document.body.outerHTML).to.equal(before);
  });

  it('holds nothing that the person wrote or chose', () => {
    add('input', { id: 'a' }).value = SECRET;
    add('input', { id: 'b', value: SECRET });
    add('input', { type: 'hidden', name: 'csrf', value: SECRET });
    add('input', { type: 'password' }).value = SECRET;
    add('textarea', {}, SECRET).value = SECRET;
    add('div', { contenteditable: 'true' }, SECRET);
    add('div', { role: 'textbox' }, SECRET);
    add('div', { role: 'slider', 'aria-valuetext': SECRET, 'aria-valuenow': '4' });
    add('output', {}, SECRET);
    add('input', { type: 'checkbox', id: 'c', checked: '' });
    add('input', { type: 'radio', id: 'd', name: 'd', value: SECRET }).checked = true;
    const select = add('select', { id: 'e' }, new Option('Un', ''), new Option('Deux', SECRET));
    select.selectedIndex = 1;
    const copy = copied();
    expect(everything(copy)).not.to.contain(SECRET);
    expect(copy.querySelector<HTMLInputElement>('#a')!.value).to.equal('');
    expect(copy.querySelectorAll(':checked:not(option)')).to.have.length(0);
    expect(copy.querySelector<HTMLSelectElement>('#e')!.selectedIndex).to.equal(0);
    expect(copy.querySelectorAll('input[type=hidden]')).to.have.length(0);
    expect(copy.querySelector('input[type=password]')!.getAttribute('autocomplete')).to.equal(
      'one-time-code',
    );
  });

  it('keeps no choice that the page draws by itself', () => {
    const drawn = [
      ['button', 'aria-pressed', 'true'],
      ['li', 'aria-current', 'true'],
      ['div', 'aria-checked', 'true'],
      ['div', 'aria-selected', 'true'],
      ['div', 'aria-valuenow', '40'],
      ['div', 'aria-valuetext', SECRET],
      ['div', 'aria-activedescendant', SECRET],
      ['button', 'data-state', 'checked'],
      ['button', 'data-selected', ''],
    ] as const;
    for (const [name, attribute, value] of drawn)
      add(name, { class: 'choice is-selected', [attribute]: value }, 'Un choix');
    add('a', { 'aria-current': 'page' }, 'Ici');
    add('div', { role: 'slider', style: 'left: 43%' });
    add('meter', { value: '7' }, SECRET);
    add('progress', { value: '0.7' }, SECRET);
    const copy = copied();
    for (const [name, attribute] of drawn)
      expect(copy.querySelectorAll(`main ${name}[${attribute}]`).length, attribute).to.equal(0);
    expect(copy.querySelectorAll('.choice').length).to.equal(drawn.length);
    expect(copy.querySelectorAll('.is-selected').length).to.equal(0);
    expect(copy.querySelectorAll('[aria-current=page]').length).to.equal(1);
    expect(copy.querySelector<HTMLElement>('[role=slider]')!.style.left).to.equal('');
    expect(copy.querySelector('meter')!.value).to.equal(0);
    expect(copy.querySelector('progress')!.value).to.equal(0);
    expect(everything(copy).includes(SECRET)).to.equal(false);
  });

  it('opens a list without what was chosen from it, and keeps the field in it', () => {
    const chosen = document.createElement('span');
    chosen.title = SECRET;
    chosen.textContent = SECRET;
    add('button', { 'aria-haspopup': 'listbox', 'aria-label': `Commune ${SECRET}` }, chosen);
    add('div', { role: 'combobox', title: SECRET, id: 'drawn' }, SECRET);
    const field = document.createElement('input');
    field.value = SECRET;
    add('div', { role: 'combobox', id: 'around' }, field, SECRET);
    const shadow = add('div', { role: 'combobox' }).attachShadow({ mode: 'open' });
    shadow.append(SECRET, document.createElement('input'));
    add('select', { role: 'combobox' }, new Option('Un'), new Option('Deux'));
    const copy = copied();
    expect(everything(copy).includes(SECRET)).to.equal(false);
    const opener = copy.querySelector('[aria-haspopup]')!;
    expect(opener.getAttribute('aria-label')).to.equal('Commune');
    expect(opener.getBoundingClientRect().height).to.be.above(12);
    expect(copy.querySelectorAll('#around > input').length).to.equal(1);
    expect(copy.querySelectorAll('[role=combobox] > input').length).to.equal(2);
    expect(copy.querySelectorAll('option').length).to.equal(2);
  });

  it('copies what only a parser can make', () => {
    const parsed = new DOMParser().parseFromString(
      '<foo"bar data-a"b="1" data-on:click="1"><b>Dedans</b></foo"bar><o:p>Mot</o:p><svg><g"h><path/></g"h></svg>',
      'text/html',
    );
    holder.append(...parsed.body.childNodes);
    const copy = copied();
    expect(copy.querySelector('main b')!.textContent).to.equal('Dedans');
    expect(copy.querySelectorAll('main path')).to.have.length(1);
    expect(copy.querySelectorAll('main p')).to.have.length(0);
    expect(copy.querySelector('main')!.textContent).to.equal('DedansMot');
  });

  it('lets nothing be filled into what was a secret once', () => {
    const field = add('input', { type: 'password', id: 'shown' });
    createControls(createPageWatch(document)).state(field);
    field.type = 'text';
    expect(copied().querySelector('#shown')!.getAttribute('autocomplete')).to.equal(
      'one-time-code',
    );
  });

  it('lets nothing be filled into what is named a code', () => {
    add('input', { name: 'pin', id: 'code' });
    expect(copied().querySelector('#code')!.getAttribute('autocomplete')).to.equal('one-time-code');
  });

  it('holds nothing that runs, fetches or leads away', () => {
    add('script', { type: 'text/plain' }, SECRET);
    add('noscript', {}, SECRET);
    add('template', {}, SECRET);
    add('img', { src: `data:image/png;base64,${SECRET}`, alt: 'Un blason' });
    add('iframe', { srcdoc: SECRET });
    add('object', { data: 'about:blank' });
    add('form', { action: `/${SECRET}`, method: 'post' });
    add('button', { formaction: `/${SECRET}`, onclick: SECRET }, 'Envoyer');
    add('a', { href: `javascript:${SECRET}`, ping: `/${SECRET}`, target: '_blank' }, 'Lien');
    add('p', { style: `background: url(/${SECRET})` });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `/sprite.svg#${SECRET}`);
    svg.setAttribute('onload', SECRET);
    svg.append(use);
    holder.append(svg);
    const style = document.createElement('style');
    style.textContent = `
      @font-face { font-family: x; src: url(/${SECRET}) }
      p { background-image: url("/${SECRET}"); --own: url(/${SECRET}); --odd: \\75rl(/${SECRET}) }
      @media all { li { background: image-set("/${SECRET}" 1x) } }`;
    holder.append(style);
    const copy = copied();
    expect(everything(copy)).not.to.contain(SECRET);
    expect(copy.querySelectorAll('script, iframe, object, img, noscript')).to.have.length(0);
    expect(copy.querySelector('main [role=img]')!.textContent).to.equal('Un blason');
    expect(copy.querySelectorAll('[href], [action], [src]')).to.have.length(0);
  });

  it('lets no attribute through that could carry something, whatever an element is called', () => {
    const names = ['p', 'input', 'button', 'a', 'select', 'x-own', 'form', 'td', 'img'] as const;
    const letters = 'abcdefghijklmnopqrstuvwxyz-:';
    let seed = 20261101;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const risky = ['on', 'data-value-', 'data-token', 'xlink:', 'form', 'src', 'value', 'ping', ''];
    for (let i = 0; i < 400; i += 1) {
      const element = document.createElement(names[random(names.length)]!);
      for (let n = 0; n < 4; n += 1) {
        const tail = Array.from({ length: 1 + random(8) }, () => letters[random(26)]).join('');
        const name = `${risky[random(risky.length)]}${tail}`;
        if (!isKept(name)) element.setAttribute(name, SECRET);
      }
      for (const name of [
        'onfocus',
        'nonce',
        'is',
        'value',
        'data-csrf-token',
        'ping',
        'formtarget',
      ])
        element.setAttribute(name, SECRET);
      holder.append(element);
    }
    expect(everything(copied())).not.to.contain(SECRET);
  });

  it('makes no element of the page anew', async () => {
    let made = 0;
    class Counted extends HTMLElement {
      static observedAttributes = ['class'];
      constructor() {
        super();
        made += 1;
      }
      connectedCallback(): void {
        made += 1;
      }
      attributeChangedCallback(): void {
        made += 1;
      }
      adoptedCallback(): void {
        made += 1;
      }
    }
    customElements.define('x-counted', Counted);
    const element = document.createElement('x-counted');
    element.className = 'seen';
    element.attachShadow({ mode: 'open' }).append('Dans son ombre');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { display: block; color: rgb(7, 8, 9) }');
    element.shadowRoot!.adoptedStyleSheets = [sheet];
    holder.append(element);
    made = 0;
    const copy = copied();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(made).to.equal(0);
    const twin = copy.querySelector('x-counted')!;
    expect(twin.shadowRoot!.textContent).to.equal('Dans son ombre');
    expect(copy.defaultView!.getComputedStyle(twin).color).to.equal('rgb(7, 8, 9)');
  });

  it('shows what a page hides until its elements are defined', () => {
    const style = document.createElement('style');
    style.textContent = 'x-late:not(:defined) { visibility: hidden }';
    holder.append(style, document.createElement('x-late'));
    const copy = copied();
    const late = copy.querySelector('x-late')!;
    expect(copy.defaultView!.getComputedStyle(late).visibility).to.equal('visible');
  });

  it('opens the window that is open on the page', () => {
    const dialog = add('dialog', {}, 'Une fenêtre');
    dialog.showModal();
    const copy = copied();
    dialog.close();
    expect(copy.querySelector('main dialog')!.matches(':modal')).to.equal(true);
  });

  it('says no to a page that is too large, and to a frame that is not closed', () => {
    frame.removeAttribute('sandbox');
    expect(copyPage(document, frame)).to.equal(undefined);
    frame.setAttribute('sandbox', 'allow-same-origin allow-scripts');
    expect(copyPage(document, frame)).to.equal(undefined);
    frame.setAttribute('sandbox', 'allow-same-origin');
    for (let i = 0; i <= MOST_ELEMENTS; i += 1) holder.append(document.createElement('i'));
    expect(() => copyPage(document, frame)).to.throw(RangeError);
  });
});

describe('style rules without what would be fetched', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['p { color: red }', 'p { color: red }'],
    ['p { background: url("/a.png") no-repeat red }', 'p { background: none no-repeat red }'],
    ["p { background: url(/a(b).png), URL( 'x' ) }", 'p { background: none, none }'],
    ['p { fill: url(#part) }', 'p { fill: url(#part) }'],
    ['p::after { content: "url(/a.png)" }', 'p::after { content: "url(/a.png)" }'],
    ['p { --a: \\75 rl(/a.png) }', 'p { --a: none }'],
    ['p { background: image-set("a.png" 1x, url(b.png) 2x) }', 'p { background: none }'],
  ];
  for (const [given, wanted] of cases)
    it(given, () => expect(withoutFetches(given)).to.equal(wanted));
});

describe('an example in a field of the copy', () => {
  it('is split over the parts of a date', () => {
    const parts = ['d', 'm', 'y'].map((name) => {
      const input = document.createElement('input');
      input.name = name;
      return input;
    });
    const group = add('fieldset', {}, ...parts);
    fill(resolve(group), '31 12 1980');
    expect(parts.map(({ value }) => value)).to.deep.equal(['31', '12', '1980']);
  });

  it('is written as the field wants it, or not at all', () => {
    const date = add('input', { type: 'date' });
    fill(resolve(date), '31 12 1980');
    expect(date.value).to.equal('1980-12-31');
    const select = add('select', {}, new Option('Choisir', ''), new Option('Rue', 'r'));
    fill(resolve(select), 'rue');
    expect(select.value).to.equal('r');
    const secret = add('input', { type: 'password' });
    expect(canFill(resolve(secret), 'abc')).to.equal(false);
    expect(canFill(resolve(select), 'Chemin')).to.equal(false);
  });
});
