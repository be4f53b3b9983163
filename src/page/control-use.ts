/** When the person uses, changes or leaves a control. Listens; never cancels, never writes. */
import type { PageWatch, Undo } from '../core/ports.js';
import { composedContains, rootOf, viewOf, documentOf } from './dom.js';
import type { Resolved } from './control-members.js';
import { resolve } from './control-members.js';

const CHANGES = ['input', 'change', 'focusout', 'invalid', 'reset'] as const;

/** Tells when the state may have changed: typed, chosen, left, judged, or the page around it changed. */
export function onChange(node: Node, watch: PageWatch, act: () => void): Undo {
  const view = viewOf(node);
  const roots = new Set<EventTarget>();
  for (const element of [node, ...(resolve(node)?.fields ?? [])]) roots.add(rootOf(element));
  let later = 0;

  const listen = (event: Event): void => {
    const target = event.composedPath()[0] as Node;
    if (event.type === 'reset') {
      // The form empties its fields after the event.
      later = view.setTimeout(act);
      return;
    }
    if (composedContains(node, target) || resolve(node)?.fields.includes(target as HTMLElement))
      act();
  };
  for (const root of roots) for (const type of CHANGES) root.addEventListener(type, listen, true);
  const unwatch = watch.onChange(act);
  return () => {
    for (const root of roots)
      for (const type of CHANGES) root.removeEventListener(type, listen, true);
    view.clearTimeout(later);
    unwatch();
  };
}

/**
 * Tells when it was used: a click, or for a submit button the form's `submit`. It begins one task later and is
 * deaf for one task after each use, so that one press cannot count for two steps.
 */
export function onUse(node: Node, act: () => void): Undo {
  const view = viewOf(node);
  const form = formSentBy(node);
  let timer = 0;

  const used = (event: Event): void => {
    if (form ? !isSubmitOf(event, form, node) : !event.composedPath().includes(node)) return;
    detach();
    timer = view.setTimeout(attach);
    act();
  };
  // In capture and as far out as possible: a page may stop the event on its way.
  const target: EventTarget = form ? rootOf(form) : view;
  const type = form ? 'submit' : 'click';
  const attach = (): void => target.addEventListener(type, used, true);
  const detach = (): void => target.removeEventListener(type, used, true);
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
