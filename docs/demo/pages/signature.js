import { html, page } from './html.js';
import { variants } from './address/variants.js';

/** SignaVal, a fictional identity service on another look: where the form sends people to sign, and back. */
const WORDS = {
  fr: {
    demoName: 'Démonstration',
    demo: "Site de démonstration. SignaVal n'existe pas. N'écrivez aucun vrai code.",
    title: 'Signer un document',
    for: 'Demandé par : Commune de Valmont',
    document: "Document : déclaration de changement d'adresse",
    how: 'Comment voulez-vous vous identifier ?',
    ways: { app: "Avec l'application SignaVal", card: "Avec ma carte d'identité et un lecteur" },
    sign: 'Signer',
    cancel: 'Annuler et revenir',
    missing: 'Choisissez une façon de vous identifier',
    errorPrefix: 'Erreur :',
  },
  nl: {
    demoName: 'Demonstratie',
    demo: 'Demonstratiesite. SignaVal bestaat niet. Vul geen echte code in.',
    title: 'Een document ondertekenen',
    for: 'Gevraagd door: Gemeente Valmont',
    document: 'Document: aangifte van adreswijziging',
    how: 'Hoe wilt u zich identificeren?',
    ways: { app: 'Met de SignaVal-app', card: 'Met mijn identiteitskaart en een lezer' },
    sign: 'Ondertekenen',
    cancel: 'Annuleren en teruggaan',
    missing: 'Kies hoe u zich wilt identificeren',
    errorPrefix: 'Fout:',
  },
};

const variantOf = (visit) =>
  variants.find(({ id }) => id === visit.query.get('pour')) ?? variants[0];

function signPage(variant, wrong = false) {
  const { lang } = variant.words;
  const words = WORDS[lang];
  return page({
    lang,
    site: 'signaval',
    title: `${wrong ? `${words.errorPrefix} ` : ''}${words.title} – SignaVal`,
    icon: '/signaval.svg',
    styles: ['/style.css', '/signaval.css'],
    body: html`<aside class="demo-note" aria-label="${words.demoName}"><p>${words.demo}</p></aside>
      <header>
        <img src="/signaval.svg" alt="" width="40" height="40" /> <strong>SignaVal</strong>
      </header>
      <main>
        <h1>${words.title}</h1>
        <p>${words.for}<br />${words.document}</p>
        <form method="post" action="/signature?pour=${variant.id}" novalidate>
          <fieldset id="moyen" ${wrong ? html`aria-describedby="moyen-error"` : ''}>
            <legend>${words.how}</legend>
            ${
              wrong &&
              html`<p class="error" id="moyen-error" role="alert">
                <span class="visually-hidden">${words.errorPrefix}</span> ${words.missing}
              </p>`
            }
            ${Object.entries(words.ways).map(
              ([way, text]) =>
                html`<div class="choice">
                  <input type="radio" name="moyen" value="${way}" id="moyen-${way}" required />
                  <label for="moyen-${way}">${text}</label>
                </div>`,
            )}
          </fieldset>
          <div class="actions">
            <button type="submit">${words.sign}</button>
            <a href="${variant.base}/etape-3">${words.cancel}</a>
          </div>
        </form>
      </main>`,
  });
}

export const signatureRoutes = {
  '/signature': {
    get: (visit) => ({ body: signPage(variantOf(visit)) }),
    post: (visit) => {
      const variant = variantOf(visit);
      if (!Object.hasOwn(WORDS.fr.ways, visit.fields.moyen ?? '')) {
        return { status: 422, body: signPage(variant, true) };
      }
      visit.save(variant.form, { signed: 'oui' });
      return { redirect: `${variant.base}/etape-3` };
    },
  },
};
