import { html, type TemplateResult } from 'lit';
import { SIMPLE_FILES, SIMPLE_SITE } from '../test/support/simple-site.js';
import { realSession } from '../test/support/session.js';

/** A day that stays the same, so that "in 40 days" does too. */
const clock = { now: () => Date.UTC(2026, 10, 21, 12), after: () => () => undefined };

/** A session on the page below. */
export function simpleSession(locale = 'fr', site: object = SIMPLE_SITE, files = SIMPLE_FILES) {
  document.documentElement.lang = 'fr';
  return realSession(site, files, { locale, ports: { clock } });
}

/** A piece of an official page, with hosts of every kind. */
export function officialPage(extra: unknown = ''): TemplateResult {
  return html`<style>
      .official {
        max-inline-size: 40rem;
        font:
          1.125rem/1.5 system-ui,
          sans-serif;
        padding: 16px;
      }
      .official label,
      .official button {
        font: inherit;
      }
    </style>
    <div class="official" lang="fr">
      <h1>Déclaration de changement de domicile</h1>
      ${extra}
      <p id="intro">
        Toute modification de la <strong>résidence principale</strong> doit faire l’objet d’une
        déclaration auprès de l’administration communale dans un délai de 8 jours ouvrables.
      </p>
      <h2 id="menage">Votre ménage</h2>
      <p>
        Les ayants droit du déclarant sont réputés partager son domicile, sauf preuve contraire
        notifiée avant le 31/12/2026. La redevance est de 12,50 €, à verser sur le compte BE68 5390
        0754 7034.
      </p>
      <form id="declaration">
        <p>
          <label id="quotient" for="q">Quotient familial du ménage concerné</label><br />
          <input id="q" name="q" />
        </p>
        <p>
          <label id="consent"
            ><input type="checkbox" name="c" required /> Je certifie sur l’honneur l’exactitude des
            données</label
          >
        </p>
        <button id="send" type="button">Soumettre la déclaration</button>
      </form>
    </div>`;
}
