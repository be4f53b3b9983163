/**
 * What aidant lets out of a page, written down in the page while somebody opens all there is: its windows, links, QR
 * codes, papers, calendar files, copied text, events, messages of the console, and all that is asked of the network. Each
 * function here runs in the page; it sees only its arguments, and what `writeDown` has put there.
 */

/** Before anything else. */
export function writeDown() {
  window.testOut = [];
  window.testSent = [];
  /** By what was seen: where it was seen first. */
  window.testSeen = { windows: {}, links: {}, codes: {}, papers: {}, files: [], copied: [] };
  const told = (value) => {
    const seen = new Set();
    const plain = (one) => {
      if (one instanceof Node || one === window) return undefined;
      if (one instanceof Error) return `${one.message} ${one.stack}`;
      if (typeof one !== 'object' || one === null || seen.has(one)) return one;
      seen.add(one);
      return Array.isArray(one)
        ? one.map(plain)
        : Object.entries(one).map((entry) => entry.map(plain));
    };
    return JSON.stringify(plain(value)) ?? '';
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    const real = console[level];
    console[level] = (...args) => {
      window.testOut.push(`console ${args.map(told).join(' ')}`);
      real.apply(console, args);
    };
  }
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('aidant-')) {
      const fields = {};
      for (let at = event; at && at !== Event.prototype; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) fields[name] = event[name];
      window.testOut.push(`event ${event.type} ${told(fields)}`);
    }
    return dispatch.call(this, event);
  };
  const real = window.fetch;
  window.fetch = (input, init = {}) => {
    const { body, headers, method = 'GET', referrerPolicy, credentials } = init;
    const url = String(input.url ?? input);
    window.testSent.push({ url, body, headers, method, referrerPolicy, credentials });
    return real(input, init);
  };
  for (const [holder, name] of [
    [Navigator.prototype, 'sendBeacon'],
    [XMLHttpRequest.prototype, 'open'],
    [window, 'open'],
    [History.prototype, 'pushState'],
    [History.prototype, 'replaceState'],
  ]) {
    const before = holder[name];
    holder[name] = function (...args) {
      window.testOut.push(`${name} ${told(args)}`);
      return before.apply(this, args);
    };
  }

  const { files, copied } = window.testSeen;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    void blob.text().then((text) => files.push(text));
    return make(blob);
  };
  const press = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download === '') press.call(this);
    else window.testOut.push(`download ${this.download}`);
  };
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text) => void copied.push(text) },
  });
  window.testPrints = 0;
  window.print = () => {
    window.testPrints += 1;
    // The sheet that hides the rest of the page says which element is left.
    const rules = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])];
    const css = rules.map(({ cssText }) => cssText).join('');
    const [, tag] = /:not\(head, ([\w-]+)/.exec(css) ?? [];
    const root = document.querySelector(tag)?.shadowRoot;
    const title = root?.querySelector('h1, h2')?.innerText ?? '';
    window.testSeen.papers[`${tag} ${title}`] = `${css}${root?.innerHTML}`;
    window.testSnap(`paper ${tag}`);
    setTimeout(() => window.dispatchEvent(new Event('afterprint')));
  };

  /** All that stands in our elements now. */
  window.testSnap = (where) => {
    const { windows, links, codes } = window.testSeen;
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        const { localName, shadowRoot } = element;
        if (!localName.startsWith('aidant-') || localName === 'aidant-picture') continue;
        const place = `${where}, ${localName}`;
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
        const values = [...(shadowRoot?.querySelectorAll('input, textarea') ?? [])].map(
          (field) => `value=${field.value}`,
        );
        // Most of a window has been seen in another one already.
        const pieces = (shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/gs, '').split('<');
        for (const piece of [...attributes, ...values, ...pieces]) windows[piece] ??= place;
        if (!shadowRoot) continue;
        for (const name of ['href', 'src', 'action', 'formaction', 'cite'])
          for (const one of shadowRoot.querySelectorAll(`[${name}]`))
            links[one.getAttribute(name)] ??= place;
        for (const svg of shadowRoot.querySelectorAll('svg.qr')) {
          const [, , size] = svg.getAttribute('viewBox').split(' ');
          codes[`${size} ${svg.querySelector('path').getAttribute('d')}`] ??= place;
        }
        look(shadowRoot);
      }
    };
    look(document);
  };

  // A test moves the clock on, where a person would wait.
  window.testSkew = 0;
  const now = Date.now;
  Date.now = () => now() + window.testSkew;
}

/** Secrets everywhere a page can have them. */
export function hide(secrets) {
  const all = Object.values(secrets);
  let at = 0;
  const next = () => all[at++ % all.length];
  // The bank's fields are in shadow roots; windows of ours are not the page's.
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) =>
      one.localName.startsWith('aidant-')
        ? []
        : [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])],
    );
  for (const field of deep(document).filter((one) => one.matches('input, textarea, select'))) {
    for (const name of ['data-value', 'title', 'placeholder', 'data-owner'])
      field.setAttribute(name, next());
    if (field.localName === 'select') {
      field.add(new Option(next(), next(), true, true));
    } else if (
      /^(text|email|tel|search|url|hidden|password|)$/.test(field.getAttribute('type') ?? '')
    ) {
      field.value = next();
      field.setAttribute('value', next());
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  document.title = `${next()} ${next()}`;
  for (const node of [document.documentElement, document.body, ...document.forms])
    node.setAttribute('data-secret', next());
  for (const output of document.querySelectorAll('form output')) output.value = next();
}

/** Whether the page holds this, anywhere. */
export function fieldsHold(secret) {
  const deep = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? deep(one.shadowRoot) : []),
    ]);
  return deep(document).some((one) => one.value === secret || one.title === secret);
}

/** Goes some steps on, so that the guide knows of empty boxes and of full ones. */
export async function goOn(steps) {
  const { session } = document.querySelector('aidant-guide');
  const { store } = session;
  for (let i = 0; i < steps; i += 1) {
    const { stepId } = store.getState().guide;
    // A second press so soon would be taken for a slip of the hand.
    window.testSkew += 1000;
    session.dispatch({ type: 'guide/next', confirmed: true });
    for (let tries = 0; tries < 40 && store.getState().guide.stepId === stepId; tries += 1)
      await new Promise((done) => setTimeout(done, 15));
  }
}

/**
 * Asks to be rung back in the window for it, by what its buttons say, and looks at each of its screens.
 * @returns whether there is such a way
 */
export async function askBack(answers) {
  const { session } = document.querySelector('aidant-guide');
  if (!session.site.channels.some(({ kind }) => kind === 'callback')) return false;
  session.dispatch({ type: 'app/open', surface: 'callback' });
  const tidy = (one) => one.innerText.replace(/\s+/g, ' ').trim();
  const asked = () => session.store.getState().callback?.requests.length > 0;
  for (let tries = 0, last; !asked(); tries += 1) {
    await new Promise((done) => setTimeout(done, 15));
    const root = document.querySelector('aidant-callback')?.shadowRoot;
    const button = [...(root?.querySelectorAll('.body button') ?? [])].find((one) =>
      answers.some((answer) => tidy(one).startsWith(answer)),
    );
    if (tries > 400)
      throw new Error(`The request is not sent. There is: ${tidy(root?.querySelector('dialog'))}`);
    const title = root?.querySelector('h2')?.innerText;
    if (!button || title === last) continue;
    last = title;
    window.testSnap(`callback, ${title}`);
    button.click();
  }
  return true;
}

/** Opens every window of ours and each screen behind its first one, and takes along what can be taken. */
export async function lookEverywhere(words) {
  const { session } = document.querySelector('aidant-guide');
  const { files, copied } = window.testSeen;
  const windowOf = (surface) => document.querySelector(`aidant-${surface}`)?.shadowRoot;
  const isOpen = (surface) => session.store.getState().app?.surface === surface;
  const titleOf = (surface) =>
    (isOpen(surface) && windowOf(surface)?.querySelector('h2')?.innerText) || '';
  /** After all that is on its way in the page itself; no timer, which browsers hold back. */
  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage('');
    });
  const drawn = async () => {
    for (let i = 0; i < 2; i += 1) {
      const ours = [...document.querySelectorAll('*')].filter(
        ({ updateComplete }) => updateComplete,
      );
      await Promise.all(ours.map((one) => one.updateComplete));
      await turn();
    }
  };
  /** What comes late from the server; of what never comes the test says that it was not looked at. */
  const until = async (isThere, most = 5000) => {
    const end = performance.now() + most;
    while (!isThere() && performance.now() < end) await new Promise((done) => setTimeout(done, 10));
    await drawn();
  };
  const open = async (surface, screen = '') => {
    if (!session.windows?.has(surface)) return;
    session.dispatch({ type: 'app/close' });
    // A window that has not closed stays on the screen it shows.
    await drawn();
    session.dispatch({ type: 'app/open', surface, ...(screen && { screen }) });
    await drawn();
    await until(() => titleOf(surface) !== '', 2000);
  };
  const taken = () => window.testPrints + files.length + copied.length;
  const pressed = new Set();
  const isToTake = (one) =>
    one.matches('.calendar') ||
    one.querySelector('aidant-picture[name=print]') ||
    one.innerText.trim() === words.copy;
  const look = async (surface, where) => {
    window.testSnap(where);
    const root = windowOf(surface);
    for (const button of [...(root?.querySelectorAll('button') ?? [])].filter(isToTake)) {
      const name = `${surface} ${root.querySelector('h2')?.innerText} ${button.innerText}`;
      if (pressed.has(name)) continue;
      pressed.add(name);
      const before = taken();
      button.click();
      // Such a picture may also stand on what leads to another window.
      await until(() => taken() > before || !isOpen(surface));
    }
  };
  const rows = (surface) =>
    [...(windowOf(surface)?.querySelectorAll('.body button') ?? [])].filter(
      (one) => !isToTake(one),
    );
  /** @param late whether what is behind a row may have to be fetched first */
  const rowsOf = async (surface, count, { way = [], late = false } = {}) => {
    const press = async (row) => {
      const before = titleOf(surface);
      row?.click();
      await drawn();
      if (row) await until(() => titleOf(surface) !== before, late ? 3000 : 200);
      return row !== undefined;
    };
    // From the last row on: behind the first ones something else may begin, such as practice.
    for (let i = count - 1; i >= 0; i -= 1) {
      await open(surface);
      for (const step of way) await press(rows(surface)[step]);
      if (i === count - 1) await look(surface, `${surface} ${way.join(' ')}`);
      if (await press(rows(surface)[i])) await look(surface, `${surface} ${[...way, i].join(' ')}`);
    }
  };

  await open('card');
  if (session.site.slots) await until(() => windowOf('card').querySelector('.calendar'));
  for (const surface of ['card', 'sheets', 'helper', 'callback', 'poster', 'words', 'overview']) {
    await open(surface);
    await look(surface, surface);
  }
  for (const screen of ['crib', 'referral', 'note', 'person']) {
    await open('sheets', screen);
    await look('sheets', `sheets ${screen}`);
  }
  const written = session.site.channels.map(({ kind }, index) => `message:${kind}-${index}`);
  for (const screen of ['person', 'thread', 'stop', 'stop-given', 'stop-site', ...written]) {
    await open('helper', screen);
    await look('helper', `helper ${screen}`);
  }
  await open('helper', 'visit');
  const inHelper = (css) => windowOf('helper').querySelector(css);
  if (session.site.places) {
    await until(() => inHelper('#postcode'));
    inHelper('#postcode').value = '5990';
    inHelper('#postcode').form.requestSubmit();
    await until(() => inHelper('#found'));
  }
  await look('helper', 'helper visit');
  // A device that calls and writes by itself.
  document.querySelector('aidant-helper').device = 'touch';
  await open('helper', 'person');
  await look('helper', 'helper person, by touch');
  for (const answer of [0, 1, 2, 3]) await rowsOf('helper', 4, { way: [answer] });
  await rowsOf('callback', 4);
  await rowsOf('overview', 6, { late: true });
  await open('panel');
  await look('panel', 'panel');
  await rowsOf('panel', 6);
  session.dispatch({ type: 'app/close' });
}

/** All that lies in this browser. */
export async function stored() {
  const lists = [];
  for (const { name } of (await indexedDB.databases?.()) ?? []) {
    const database = await new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target }) => done(target.result);
    });
    for (const table of database.objectStoreNames) {
      const rows = await new Promise((done) => {
        database.transaction(table).objectStore(table).getAll().onsuccess = ({ target }) =>
          done(target.result);
      });
      lists.push(name, rows);
    }
    database.close();
  }
  return JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    lists,
    document.cookie.replace(/[^;]*session[^;]*/gi, ''),
  ]);
}
