import type { FieldError, Page, Procedure, Step } from '../core/formats/procedure.js';
import type { Find } from '../core/formats/find.js';
import type { LocalText } from '../core/formats/text.js';
import { pageMatches } from '../core/guide/page-match.js';
import type {
  Authored,
  AuthoredControl,
  Finder,
  PageLocation,
  PageNode,
  PageWatch,
} from '../core/ports.js';
import { resolve } from '../page/control-members.js';

export interface AuthoredOptions {
  readonly finder: Finder;
  readonly watch: PageWatch;
  /** How many procedures the site has. */
  readonly listed?: number;
}

/**
 * What the procedures say of the controls of the page as it is now. Nothing is searched before the first question, and
 * each step is searched once.
 */
export function createAuthored(
  procedures: readonly Procedure[],
  { finder, watch, listed = procedures.length }: AuthoredOptions,
): Authored {
  let known: Map<PageNode, AuthoredControl> | undefined;
  const search = (): Map<PageNode, AuthoredControl> => {
    const found = new Map<PageNode, AuthoredControl>();
    for (const step of procedures.flatMap((procedure) => stepsOn(procedure, watch.location()))) {
      if (!step.find) continue;
      const hit = finder.find(step.find);
      if (hit.status !== 'found') continue;
      const control = controlOf(step, finder);
      const resolved = resolve(hit.node);
      // A step about a group is about each of its fields.
      for (const node of [hit.node, ...(resolved ? [resolved.element, ...resolved.fields] : [])])
        if (!found.has(node)) found.set(node, control);
    }
    return found;
  };
  return {
    short: procedures.length < listed,
    of(node) {
      known ??= search();
      return known.get(node);
    },
  };
}

/** The steps of this page: a step without a page is on that of the step before it. */
function stepsOn(procedure: Procedure, location: PageLocation): Step[] {
  let page: Page | undefined;
  return procedure.steps.filter((step) => {
    page = step.page ?? page;
    return page === undefined || pageMatches(page, location);
  });
}

function controlOf(step: Step, finder: Finder): AuthoredControl {
  const { effect, sensitive, away } = step;
  return {
    ...(effect && effect !== 'none' && { effect }),
    ...(sensitive && { sensitive }),
    ...(away && { away: away.text }),
    mend: ({ problem }) => {
      const errors = Object.entries(step.errors ?? {}).map(([key, error]) => ({
        key,
        ...partsOf(error),
      }));
      // As the guide chooses: an error that the author knows by sight says more than the kind of problem.
      const seen = errors.find(({ find }) => find && finder.find(find).status === 'found');
      return (seen ?? errors.find(({ key, find }) => key === problem && !find))?.text;
    },
  };
}

function partsOf(error: FieldError): { readonly find?: Find; readonly text: LocalText } {
  // A text by language is an object, too; no language is called "text".
  return typeof error === 'object' && 'text' in error
    ? (error as { text: LocalText })
    : { text: error as LocalText };
}
