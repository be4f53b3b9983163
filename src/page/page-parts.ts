/** The parts of the page that a person reads. */
import { isVisible } from './dom.js';
import { frontModal } from './modals.js';

/** Ways around the page, not part of what it says. */
export const NAVIGATION =
  'nav, search, [role=navigation], [role=search], [role=menubar], [role=menu], [role=toolbar]';

/** The page's own modal in front of everything else; else its text, and the title that stands before it. */
export function pageParts(document: Document): readonly HTMLElement[] {
  const modal = frontModal(document);
  if (modal) return [modal];
  const main = [...document.querySelectorAll<HTMLElement>('main, [role=main]')].find(isVisible);
  const title = main && !main.querySelector('h1') ? document.querySelector('h1') : null;
  return [...(title && isVisible(title) ? [title] : []), main ?? document.body];
}
