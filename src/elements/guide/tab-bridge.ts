import {
  holds,
  isElement,
  isRadio,
  radioGroup,
  stopAfter,
  tabStops,
  windowsOf,
} from './tab-order.js';

export interface Bridge {
  /** Our element. */
  readonly step: HTMLElement;
  /** Its shadow tree, where its own stops are. */
  readonly inside: () => ParentNode & Node;
  /** The step's target now, if it shows. */
  readonly target: () => HTMLElement | undefined;
  /** Takes focus to the step's title. */
  readonly enter: () => void;
  /** Focus has moved, in the page or in a frame around the target. */
  readonly focused: (event: FocusEvent) => void;
}

export interface Bridged {
  /** Call when the target may be another: keys pressed in a frame are heard only in its own window. */
  listen(): void;
  stop(): void;
}

/**
 * Joins target and step for Tab, without a loop: after the target's last control comes the step, after the step's
 * last control what follows the target, and Shift+Tab the same way back. Only a press that the page itself left
 * alone is taken. F6 comes from the page to the step.
 */
export function bridgeTab(bridge: Bridge): Bridged {
  const { step, inside } = bridge;
  /** Whether focus came over the bridge: whoever came to the end of the page by Tab goes on to the browser. */
  let crossed = false;
  /** Whether Tab has led through the step on this walk: where it stands in the document, it is then passed over. */
  let walked = false;
  /** Where focus was: an event names it neither through a shadow root nor out of a frame. */
  let last: Node | null = null;
  const heard = new Set<Window>();

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey) return;
    if (event.metaKey) return;
    if (event.key === 'F6' && !event.shiftKey && !isInStep(event)) {
      event.preventDefault();
      crossed = true;
      bridge.enter();
    } else if (event.key === 'Tab' || event.code === 'Tab') {
      // WebKitGTK calls Shift+Tab "Unidentified", and knows it by its place on the keyboard.
      onTab(event);
    }
  };

  const isInStep = (event: Event): boolean => event.composedPath().includes(step);

  const onTab = (event: KeyboardEvent): void => {
    const target = bridge.target();
    const at = event.composedPath()[0];
    if (!target || !isElement(at)) return;
    if (!isInStep(event) && usesTab(at)) return;
    const goal = isInStep(event) ? fromStep(event, target, at) : fromPage(event, target, at);
    if (!goal) {
      if (walked && !event.shiftKey && !isInStep(event) && leadsIntoStep(at)) {
        walked = false;
        // Not prevented: the browser goes on from there, out to its own controls if nothing follows.
        tabStops(inside()).at(-1)?.focus({ preventScroll: true });
      }
      return;
    }
    if (goal === 'step') walked = true;
    event.preventDefault();
    crossed = !holds(target, goal === 'step' ? null : goal) || goal === 'step';
    if (goal === 'step') bridge.enter();
    else goal.focus();
  };

  const leadsIntoStep = (at: HTMLElement): boolean => {
    const next = stopAfter(at, at);
    return next !== undefined && inside().contains(next);
  };

  const fromPage = (
    event: KeyboardEvent,
    target: HTMLElement,
    at: HTMLElement,
  ): HTMLElement | 'step' | undefined => {
    const stops = tabStops(target);
    if (!event.shiftKey) return isSameStop(stops.at(-1), at) ? 'step' : undefined;
    const after = stopAfter(target, step);
    return after && isSameStop(after, at) ? tabStops(inside()).at(-1) : undefined;
  };

  const fromStep = (
    event: KeyboardEvent,
    target: HTMLElement,
    at: HTMLElement,
  ): HTMLElement | undefined => {
    if (!crossed) return undefined;
    const stops = tabStops(inside());
    if (event.shiftKey) {
      const isFirst = at === stops[0] || !stops.includes(at);
      return isFirst ? tabStops(target).at(-1) : undefined;
    }
    return at === stops.at(-1) ? stopAfter(target, step) : undefined;
  };

  const onFocusIn = (event: FocusEvent): void => {
    const came = last ?? (event.relatedTarget as Node | null);
    last = event.composedPath()[0] as Node;
    const target = bridge.target();
    // A press or a jump from the target is a crossing too: Tab then leads on from the target.
    if (!isInStep(event)) crossed = false;
    else if (came && target && holds(target, came)) crossed = true;
    bridge.focused(event);
  };

  return {
    listen() {
      // Also where it listens already: a frame that loaded anew has forgotten it.
      for (const view of windowsOf(bridge.target())) {
        heard.add(view);
        view.addEventListener('keydown', onKey);
        view.addEventListener('focusin', onFocusIn);
      }
    },
    stop() {
      for (const view of heard) {
        view.removeEventListener('keydown', onKey);
        view.removeEventListener('focusin', onFocusIn);
      }
    },
  };
}

/** Tab also goes from day to month inside a date field, and nothing tells where it stands. */
function usesTab(at: HTMLElement): boolean {
  const parted = ['date', 'time', 'datetime-local', 'month', 'week'];
  return parted.includes((at as HTMLInputElement).type);
}

/** Whether Tab leaves both alike: the same element, or two radio buttons of one group. */
function isSameStop(stop: HTMLElement | undefined, at: HTMLElement): boolean {
  if (stop === at) return true;
  return stop !== undefined && isRadio(stop) && isRadio(at) && radioGroup(stop).includes(at);
}
