import type { Undo } from '../core/ports.js';
import { isButton, isField } from './control-members.js';
import { isElement, isOurs } from './dom.js';

/**
 * Tells to which control of the page the person moves. Where a button of ours takes them (the next step, "go to the
 * box"), that help has the word.
 */
export function watchFocus(document: Document, act: (control: HTMLElement) => void): Undo {
  let byOurs = false;
  const note = (event: Event): void => {
    byOurs = event.composedPath().some((at) => isElement(at) && isOurs(at));
  };
  const onFocus = (event: FocusEvent): void => {
    const path = event.composedPath().filter(isElement);
    const [control] = path;
    if (!control || byOurs || path.some(isOurs)) return;
    if (isField(control) || isButton(control) || control.matches('a[href]')) act(control);
  };
  document.addEventListener('keydown', note, true);
  document.addEventListener('pointerdown', note, true);
  document.addEventListener('focusin', onFocus, true);
  return () => {
    document.removeEventListener('keydown', note, true);
    document.removeEventListener('pointerdown', note, true);
    document.removeEventListener('focusin', onFocus, true);
  };
}
