import { html, page } from './html.js';

const DEMOS = [
  {
    href: '/adresse/etape-1',
    name: 'Commune de Valmont',
    what: "Déclarer un changement d'adresse",
    text: 'Trois pages faites par un serveur. Une ligne de script ajoute aidant, et un dossier de fichiers écrit par la commune le nourrit : étapes, mots simples, lieux.',
    also: { href: '/nl/adresse/etape-1', lang: 'nl', text: 'In het Nederlands' },
  },
  {
    href: '/banque/virement',
    name: 'Banque du Val',
    what: 'Faire un virement',
    text: "Une application d'une seule page, ses champs dans des « shadow roots », sa confirmation dans une fenêtre. La banque construit elle-même avec le paquet npm et le profil bank.",
  },
  {
    href: '/seul/adresse/etape-1',
    name: 'La balise seule',
    what: 'Le même formulaire de la commune, le premier jour',
    text: "Une ligne de script avec un nom, un numéro et un horaire. Aucun fichier n'a encore été écrit.",
  },
];

/** The page `npm start` opens on: what each demo is. */
const home = page({
  lang: 'fr',
  site: 'accueil',
  title: "Démonstrations d'aidant",
  styles: ['/style.css', '/accueil.css'],
  body: html`<aside class="demo-note" aria-label="Démonstration">
      <p>
        Site de démonstration. Ces organisations n'existent pas et rien ne quitte ce serveur.
        N'écrivez pas vos vraies données.
      </p>
    </aside>
    <main id="contenu">
      <h1>aidant</h1>
      <p class="lead">
        Une aide à côté de la personne qui remplit un formulaire : la guider pas à pas, lui lire la
        page, lui dire en mots simples, lui trouver quelqu'un.
      </p>
      <h2>Trois démonstrations</h2>
      <ul class="demos">
        ${DEMOS.map(
          ({ href, name, what, text, also }) =>
            html`<li>
              <h3><a href="${href}">${name} : ${what}</a></h3>
              <p>${text}</p>
              ${also && html`<p><a href="${also.href}" lang="${also.lang}" hreflang="${also.lang}">${also.text}</a></p>`}
            </li>`,
        )}
      </ul>
      <h2>De l'autre côté du guichet</h2>
      <p>
        Qui demande à être rappelé choisit « Demander à quelqu'un ». Sa demande arrive scellée au
        <a href="/guichet">guichet de la commune</a> ou au
        <a href="/banque/guichet">guichet de la banque</a>. Là, vous pouvez aussi mettre le guichet
        en panne, pour voir la demande attendre puis partir.
      </p>
      <p>
        Toutes ces pages marchent aussi sans script. Elles sont servies avec une règle de sécurité
        stricte (Content Security Policy et Trusted Types).
      </p>
    </main>`,
});

export const homeRoutes = { '/': { get: () => ({ body: home }) } };

/** A page for an address that is not there. */
export const missing = page({
  lang: 'fr',
  site: 'accueil',
  title: 'Page introuvable',
  styles: ['/style.css', '/accueil.css'],
  body: html`<main id="contenu">
    <h1>Page introuvable</h1>
    <p><a href="/">Toutes les démonstrations</a></p>
  </main>`,
});
