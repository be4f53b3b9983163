/** Which texts of a page are the words of a control: they are said with it, wherever they stand. */
import { isButton, isField } from './control-members.js';
import { composedContains, isVisible, rootOf, type Root } from './dom.js';

export const GROUP = 'fieldset, [role=group], [role=radiogroup]';

const DESCRIPTION = ['aria-describedby'] as const;
const HINTS = ['aria-describedby', 'aria-errormessage', 'aria-labelledby'] as const;

export class SaidElsewhere {
  /** What is read: words of a control outside it are said where they stand. */
  readonly #scope: Node;
  readonly #roots = new WeakMap<Root, ReadonlyMap<string, readonly HTMLElement[]>>();

  constructor(scope: Node) {
    this.#scope = scope;
  }

  /** Only attributes are read beforehand; what shows is asked of the few elements that are named in them. */
  has(element: HTMLElement): boolean {
    if (element.id === '') return false;
    const root = rootOf(element);
    let known = this.#roots.get(root);
    if (!known) this.#roots.set(root, (known = namedIn(root)));
    return (known.get(element.id) ?? []).some(
      (control) =>
        // A label around its own control still has to be walked.
        !element.contains(control) && isVisible(control) && composedContains(this.#scope, control),
    );
  }
}

/** For each id that a control or group names as its words, who names it. */
function namedIn(root: Root): ReadonlyMap<string, readonly HTMLElement[]> {
  const named = new Map<string, HTMLElement[]>();
  const selector = HINTS.map((hint) => `[${hint}]`).join(',');
  for (const control of root.querySelectorAll<HTMLElement>(selector)) {
    const isAsked = isField(control) || control.matches(GROUP);
    if (!isAsked && !isButton(control)) continue;
    // What names a button ("Change", and the heading above it) is said where it stands.
    const hints = isAsked ? HINTS : DESCRIPTION;
    for (const id of hints.flatMap((hint) => control.getAttribute(hint)?.split(/\s+/) ?? [])) {
      if (id !== '') named.set(id, [...(named.get(id) ?? []), control]);
    }
  }
  return named;
}
