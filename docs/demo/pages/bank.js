import { ACCOUNTS, PATHS, VIEWS, WORDS, recap } from '../banque/rules.js';
import { errorSummary, radioField, selectField, textField } from './fields.js';
import { attributes, html, page } from './html.js';

const FORM = 'banque';

const DEMO =
  "Site de démonstration. La Banque du Val n'existe pas, aucun argent ne bouge et rien ne quitte ce serveur. N'écrivez pas vos vraies données.";

/** A custom element of the bank whose content is in an open shadow root, from the server on. */
const shadow = (tag, attrs, content, light) =>
  html`<${raw(tag)}${attributes(attrs)}>
    <template shadowrootmode="open">
      <link rel="stylesheet" href="/style.css" />
      <link rel="stylesheet" href="/banque.css" />
      ${content}
    </template>
    ${light}
  </${raw(tag)}>`;

const raw = (tag) => html([tag]);

const form = (view, content) =>
  html`<form method="post" action="${PATHS[view]}" novalidate>${content}</form>`;

function beneficiary(values, wrong) {
  return form(
    'beneficiaire',
    html`${errorSummary(wrong, WORDS)}
      <h2 tabindex="-1">Le bénéficiaire</h2>
      <div class="notice">
        <p id="conditions">
          L'ordre de virement est irrévocable dès sa réception par la banque. Il appartient au
          donneur d'ordre de s'assurer de l'exactitude des coordonnées bancaires du bénéficiaire.
        </p>
      </div>
      ${selectField({
        id: 'compte',
        label: 'Compte à débiter',
        value: values.compte,
        error: wrong.compte,
        words: WORDS,
        empty: WORDS.choose,
        options: ACCOUNTS,
        required: true,
      })}
      ${textField({
        id: 'nom',
        label: 'Dénomination du bénéficiaire',
        hint: 'Nom et prénom, ou raison sociale.',
        value: values.nom,
        error: wrong.nom,
        words: WORDS,
        autocomplete: 'off',
        maxlength: 70,
        required: true,
      })}
      ${textField({
        id: 'iban',
        label: 'Numéro de compte du bénéficiaire (IBAN)',
        hint: 'Par exemple : BE68 5390 0754 7034',
        value: values.iban,
        error: wrong.iban,
        words: WORDS,
        autocomplete: 'off',
        maxlength: 42,
        required: true,
        pattern: '[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{11,40}',
      })}
      <div class="actions"><button type="submit" id="suite">Continuer</button></div>`,
  );
}

function amount(values, wrong) {
  return form(
    'montant',
    html`${errorSummary(wrong, { ...WORDS, errorTargets: { quand: 'quand-maintenant' } })}
      <h2 tabindex="-1">Le montant</h2>
      ${textField({
        id: 'montant',
        label: 'Montant en euros',
        hint: 'Dans la limite du plafond journalier de 5 000 €. Par exemple : 25,50',
        value: values.montant,
        error: wrong.montant,
        words: WORDS,
        size: 'm',
        inputmode: 'decimal',
        autocomplete: 'off',
        required: true,
        pattern: '[0-9 ]+([.,][0-9]{1,2})?',
      })}
      ${textField({
        id: 'communication',
        label: 'Communication libre ou structurée (facultatif)',
        hint: "Telle que mentionnée sur l'avis d'échéance, le cas échéant.",
        value: values.communication,
        words: WORDS,
        autocomplete: 'off',
        maxlength: 140,
      })}
      ${radioField({
        id: 'quand',
        legend: "Date d'exécution",
        value: values.quand,
        error: wrong.quand,
        words: WORDS,
        options: { maintenant: 'Exécution immédiate', 'plus-tard': 'Exécution différée' },
      })}
      <div class="later">
        ${textField({
          id: 'date',
          label: "Date d'exécution différée",
          value: values.date,
          error: wrong.date,
          words: WORDS,
          type: 'date',
          size: 'm',
        })}
      </div>
      <div class="actions">
        <button type="submit" id="suite">Continuer</button>
        <a class="back" href="${PATHS.beneficiaire}">Retour</a>
      </div>`,
  );
}

function confirmation(values, wrong, open) {
  return html`<dialog${attributes({ id: 'confirmation', open, 'aria-labelledby': 'confirmation-titre' })}>
    ${form(
      'confirmer',
      html`${errorSummary(wrong, WORDS)}
        <h2 id="confirmation-titre" tabindex="-1">Confirmer le virement</h2>
        <dl id="recapitulatif">
          ${recap(values).map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
        ${textField({
          id: 'code',
          label: 'Code de signature',
          hint: 'Le code à huit chiffres généré par votre lecteur de carte. Pour cette démonstration, tapez huit chiffres au hasard.',
          error: wrong.code,
          words: WORDS,
          size: 'm',
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          required: true,
          pattern: '[0-9 ]{8,11}',
        })}
        <div class="actions">
          <button type="submit" id="confirmer">Confirmer le virement</button>
          <a class="back" id="annuler" href="${PATHS.montant}">Annuler</a>
        </div>`,
    )}
  </dialog>`;
}

function done(reference) {
  return html`<h2 tabindex="-1">Virement enregistré</h2>
    <p>Référence de l'opération<br /><strong class="reference">${reference ?? ''}</strong></p>
    <p id="execution">
      L'ordre sera exécuté sous réserve de provision suffisante. Le bénéficiaire est crédité au plus
      tard le jour ouvrable suivant.
    </p>
    <p>Ceci est une démonstration : aucun argent n'a bougé.</p>
    <p><a href="${PATHS.beneficiaire}">Faire un autre virement</a></p>`;
}

/** The whole application as the server shows it: every view is there, one of them visible. */
function app(view, values, errors = {}) {
  const wrongIn = (name) => (name === view ? errors : {});
  // Without scripts the confirmation is a page of its own; with them it opens over the amount.
  const shown = (name) => ({ view: name, hidden: name !== view });
  return bankPage({
    title: 'Faire un virement',
    wrong: Object.keys(errors).length > 0,
    aids: true,
    body: html`<h1>Faire un virement</h1>
      ${shadow(
        'banque-virement',
        {},
        html`${shadow('banque-vue', shown('beneficiaire'), beneficiary(values, wrongIn('beneficiaire')))}
        ${shadow('banque-vue', shown('montant'), amount(values, wrongIn('montant')))}
        ${shadow('banque-vue', { view: 'confirmer' }, confirmation(values, wrongIn('confirmer'), view === 'confirmer'))}
        ${shadow('banque-vue', shown('fait'), done(values.reference))}`,
      )}`,
  });
}

/** The bank's own way to aidant. Shown where scripts run (see banque.css). */
const HELP_BAR = html`<section class="help-bar" id="aides" aria-label="Aides">
  <div class="inner">
    <button type="button" data-aid="guide">Me guider pas à pas</button>
    <button type="button" data-aid="read">Me lire la page</button>
    <button type="button" data-aid="simple" aria-pressed="false">Mots simples</button>
    <button type="button" data-aid="help">Demander à quelqu'un</button>
    <button type="button" data-aid="beside" aria-pressed="false">Quelqu'un m'aide ici</button>
  </div>
</section>`;

function bankPage({ title, body, wrong = false, aids = false }) {
  return page({
    lang: 'fr',
    site: 'banque',
    title: `${wrong ? `${WORDS.errorPrefix} ` : ''}${title} – Banque du Val`,
    icon: '/banque/logo.svg',
    styles: ['/style.css', '/banque.css'],
    head: html`<script type="module" src="/aidant/demo-banque.js"></script>`,
    body: html`<a class="skip" href="#contenu">Aller au contenu</a>
      <aside class="demo-note" aria-label="Démonstration"><p>${DEMO}</p></aside>
      <header class="site-header">
        <div class="inner">
          <a class="brand" href="/">
            <img src="/banque/logo.svg" alt="" width="40" height="40" />
            <strong>Banque du Val</strong>
          </a>
          <a href="/banque/aide">Besoin d'aide ?</a>
        </div>
      </header>
      ${aids && HELP_BAR}
      <main id="contenu" tabindex="-1">${body}</main>
      <footer class="site-footer">
        <div class="inner">
          <p>Banque du Val, quai du Commerce 9, 5990 Valmont. Téléphone : +32 81 00 00 90.</p>
          <p><a href="/">Toutes les démonstrations</a></p>
        </div>
      </footer>`,
  });
}

const helpBody = html`<h1>Besoin d'aide ?</h1>
  <h2>Une personne de la banque</h2>
  <p><a class="big" href="tel:+3281000090">+32 81 00 00 90</a></p>
  <p>Du lundi au vendredi de 8 h à 18 h, le samedi de 9 h à 12 h.</p>
  <p>Agence de Valmont, quai du Commerce 9. Du lundi au vendredi de 9 h à 12 h 30.</p>
  <h2>Quelqu'un vous demande un code ou de l'argent ?</h2>
  <p>
    Raccrochez. Ne donnez aucun code. La banque ne demande jamais un code. Pour bloquer une carte en
    Belgique, appelez Card Stop : <a href="tel:+3278170170">078 170 170</a>.
  </p>
  <p><a href="${PATHS.beneficiaire}">Retour au virement</a></p>`;

const pick = (view, posted) =>
  Object.fromEntries(
    VIEWS[view].fields.map((name) => [name, (posted[name] ?? '').trim().slice(0, 200)]),
  );

/** Without scripts: each view posts to its own address. */
const submit = (view, next) => (visit) => {
  const posted = pick(view, visit.fields);
  const errors = VIEWS[view].check(posted);
  const values = { ...visit.draft(FORM), ...posted };
  if (Object.keys(errors).length > 0) return { status: 422, body: app(view, values, errors) };
  visit.save(FORM, posted);
  return { redirect: PATHS[next] };
};

const isReady = (values) =>
  ['beneficiaire', 'montant'].every((view) => Object.keys(VIEWS[view].check(values)).length === 0);

const confirm = (visit) => {
  const values = visit.draft(FORM);
  if (!isReady(values)) return { redirect: PATHS.beneficiaire };
  const errors = VIEWS.confirmer.check(visit.fields);
  if (Object.keys(errors).length > 0) {
    return { status: 422, body: app('confirmer', values, errors) };
  }
  visit.reset(FORM, {
    reference: `BDV-${100_000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 900_000)}`,
  });
  return { redirect: PATHS.fait };
};

const show = (view) => (visit) => ({ body: app(view, visit.draft(FORM)) });

export const bankRoutes = {
  '/banque': { get: () => ({ redirect: PATHS.beneficiaire }) },
  [PATHS.beneficiaire]: { get: show('beneficiaire'), post: submit('beneficiaire', 'montant') },
  [PATHS.montant]: { get: show('montant'), post: submit('montant', 'confirmer') },
  [PATHS.confirmer]: { get: show('confirmer'), post: confirm },
  [PATHS.fait]: { get: show('fait') },
  '/banque/aide': { get: () => ({ body: bankPage({ title: "Besoin d'aide ?", body: helpBody }) }) },
};
