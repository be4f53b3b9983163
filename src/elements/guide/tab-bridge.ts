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
  /** Tab leads on from the target, but for whoever walked into the step at the end of the page: they go on out. */
  let crossed = false;
  /**
   * The way Tab has led through the step on this walk, if it has: beside its target or where it stands in the
   * document, whichever came first. The other one is then passed over.
   */
  let walked: 'on' | 'back' | undefined;
  /** What moves focus now, if it is Tab: the browser's own order, or the bridge. */
  let tab: 'own' | 'led' | undefined;
  /** Where focus was: an event names it neither through a shadow root nor out of a frame. */
  let last: Node | null = null;
  const heard = new Set<Window>();

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey) return;
    if (event.metaKey) return;
    if (event.key === 'F6' && !event.shiftKey && !isInStep(event)) {
      event.preventDefault();
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
    const way = event.shiftKey ? 'back' : 'on';
    if (walked !== way) walked = undefined;
    const goal = isInStep(event) ? fromStep(event, target, at) : fromPage(event, target, at);
    tab = goal ? 'led' : 'own';
    if (isInStep(event) || goal === 'step') walked = way;
    if (goal) {
      event.preventDefault();
      if (goal === 'step') bridge.enter();
      else goal.focus();
      crossed = true;
    } else if (walked === 'on' && !isInStep(event) && leadsIntoStep(at)) {
      // Not prevented: the browser goes on from there, out to its own controls if nothing follows.
      tabStops(inside()).at(-1)?.focus({ preventScroll: true });
      walked = undefined;
    }
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
    if (!isSameStop(after, at) || walked === 'back') return undefined;
    walked = 'back';
    return tabStops(inside()).at(-1);
  };

  const fromStep = (
    event: KeyboardEvent,
    target: HTMLElement,
    at: HTMLElement,
  ): HTMLElement | undefined => {
    const stops = tabStops(inside());
    // To the title nobody comes by Tab: the person was taken there.
    const isTitle = !stops.includes(at);
    crossed ||= isTitle;
    if (!crossed) return undefined;
    if (event.shiftKey) return isTitle || at === stops[0] ? tabStops(target).at(-1) : undefined;
    return at === stops.at(-1) ? stopAfter(target, step) : undefined;
  };

  const onFocusIn = (event: FocusEvent): void => {
    const came = last;
    const at = (last = event.composedPath()[0] as HTMLElement);
    if (!tab) walked = undefined;
    if (isInStep(event) && !(came && inside().contains(came))) {
      const target = bridge.target();
      // The browser's own Tab comes to the step where it stands, from its own bars to the last control.
      const atEnd = tab === 'own' || at === tabStops(inside()).at(-1);
      crossed = !atEnd || (target !== undefined && holds(target, came));
    }
    tab = undefined;
    bridge.focused(event);
  };

  const onKeyUp = (): void => {
    tab = undefined;
  };

  return {
    listen() {
      // Also where it listens already: a frame that loaded anew has forgotten it.
      for (const view of windowsOf(bridge.target())) {
        heard.add(view);
        view.addEventListener('keydown', onKey);
        view.addEventListener('keyup', onKeyUp);
        view.addEventListener('focusin', onFocusIn);
      }
    },
    stop() {
      for (const view of heard) {
        view.removeEventListener('keydown', onKey);
        view.removeEventListener('keyup', onKeyUp);
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
