/**
 * The demo bank's own application, as its engineers would write it: plain modules, and its fields in shadow roots
 * that the server has already filled. `help.js` adds aidant.
 */
import { element } from './element.js';
import { PATHS, VIEWS, WORDS, recap } from './rules.js';

const viewOf = (path) => Object.keys(PATHS).find((view) => PATHS[view] === path) ?? 'beneficiaire';

/** One view of the application; its form is in its own open shadow root. */
class BanqueVue extends HTMLElement {
  connectedCallback() {
    this.form?.addEventListener('submit', this.#submit);
  }

  get form() {
    return this.shadowRoot?.querySelector('form');
  }

  get view() {
    return this.getAttribute('view');
  }

  /** What is written in this view, without blanks around it. */
  get values() {
    const entries = this.form ? [...new FormData(this.form)] : [];
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value).trim()]));
  }

  takeFocus() {
    this.shadowRoot.querySelector('h2').focus();
  }

  showErrors(errors) {
    const { shadowRoot: root } = this;
    for (const old of root.querySelectorAll('.error, .error-summary')) old.remove();
    for (const field of root.querySelectorAll('[aria-invalid]'))
      field.removeAttribute('aria-invalid');
    for (const box of root.querySelectorAll('.field-wrong')) box.classList.remove('field-wrong');
    for (const [id, text] of Object.entries(errors)) this.#markField(root.getElementById(id), text);
    if (Object.keys(errors).length > 0) this.#summarise(errors);
  }

  #markField(control, text) {
    const box = control.closest('.field');
    box.classList.add('field-wrong');
    const error = element('p', { class: 'error', id: `${control.id}-error` }, text);
    error.prepend(element('span', { class: 'visually-hidden' }, `${WORDS.errorPrefix} `));
    const before = control.matches('fieldset') ? control.querySelector('.choices') : control;
    before.before(error);
    if (!control.matches('fieldset')) control.setAttribute('aria-invalid', 'true');
    const hint = this.shadowRoot.getElementById(`${control.id}-hint`);
    control.setAttribute('aria-describedby', [hint?.id, error.id].filter(Boolean).join(' '));
  }

  #summarise(errors) {
    const summary = element('div', { class: 'error-summary', role: 'alert', tabindex: '-1' });
    const list = element('ul', {});
    for (const [id, text] of Object.entries(errors)) {
      const link = element('a', { href: `#${id}` }, text);
      // An address cannot point into a shadow root.
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const field = this.shadowRoot.getElementById(id);
        (field.matches('fieldset') ? field.querySelector('input') : field).focus();
      });
      const item = element('li', {});
      item.append(link);
      list.append(item);
    }
    summary.append(element('h2', {}, WORDS.errorTitle), list);
    this.form.prepend(summary);
    summary.focus();
  }

  #submit = (event) => {
    event.preventDefault();
    const errors = VIEWS[this.view].check(this.values);
    this.showErrors(errors);
    if (Object.keys(errors).length === 0) {
      this.dispatchEvent(new Event('vue-remplie', { bubbles: true, composed: true }));
    }
  };
}

/** Moves from view to view with the address, and back with the browser's own button. */
class BanqueVirement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('vue-remplie', this.#next);
    this.shadowRoot.addEventListener('click', this.#follow);
    this.#dialog.addEventListener('cancel', this.#cancel);
    window.addEventListener('popstate', this.#show);
    this.#show();
  }

  get #views() {
    return [...this.shadowRoot.querySelectorAll('banque-vue')];
  }

  get #dialog() {
    return this.#vue('confirmer').shadowRoot.querySelector('dialog');
  }

  #vue(view) {
    return this.#views.find((vue) => vue.view === view);
  }

  get #values() {
    return { ...this.#vue('beneficiaire').values, ...this.#vue('montant').values };
  }

  #go(view) {
    history.pushState(null, '', PATHS[view]);
    this.#show();
    this.#vue(view).takeFocus();
  }

  /** Shows the view of the address; what comes too early goes back to the first that is not filled in. */
  #show = () => {
    let view = viewOf(location.pathname);
    const filled = (name) => Object.keys(VIEWS[name].check(this.#values)).length === 0;
    const first = ['beneficiaire', 'montant'].find((name) => !filled(name));
    const early = { montant: ['beneficiaire'], confirmer: ['beneficiaire', 'montant'] }[view];
    if (early?.includes(first) || (view === 'fait' && !this.#reference)) {
      view = first ?? 'beneficiaire';
      history.replaceState(null, '', PATHS[view]);
    }
    const behind = view === 'confirmer' ? 'montant' : view;
    for (const vue of this.#views) vue.hidden = vue.view !== behind && vue.view !== view;
    this.#setDialog(view === 'confirmer');
  };

  #setDialog(open) {
    const dialog = this.#dialog;
    if (!open) return dialog.close();
    this.#vue('confirmer').showErrors({});
    dialog.querySelector('form').reset();
    dialog.querySelector('dl').replaceChildren(
      ...recap(this.#values).map(([name, value]) => {
        const line = element('div', {});
        line.append(element('dt', {}, name), element('dd', {}, value));
        return line;
      }),
    );
    if (dialog.matches(':modal')) return undefined;
    dialog.close(); // The server opened it as a plain part of the page.
    return dialog.showModal();
  }

  #next = (event) => {
    const order = Object.keys(PATHS);
    const view = event.composedPath()[0].view;
    if (view === 'confirmer') {
      this.#reference = `BDV-${(crypto.getRandomValues(new Uint32Array(1))[0] % 900_000) + 100_000}`;
      const done = this.#vue('fait').shadowRoot;
      done.querySelector('.reference').textContent = this.#reference;
      for (const name of ['beneficiaire', 'montant']) this.#vue(name).form.reset();
    }
    this.#go(order[order.indexOf(view) + 1]);
  };

  /** Links between views stay in the application. */
  #follow = (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const view = link && Object.keys(PATHS).find((name) => PATHS[name] === link.pathname);
    if (!view || link.hash) return;
    event.preventDefault();
    this.#go(view);
  };

  #cancel = (event) => {
    event.preventDefault();
    this.#go('montant');
  };

  #reference = '';
}

customElements.define('banque-vue', BanqueVue);
customElements.define('banque-virement', BanqueVirement);

// The form comes first: help is fetched when the form can already be used, and a press that was quicker waits for it.
const bar = document.getElementById('aides');
if (bar) {
  const help = import('./help.js').then(({ connectHelp }) => connectHelp(bar));
  bar.addEventListener('click', (event) => {
    const name = event.target.closest('[data-aid]')?.dataset.aid;
    if (name) void help.then((acts) => acts[name]());
  });
}
