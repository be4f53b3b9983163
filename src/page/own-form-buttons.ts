/** Which button ends a page's own form, and which ones bring more questions. */
import { fieldsIn, isButton } from './control-members.js';
import { composedElements, isVisible } from './dom.js';
import type { Unit } from './own-form-groups.js';
import { nameOf } from './own-form-memo.js';

const LEADS_ON =
  /suivant|continuer|poursuivre|valider|envoyer|soumettre|transmettre|terminer|confirmer|payer|next|continue|send|submit|confirm|finish|volgende|verder|doorgaan|verzenden|versturen|bevestig|weiter|fortfahren|absenden|senden|bestätig/i;
const LEADS_ELSEWHERE =
  /précédent|retour|annuler|effacer|supprimer|ajouter|brouillon|plus tard|rechercher|previous|back|cancel|reset|delete|remove|add|draft|later|search|find|vorige|terug|annuleren|wissen|verwijder|toevoegen|zoek|zurück|abbrechen|löschen|hinzufügen|entwurf|später|suche/i;

/** The button that leads on: one that sends, after the last question; else the page's own "next". */
export function lastButton(
  buttons: readonly HTMLElement[],
  last: HTMLElement | undefined,
): HTMLElement | undefined {
  const follows = 4; // Node.DOCUMENT_POSITION_FOLLOWING
  const after = buttons.filter(
    (one) =>
      !last ||
      last.getRootNode() !== one.getRootNode() ||
      last.compareDocumentPosition(one) & follows,
  );
  const pools = [
    after.filter(sends),
    buttons.filter(sends),
    after.filter(named),
    buttons.filter(named),
  ];
  for (const pool of pools) {
    const main = pool.filter((one) => !elsewhere(one));
    if (main[0]) return main.find((one) => LEADS_ON.test(nameOf(one))) ?? main[0];
  }
  return pools[0]?.[0] ?? pools[1]?.[0];
}

function sends(button: HTMLElement): boolean {
  const { type, form } = button as HTMLButtonElement;
  return /^(submit|image)$/.test(type) && form !== null;
}

/** A button that a script listens to; only its words tell. */
function named(button: HTMLElement): boolean {
  return LEADS_ON.test(nameOf(button));
}

function elsewhere(button: HTMLElement): boolean {
  const name = nameOf(button);
  return (
    button.hasAttribute('formnovalidate') || (LEADS_ELSEWHERE.test(name) && !LEADS_ON.test(name))
  );
}

export function isPressable(element: HTMLElement): boolean {
  return (
    isButton(element) &&
    element.localName !== 'summary' &&
    (element as HTMLButtonElement).type !== 'reset' &&
    isVisible(element) &&
    !element.matches(':disabled, [aria-disabled=true]')
  );
}

/** What is closed and holds questions, such as an accordion. */
export function opens(element: HTMLElement): Unit | undefined {
  if (!isVisible(element)) return undefined;
  const folded =
    element.localName === 'summary'
      ? element.parentElement?.matches('details:not([open])') && element.parentElement
      : element.matches(
          'button[aria-expanded=false][aria-controls], [role=button][aria-expanded=false][aria-controls]',
        ) &&
        (element.getRootNode() as Document).getElementById(
          element.getAttribute('aria-controls') ?? '',
        );
  if (!folded || fieldsIn(folded).length > 0) return undefined;
  return [...composedElements(folded)].some((one) => one.matches(HELD))
    ? { element, fields: [element], kind: 'opens' }
    : undefined;
}

const HELD = 'input:not([type=hidden], [type=submit], [type=button]), select, textarea';
