/** Four whole pages with forms that nobody wrote a procedure for, each in the manner of another kind of site. */

const page = (title, body, { site = '', script = '' } = {}) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="fr"><head><title>${title}</title><meta name="viewport" content="width=device-width">
    <script src="/test-early.js"></script>${site}
    <script async src="/aidant/aidant.js" data-name="Ville de Test" data-phone="+3281000000"></script>
    <style>body{font:16px sans-serif;max-width:40em;margin:1em auto;padding-bottom:20em}label,legend{display:block}
      [hidden]{display:none!important}</style></head>
    <body><main><h1>${title}</h1>${body}</main>${script && `<script>${script}</script>`}</body></html>`,
});

const FRENCH = {
  nom: 'Écrivez votre nom.',
  naissance: 'Il manque le mois.',
  mail: 'Écrivez une adresse.',
};

/** A government kit: the server judges, and sends the page back with a summary and a message at each field. */
function kit(query) {
  const sent = query.has('nom');
  const wrong = sent
    ? [
        ...(query.get('nom') ? [] : ['nom']),
        ...(query.get('mois') ? [] : ['naissance']),
        ...(query.get('joindre') === 'mail' && !query.get('mail') ? ['mail'] : []),
      ]
    : [];
  if (sent && wrong.length === 0) return page('Merci', '<p>Nous avons reçu votre demande.</p>');
  const value = (name) => (query.get(name) ?? '').replace(/[^\w@. -]/g, '');
  const target = { nom: 'nom', naissance: 'jour', mail: 'mail' };
  const error = (id) =>
    wrong.includes(id)
      ? `<p id="${id}-error" class="gov-error-message"><span hidden>Erreur :</span>${FRENCH[id]}</p>`
      : '';
  const described = (id, hint = '') => `${hint} ${wrong.includes(id) ? `${id}-error` : ''}`.trim();
  const summary = `<div class="gov-error-summary"><div role="alert"><h2>Il y a un problème</h2><ul>${wrong
    .map((id) => `<li><a href="#${target[id]}">${FRENCH[id]}</a></li>`)
    .join('')}</ul></div></div>`;
  const part = (id, label) =>
    `<div><label for="${id}">${label}</label><input id="${id}" name="${id}" inputmode="numeric" value="${value(id)}"></div>`;
  const chosen = (option) => (value('joindre') === option ? 'checked' : '');
  return page(
    'Demander un document',
    `${wrong.length > 0 ? summary : ''}<form action="/own/kit" novalidate>
      <div class="group"><label for="nom">Votre nom</label>${error('nom')}
        <input id="nom" name="nom" value="${value('nom')}" aria-describedby="${described('nom')}"></div>
      <div class="group"><fieldset role="group" aria-describedby="${described('naissance', 'naissance-hint')}"><legend>Votre date de naissance</legend>
        <div id="naissance-hint">Par exemple, 31 3 1980</div>${error('naissance')}
        <div>${part('jour', 'Jour')}${part('mois', 'Mois')}${part('annee', 'Année')}</div></fieldset></div>
      <div class="group"><fieldset><legend>Comment vous répondre ?</legend><div>
        <div><input type="radio" name="joindre" id="j1" value="mail" ${chosen('mail')}><label for="j1">Par courriel</label></div>
        <div id="cond" ${chosen('mail') ? '' : 'hidden'}><label for="mail">Adresse e-mail</label>${error('mail')}
          <input id="mail" name="mail" value="${value('mail')}" aria-describedby="${described('mail')}"></div>
        <div><input type="radio" name="joindre" id="j2" value="poste" ${chosen('poste')}><label for="j2">Par la poste</label></div></div></fieldset></div>
      <div class="group"><label for="doc">Votre carte (facultatif)</label><input type="file" id="doc" accept="image/*,.pdf"></div>
      <button>Continuer</button></form>`,
    {
      script: `for (const one of document.querySelectorAll('[name=joindre]'))
        one.addEventListener('change', () => { cond.hidden = !j1.checked; });`,
    },
  );
}

/** Drawn with a table, without labels; the browser itself refuses to send. */
const table = page(
  'Réservation',
  `<form action="/own/merci"><table>
    <tr><td>Votre nom *</td><td><input name="nom" required></td></tr>
    <tr><td>Courriel *</td><td><input name="mail" type="email" required></td></tr>
    <tr><td>Personnes *</td><td><input name="combien" type="number" min="1" max="10" required></td></tr>
    <tr><td>Remarque</td><td><input name="note"></td></tr></table>
    <p><input type="checkbox" name="ok" required> J'accepte le règlement *</p>
    <input type="submit" value="Réserver"></form>`,
);

/** One address, two screens: a script shows the next one, judges, and keeps the person there. */
const wizard = page(
  "S'inscrire",
  `<form novalidate><fieldset id="p1"><legend>Vous</legend>
      <div><label for="a">Prénom</label><input id="a" name="a"><p id="ae" role="alert"></p></div>
      <div><label for="b">Téléphone</label><input id="b" name="b" type="tel"><p id="be" role="alert"></p></div></fieldset>
    <fieldset id="p2" hidden><legend>Votre cours</legend>
      <div><label for="c">Quel cours ?</label><select id="c" name="c"><option value="">Choisir</option><option>Lire</option><option>Compter</option></select></div></fieldset>
    <button type="button" id="next">Suivant</button></form>`,
  {
    script: `const say = (id, text) => { document.getElementById(id + 'e').textContent = text;
        document.getElementById(id).toggleAttribute('aria-invalid', text !== ''); if (text) document.getElementById(id).setAttribute('aria-invalid', 'true'); };
      next.addEventListener('click', () => setTimeout(() => {
        if (!p2.hidden) { document.querySelector('form').outerHTML = '<p class="done">Votre inscription est faite.</p>'; return; }
        say('a', a.value ? '' : 'Écrivez votre prénom.');
        say('b', /^\\d{9,}$/.test(b.value) ? '' : 'Écrivez 9 chiffres.');
        if (a.value && /^\\d{9,}$/.test(b.value)) { p1.hidden = true; p2.hidden = false; }
      }, 60));`,
  },
);

/** A bank: fields in shadow roots, a secret that nothing of ours may touch, an answer without a page load. */
const bank = page(
  'Se connecter',
  `<form id="f"><x-text name="client" label="Numéro de client" needed></x-text>
    <x-text name="pin" label="Mot de passe" kind="password" needed></x-text>
    <x-text name="motif" label="Motif"></x-text><button>Entrer</button></form>`,
  {
    site: `<script type="application/json" id="aidant-site">{"format":1,"id":"banque-test","name":{"fr":"Banque"},"profile":"bank","locales":["fr"]}</script>`,
    script: `customElements.define('x-text', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = '<div><label for="i"></label><input id="i"><p id="e" role="alert"></p></div>';
          root.querySelector('label').textContent = this.getAttribute('label');
          const input = root.querySelector('input');
          input.type = this.getAttribute('kind') ?? 'text';
          input.required = this.hasAttribute('needed');
          input.addEventListener('input', () => this.wrong(''));
        }
        get value() { return this.shadowRoot.querySelector('input').value; }
        wrong(text) { this.shadowRoot.querySelector('#e').textContent = text; }
      });
      f.addEventListener('submit', (event) => {
        event.preventDefault();
        const client = f.querySelector('[name=client]');
        if (!/^\\d{6}$/.test(client.value)) client.wrong('Le numéro a 6 chiffres.');
        else f.outerHTML = '<p class="done">Bonjour.</p>';
      });`,
  },
);

export const OWN_FORM_PAGES = {
  '/own/kit': kit,
  '/own/table': table,
  '/own/wizard': wizard,
  '/own/bank': bank,
  '/own/merci': page('Merci', '<p>Votre réservation est faite.</p>'),
};
