/**
 * What core and the elements need from the browser, the page and the site, as interfaces. `src/page` and
 * `src/i18n` implement them; tests pass fakes. Nothing here names a DOM type, so core cannot reach one.
 */
import type { Reporter } from './errors.js';
import type { Find } from './formats/find.js';
import type { Procedure } from './formats/procedure.js';
import type { LocalText, ResolvedText } from './formats/text.js';

export type * from './speech/ports.js';

/** Something of the host page: an element or a text node. Opaque here; `page` and the elements know it as `Node`. */
export type PageNode = object;

/** A stretch of the page's text, by node and UTF-16 offset. Ends are exclusive. */
export interface PageRange {
  readonly startNode: PageNode;
  readonly startOffset: number;
  readonly endNode: PageNode;
  readonly endOffset: number;
}

export type Undo = () => void;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that nobody can set; in the sleep of some machines they stand still. `now` where there are none. */
  steady?(): number;
  /** Calls back once after `ms`; returns the way to cancel. */
  after(ms: number, act: () => void): Undo;
}

/**
 * Where the person's choices may rest; which keys outlast the tab follows `site.storage`. `guide` is the place in a
 * procedure, `listen` what the reading was switched on to do: neither outlasts the tab. `place` is the copy of
 * `guide` for a later visit, and is only ever offered. `outbox` says that requests to a person rest in the browser's
 * database (`page/outbox-store.ts`); `places` are those for when there is no internet.
 */
export type KeepKey = 'guide' | 'place' | 'prefs' | 'thread' | 'listen' | 'outbox' | 'places';

export interface Keep {
  read(key: KeepKey): unknown;
  /** False when nothing could be kept (storage denied, full, or `storage: none`). */
  write(key: KeepKey, value: unknown): boolean;
  remove(key: KeepKey): void;
  /**
   * Removes every key of ours for this site, and none of the host's; and the requests that wait.
   *
   * @param taken these stay, as they are just being taken up.
   */
  forget(taken?: boolean): void;
}

/**
 * Filled by `i18n/locales/en.ts`, so that a key that does not exist is a type error wherever the words are
 * known. Core compiled by itself knows no words and takes any string.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into by the English words
export interface MessageKeys {}
export type MessageKey = keyof MessageKeys extends never ? string : keyof MessageKeys & string;

/** The words of the interface and the choice among an author's words. */
export interface Translator {
  /** The language of the interface, such as `fr`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Languages that have an interface. */
  readonly locales: readonly string[];
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** The best version of an author's text for this person. */
  pick(text: LocalText): ResolvedText;
  /** Loads and takes another language; resolves when `t` speaks it. */
  use(tag: string): Promise<void>;
  /** Loads the words of a screen that few people open; once it has resolved, `t` knows them in every language. */
  more(
    words:
      | 'ask'
      | 'callback'
      | 'card'
      | 'sheets'
      | 'places'
      | 'practice'
      | 'print'
      | 'fields'
      | 'film'
      | 'script'
      | 'read'
      | 'comfort'
      | 'shared'
      | 'simple'
      | 'pictureWords'
      | 'numbers',
  ): Promise<void>;
}

/** One polite live region in each root that can be live. */
export interface Announcer {
  /** Makes the region exist, so that the first message is heard. */
  prepare(): void;
  say(text: string, lang?: string): void;
  dispose(): void;
}

/** Finds things on the page by an author's description. */
export interface Finder {
  find(spec: Find): Found;
}

export type Found =
  | { readonly status: 'found'; readonly node: PageNode }
  | { readonly status: 'missing' | 'ambiguous'; readonly tried: readonly string[] };

/** Tells when the page changed in a way that may matter to a find. No polling. */
export interface PageWatch {
  onChange(act: () => void): Undo;
  /** Page loads in this document: client-side routes, history, hash. */
  onRoute(act: () => void): Undo;
  /** Tells when the person writes or chooses anything in the page; not when a script of the page does. */
  onWrite(act: () => void): Undo;
  location(): PageLocation;
}

export interface PageLocation {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly hash: string;
}

/** Keeps elements of ours in the top layer, above and inside the host's modals. */
export interface Layer {
  /** Shows `element` (a popover of ours) where the person is; moves it as modals open and close. */
  show(element: PageNode, near?: PageNode): Undo;
}

/** Puts an element of ours beside a target, or in a corner when there is none, and keeps it there. */
export interface Placer {
  place(element: PageNode, target: PageNode | undefined, options?: PlaceOptions): Undo;
  /** Scrolls a control into view clear of fixed bars and of our element, and focuses it when asked. */
  goTo(node: PageNode, options: { readonly focus: boolean }): void;
}

export interface PlaceOptions {
  /** Preferred sides, best first. */
  readonly sides?: readonly ('bottom' | 'top' | 'end' | 'start')[];
  readonly gap?: number;
  /** Words in the target: beside them, and not beside all of it. */
  readonly at?: PageRange;
  /** What of ours must stay uncovered, such as the line above a copy of the page. */
  readonly clear?: PageNode;
  /** `bar`: along an edge of what can be seen, on any screen. `full`: all of what can be seen. */
  readonly shape?: 'bar' | 'full';
  /**
   * Tells now, and whenever it changed, what can be seen of the target and its parts (boxes as `Tracker` gives
   * them), and which way the target is while nobody can see it.
   */
  readonly onRects?: (rects: readonly Rect[], way: Way | undefined) => void;
  /** What has focus in the page lies under the element, and no other place is better. */
  readonly onCovers?: () => void;
}

/** On the screen, whatever the direction of the writing. */
export type Way = 'up' | 'down' | 'left' | 'right';

/** A box on the screen, in CSS pixels of the layout viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Follows things of the page on the screen. */
export interface Tracker {
  /**
   * Tells now, and whenever it changed, which parts of the nodes can be seen: one box per node that shows, cut
   * off where a scroller or frame cuts it off. Nothing runs while nothing moves. A function is asked again when
   * the page changed: an error message that appears becomes part of what is followed.
   */
  track(
    nodes: readonly PageNode[] | (() => readonly PageNode[]),
    onRects: (rects: readonly Rect[]) => void,
  ): Undo;
}

export type PaintKind = 'syllable' | 'sentence' | 'word' | 'term';

/** Lights text and controls of the page without touching its nodes. */
export interface Painter {
  /** Replaces what is painted of this kind. */
  paint(kind: PaintKind, ranges: readonly PageRange[]): void;
  /** A ring around a control whose text cannot be painted; `undefined` takes it away. */
  ring(node: PageNode | undefined): void;
  clear(): void;
}

/** Fires one of our events; false when the page cancelled it. `origin` is the element that caused it. */
export type Emit = (
  name: string,
  fields: Readonly<Record<string, unknown>>,
  origin?: PageNode,
) => boolean;

/** What a control is like now. Never its value: no value of the page leaves `src/page`, except to be read aloud. */
export interface ControlState {
  readonly kind: 'field' | 'group' | 'button' | 'link' | 'other';
  readonly filled: boolean;
  /** For a checkbox, radio or a group of them: any is checked. */
  readonly checked: boolean;
  readonly problem: 'missing' | 'format' | 'range' | 'other' | undefined;
  /** The message the page itself shows for this field. */
  readonly message: string | undefined;
  /** The browser itself shows that it is not right: the person has been at it, or tried to send. */
  readonly judged?: boolean;
  readonly required: boolean;
  /** Passwords, one-time codes, card numbers: never read, lit or pointed at on a bank page. */
  readonly secret: boolean;
  readonly visible: boolean;
}

/** A sentence of ours on what to write in a field; its words are those of `more('fields')`. */
export interface Advice {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Reads controls of the page and takes the person to them. Never writes to them. */
export interface Controls {
  state(node: PageNode): ControlState;
  /** The accessible name as the page shows it, always in the original words. */
  name(node: PageNode): string;
  /** The target with its label, hint and error: what must stay lit and uncovered. */
  parts(node: PageNode): readonly PageNode[];
  /**
   * Tells when the control's state may have changed (input, change, blur, validity shown by the page). `written`:
   * the person has just written or chosen something in it, whether or not the state is another one now.
   */
  onChange(node: PageNode, act: (written?: boolean) => void): Undo;
  /**
   * Tells when the person used it: a click, or for a submit button the form's `submit`. `refused`: it was pressed,
   * and the browser sends nothing because a field is not valid.
   */
  onUse(node: PageNode, act: (refused?: boolean) => void): Undo;
  /** Tells when the person leaves it. */
  onLeave(node: PageNode, act: () => void): Undo;
  /** Its value in words, to be said by a device voice after a press; undefined for secrets. */
  spokenValue(node: PageNode): string | undefined;
  /** Loads what tells how to mend a control that is not right, by what the page asks of it. */
  adviser(): Promise<(node: PageNode) => readonly Advice[]>;
}

/** A page's own form as a procedure: what every site gets without writing one. */
export interface OwnForm {
  /**
   * As it is now; undefined when the page has no form to walk. With `before`, the total is that of before; a form
   * with none of its questions comes with another `version`.
   */
  walk(before?: Procedure): Procedure | undefined;
}

/** What every feature may lean on. */
export interface CommonPorts {
  readonly clock: Clock;
  readonly keep: Keep;
  readonly i18n: Translator;
  readonly announcer: Announcer;
  readonly emit: Emit;
  readonly report: Reporter;
}

/** What elements use of the page: they draw, these ports know where. */
export interface PagePorts {
  readonly layer: Layer;
  readonly placer: Placer;
  readonly tracker: Tracker;
  readonly painter: Painter;
  readonly finder: Finder;
  readonly watch: PageWatch;
  readonly controls: Controls;
  readonly ownForm: OwnForm;
}
