/** Which part of the page is its own form, and which of its fields a person may answer. */
import { allRoots, closestComposed, composedContains, isInOurs, isVisible } from './dom.js';
import { isField, standsFor } from './control-members.js';

/** A form, or the part of the page that holds fields without one. */
export interface Scope {
  readonly element: Element;
  /** Whether a field or button is this form's. */
  owns(element: HTMLElement): boolean;
}

/** Beside the page's matter: a search, a newsletter, the way to sign in at the head of each page. */
const BESIDE =
  'header, footer, nav, aside, search, [role=search], [role=banner], [role=contentinfo], [role=navigation], [role=complementary]';
const MATTER = 'main, [role=main], article, section, form';

/** Further out than this, in CSS pixels, a field was put off the page: it is there to catch robots. */
const OFF_PAGE = -500;

/** The forms of the page, and what it asks without one. Under an open window of the page only that window counts. */
export function scopesOf(document: Document, front: HTMLElement | undefined): Scope[] {
  const forms = allRoots(document)
    .flatMap((root) => [...root.querySelectorAll('form')])
    .filter((form) => !isInOurs(form) && !isBeside(form))
    .map(formScope);
  const wholes = front
    ? [front]
    : [...document.querySelectorAll('main, [role=main], body')].reverse();
  const loose = wholes.map((element): Scope => ({
    element,
    owns: (one) => !formOf(one) && !closestComposed(one, `form, ${BESIDE}`),
  }));
  const reachable = forms.filter(({ element }) => !front || composedContains(front, element));
  return [...reachable, ...loose];
}

/** Fields may belong to a form by its id and stand elsewhere on the page. */
function formScope(form: HTMLFormElement): Scope {
  const away = [...form.elements].some((one) => !form.contains(one) && isField(one as HTMLElement));
  return {
    element: away ? form.ownerDocument.body : form,
    owns: (element) => {
      const owner = formOf(element);
      return owner ? owner === form : composedContains(form, element);
    },
  };
}

function formOf(element: HTMLElement): HTMLFormElement | null | undefined {
  return (element as HTMLInputElement).form;
}

function isBeside(form: Element): boolean {
  const beside = form.matches(BESIDE) ? form : closestComposed(form, BESIDE);
  return beside !== undefined && !beside.parentElement?.closest(MATTER);
}

/** A field that a person can see and change. */
export function isAnswerable(field: HTMLElement): boolean {
  const { disabled, readOnly } = field as HTMLInputElement;
  return (
    isVisible(field) &&
    disabled !== true &&
    readOnly !== true &&
    !field.matches(':disabled, [aria-disabled=true], [aria-readonly=true]') &&
    !closestComposed(field, '[aria-hidden=true], [inert]') &&
    standsFor(field).some(isOnPage)
  );
}

function isOnPage(part: HTMLElement): boolean {
  const { right, bottom, width, height } = part.getBoundingClientRect();
  const { scrollX = 0, scrollY = 0 } = part.ownerDocument.defaultView ?? {};
  return width > 1 && height > 1 && right + scrollX > OFF_PAGE && bottom + scrollY > OFF_PAGE;
}
