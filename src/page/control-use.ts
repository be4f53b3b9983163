/** When the person uses, changes or leaves a control. Listens; never cancels, never writes. */
import type { PageWatch, Undo } from '../core/ports.js';
import { composedContains, rootOf, viewOf, documentOf } from './dom.js';
import type { Resolved } from './control-members.js';
import { resolve } from './control-members.js';
import { forgetEdits, noteEdit } from './control-state.js';

const CHANGES = ['input', 'change', 'focusout', 'invalid', 'reset'] as const;

/**
 * Tells when the state may have changed: typed, chosen, left, judged, or the page around it changed. `written` is true
 * for what the browser reports of the person, not for events that a script of the page makes up.
 */
export function onChange(node: Node, watch: PageWatch, act: (written?: boolean) => void): Undo {
  const view = viewOf(node);
  const roots = new Set<EventTarget>();
  for (const element of [node, ...(resolve(node)?.fields ?? [])]) roots.add(rootOf(element));
  let later = 0;

  const listen = (event: Event): void => {
    const target = event.composedPath()[0] as Node;
    if (event.type === 'reset') {
      // The form empties its fields after the event.
      later = view.setTimeout(() => act());
      return;
    }
    const resolved = resolve(node);
    if (!composedContains(node, target) && !resolved?.fields.includes(target as HTMLElement))
      return;
    if (resolved && event.type === 'input') noteEdit(resolved);
    act(event.isTrusted && /^(input|change)$/.test(event.type));
  };
  for (const root of roots) for (const type of CHANGES) root.addEventListener(type, listen, true);
  const unwatch = watch.onChange(() => act());
  return () => {
    for (const root of roots)
      for (const type of CHANGES) root.removeEventListener(type, listen, true);
    view.clearTimeout(later);
    unwatch();
  };
}

/**
 * Tells when it was used: a click, or for a submit button the form's `submit`. Where the browser refuses to send,
 * there is no `submit`: a press that makes a field `invalid` is then told as refused. It begins one task later and
 * is deaf for one task after each use, so that one press cannot count for two steps.
 */
export function onUse(node: Node, act: (refused: boolean) => void): Undo {
  const view = viewOf(node);
  const form = formSentBy(node);
  let timer = 0;
  let pressed = false;

  const tell = (refused: boolean): void => {
    detach();
    timer = view.setTimeout(attach);
    act(refused);
  };
  const clicked = (event: Event): void => {
    if (!event.composedPath().includes(node)) return;
    if (!form) return tell(false);
    // The browser judges the fields after every listener of the press, and in the same task.
    pressed = true;
    timer = view.setTimeout(() => (pressed = false));
  };
  const sent = (event: Event): void => {
    if (!form || !isSubmitOf(event, form, node)) return;
    forgetEdits();
    tell(false);
  };
  const refused = ({ target }: Event): void => {
    if (pressed && (target as HTMLInputElement | null)?.form === form) tell(true);
  };
  // In capture and as far out as possible: a page may stop the event on its way.
  const listeners: [EventTarget, string, (event: Event) => void][] = [[view, 'click', clicked]];
  if (form) listeners.push([rootOf(form), 'submit', sent], [rootOf(form), 'invalid', refused]);
  const attach = (): void => {
    for (const [target, type, heard] of listeners) target.addEventListener(type, heard, true);
  };
  const detach = (): void => {
    pressed = false;
    for (const [target, type, heard] of listeners) target.removeEventListener(type, heard, true);
  };
  timer = view.setTimeout(attach);
  return () => {
    view.clearTimeout(timer);
    detach();
  };
}

function isSubmitOf(event: Event, form: HTMLFormElement, button: Node): boolean {
  if (event.target !== form) return false;
  const { submitter } = event as SubmitEvent;
  // Sent by Enter in a form without a default button, there is no submitter: it was sent all the same.
  return submitter == null || submitter === button || composedContains(button, submitter);
}

/** The form that a press on this button sends. */
export function formSentBy(node: Node): HTMLFormElement | undefined {
  const element = resolve(node)?.element as HTMLButtonElement | undefined;
  if (!element || !/^(button|input)$/.test(element.localName)) return undefined;
  return /^(submit|image)$/.test(element.type) ? (element.form ?? undefined) : undefined;
}

/** Tells when focus leaves the control and all its fields. Going to another window is not leaving. */
export function onLeave(node: Node, resolved: Resolved | undefined, act: () => void): Undo {
  const roots = new Set<EventTarget>();
  for (const element of [node, ...(resolved?.fields ?? [])]) roots.add(rootOf(element));
  const isWithin = (other: EventTarget | null): boolean =>
    other !== null &&
    (composedContains(node, other as Node) ||
      resolve(node)?.fields.includes(other as HTMLElement) === true);

  const left = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    const from = event.composedPath()[0] ?? null;
    if (!isWithin(from) || isWithin(relatedTarget)) return;
    if (relatedTarget === null && !documentOf(node).hasFocus()) return;
    act();
  };
  for (const root of roots) root.addEventListener('focusout', left, true);
  return () => {
    for (const root of roots) root.removeEventListener('focusout', left, true);
  };
}
