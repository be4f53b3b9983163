import { message } from '../../receiver/lib/message.js';
import { DESK_SITES } from '../server/desk-sites.js';
import { attributes, html, page } from './html.js';

const DESKS = [
  {
    path: '/guichet',
    site: 'valmont',
    look: 'valmont',
    icon: '/valmont/blason.svg',
    title: 'Le guichet de la commune',
    form: { href: '/adresse/etape-1', text: "Déclarer un changement d'adresse" },
  },
  {
    path: '/banque/guichet',
    site: 'banque-du-val',
    look: 'banque',
    icon: '/banque/logo.svg',
    title: 'Le guichet de la banque',
    form: { href: '/banque/virement', text: 'Faire un virement' },
  },
];

/** The page where the fictional desk reads what it was asked, as it would in an e-mail from the receiver. */
function deskPage(one, desk) {
  const { name } = DESK_SITES[one.site];
  const waiting = desk.list(one.site).filter(({ done }) => !done);
  return page({
    lang: 'fr',
    site: one.look,
    title: `${one.title} – ${name}`,
    icon: one.icon,
    styles: ['/style.css', `/${one.look}.css`, '/guichet.css'],
    body: html`<a class="skip" href="#contenu">Aller au contenu</a>
      <aside class="demo-note" aria-label="Démonstration">
        <p>
          Site de démonstration. Ce guichet n'existe pas et personne ne rappelle. Les demandes
          restent une demi-heure dans la mémoire de cet ordinateur.
        </p>
      </aside>
      <header class="site-header">
        <div class="inner">
          <a class="brand" href="/">
            <img src="${one.icon}" alt="" width="44" height="44" />
            <strong>${name}</strong>
          </a>
        </div>
      </header>
      <main id="contenu" tabindex="-1">
        <h1>${one.title}</h1>
        <p class="lead">
          Voici ce que lit la personne qui rappelle. La demande est arrivée scellée. Seule la clé du
          guichet l'ouvre.
        </p>
        ${state(one, desk.isIll(one.site))}
        <h2>${heading(waiting.length)}</h2>
        ${
          waiting.length === 0 &&
          html`<p>
            Ouvrez <a href="${one.form.href}">${one.form.text}</a>, puis « Demander à quelqu'un ».
            Demandez qu'on vous rappelle, et revenez ici.
          </p>`
        }
        <ul class="requests">
          ${waiting.map((request) => card(one, request))}
        </ul>
        ${waiting.length > 0 && reminder(linesOf(waiting[0]))}
        <p class="actions"><a class="big" href="${one.path}">Voir s'il y a du nouveau</a></p>
      </main>
      <footer class="site-footer">
        <div class="inner">
          <p><a href="/">Toutes les démonstrations</a></p>
        </div>
      </footer>`,
  });
}

function heading(count) {
  if (count === 0) return 'Aucune demande';
  return count === 1 ? 'Une demande' : `${count} demandes`;
}

/** The server can be made to fail, to see what the visitor's page does then. */
function state({ path }, ill) {
  return html`<form class="${ill ? 'state ill' : 'state'}" method="post" action="${path}">
    <p>
      ${
        ill
          ? html`<strong>Le guichet est en panne.</strong> Les demandes attendent chez le visiteur.
              Elles partent quand le guichet revient.`
          : html`<strong>Le guichet marche.</strong> Une demande envoyée arrive tout de suite.`
      }
    </p>
    <button type="submit" class="secondary" name="action" value="${ill ? 'revenir' : 'panne'}">
      ${ill ? 'Revenir' : 'Tomber en panne'}
    </button>
  </form>`;
}

/** What the desk never does, once for all the requests. */
function reminder({ rules }) {
  return html`<h2>En rappelant</h2>
    <ul class="rules">
      ${rules.map((rule) => html`<li>${rule}</li>`)}
    </ul>`;
}

function linesOf({ opened, received }) {
  return message(opened, { lang: 'fr', received, sites: DESK_SITES }).lines;
}

function card(one, request) {
  const { opened, times } = request;
  const lines = linesOf(request);
  const title = `demande-${opened.id}`;
  return html`<li aria-labelledby="${title}">
    <h3 id="${title}">${lines.say}</h3>
    <p${attributes({ class: 'words', lang: opened.context?.lang ?? opened.lang })}>${lines.words}</p>
    <p>${lines.why}</p>
    ${lines.warnings.map((warning) => html`<p class="warning"><strong>${warning}</strong></p>`)}
    <dl>
      ${lines.facts.map(
        ([term, value]) =>
          html`<div>
            <dt>${value === '' ? 'Comment' : term || 'Message parlé'}</dt>
            <dd>
              ${value !== '' && value === opened.number ? call(opened.way, value) : value || term}
            </dd>
          </div>`,
      )}
      ${
        times > 1 &&
        html`<div>
          <dt>Envoyée</dt>
          <dd>${times} fois, gardée une fois</dd>
        </div>`
      }
    </dl>
    ${opened.voice && html`<audio controls preload="none" src="/api/callback/son/${opened.id}"></audio>`}
    <form method="post" action="${one.path}">
      <input type="hidden" name="id" value="${opened.id}" />
      <button type="submit" name="action" value="fini">C'est fait</button>
    </form>
  </li>`;
}

const call = (way, number) =>
  html`<a class="big" href="${way === 'sms' ? 'sms' : 'tel'}:${number}">${number}</a>`;

function act({ path, site }, { fields, desk }) {
  if (fields.action === 'panne') desk.fallIll(site);
  if (fields.action === 'revenir') desk.recover(site);
  if (fields.action === 'fini') desk.finish(fields.id);
  return { redirect: path };
}

export const deskRoutes = Object.fromEntries(
  DESKS.map((one) => [
    one.path,
    {
      get: ({ desk }) => ({ body: deskPage(one, desk) }),
      post: (visit) => act(one, visit),
    },
  ]),
);
