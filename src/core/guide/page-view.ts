import type { Page, Procedure } from '../formats/procedure.js';
import type { ControlState, Controls, Finder, PageWatch } from '../ports.js';
import { pageOf, stepOf, visibleCondition, type Allows } from './machine.js';
import { pageMatches } from './page-match.js';
import type { Mark } from './state.js';

/** What can be told of a procedure from the page that shows now. Looks, and changes nothing. */
export class PageView {
  readonly #ports: {
    readonly finder: Finder;
    readonly controls: Controls;
    readonly watch: PageWatch;
  };

  constructor(ports: {
    readonly finder: Finder;
    readonly controls: Controls;
    readonly watch: PageWatch;
  }) {
    this.#ports = ports;
  }

  isAt(page: Page): boolean {
    return pageMatches(page, this.#ports.watch.location());
  }

  /** Whether a step belongs to the page that shows now. */
  has(procedure: Procedure, stepId: string): boolean {
    const page = pageOf(procedure, stepId);
    return page === undefined || this.isAt(page);
  }

  /** `if: { visible: … }`, as far as it can be seen from here: another page decides when it shows. */
  allows(procedure: Procedure): Allows {
    return (step) => {
      const find = visibleCondition(step);
      if (find === undefined || !this.has(procedure, step.id)) return true;
      return this.#ports.finder.find(find).status === 'found';
    };
  }

  /** Whether the page shows that it worked. */
  showsEnd({ end }: Procedure): boolean {
    if (!end || (end.page !== undefined && !this.isAt(end.page))) return false;
    return end.find === undefined
      ? end.page !== undefined
      : this.#ports.finder.find(end.find).status === 'found';
  }

  /** What the fields of these steps are like now, as far as they are on this page. */
  marks(procedure: Procedure, ids: readonly string[]): Readonly<Record<string, Mark>> {
    const marks: Record<string, Mark> = {};
    for (const id of ids) {
      const control = this.#control(procedure, id);
      if (!control) continue;
      // Only what the page itself complains of: an empty field is no mistake before somebody looked at it.
      const mark = markOf(control, control.message !== undefined);
      if (mark) marks[id] = mark;
    }
    return marks;
  }

  /** The first of these steps whose field the page complains of. */
  firstProblem(procedure: Procedure, ids: readonly string[]): string | undefined {
    const marks = this.marks(procedure, ids);
    return ids.find((id) => marks[id] === 'problem');
  }

  /** The first of these steps whose field the browser or the page does not take. */
  firstInvalid(procedure: Procedure, ids: readonly string[]): string | undefined {
    return ids.find((id) => {
      const { problem, message } = this.#control(procedure, id) ?? {};
      return problem !== undefined || message !== undefined;
    });
  }

  #control(procedure: Procedure, id: string): ControlState | undefined {
    const find = stepOf(procedure, id)?.find;
    if (find === undefined || !this.has(procedure, id)) return undefined;
    const found = this.#ports.finder.find(find);
    return found.status === 'found' ? this.#ports.controls.state(found.node) : undefined;
  }
}

/** A button has no mark: there is nothing to look at again. */
export function markOf(control: ControlState, problemShown: boolean): Mark | undefined {
  if (control.kind !== 'field' && control.kind !== 'group') return undefined;
  if (problemShown) return 'problem';
  return control.filled || control.checked ? 'filled' : 'empty';
}
