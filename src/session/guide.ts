import { createGuideSlice } from '../core/guide/effects.js';
import { isFresh, readLasting, readPlace } from '../core/guide/saved.js';
import type { Procedure } from '../core/formats/procedure.js';
import type { SavedPlace } from '../core/guide/state.js';
import type { FeatureContext, Install } from './context.js';
import { watchOverview } from './watch-overview.js';

/** Brings the guide into the session, and takes up the place an earlier page of this tab kept. */
export const install: Install = async (context) => {
  const { session, store, document } = context;
  store.register(
    createGuideSlice(Object.assign(Object.create(context), { stuck: () => session.site.stuck })),
  );
  watchOverview(context);
  const leave = keepInStep(context, document.defaultView ?? window);
  await takeUp(context);
  return leave;
};

async function takeUp(context: FeatureContext): Promise<void> {
  const { keep, clock, store } = context;
  const here = readPlace(keep.read('guide'));
  const saved = here ?? readLasting(keep, clock.now());
  // Nothing waits for the person who pressed ×: their place is in the overview when they ask again.
  if (!saved || here?.status === 'stopped') return;
  const procedure = await procedureOf(saved, context);
  if (!procedure) return;
  const offer = !here || !isFresh(saved, clock.now());
  store.dispatch({ type: 'guide/resume', procedure, saved, offer });
  // Said once: the next page is only a page.
  if (isAnswer(procedure)) for (const key of ['guide', 'place'] as const) keep.remove(key);
}

/**
 * A page that comes back from the browser's memory still believes what was true when it was left. What the pages
 * after it kept is newer: the guide went on, stopped, ended or began there.
 */
function keepInStep(context: FeatureContext, view: Window): () => void {
  const { keep, store } = context;
  const kept = (): string => JSON.stringify(keep.read('guide') ?? null);
  let left = 'null';
  const onLeave = (): void => void (left = kept());
  const onReturn = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || kept() === left) return;
    store.dispatch({ type: 'guide/dismiss' });
    void takeUp(context);
  };
  view.addEventListener('pagehide', onLeave);
  // Before the running guide looks at the page again, and keeps what is old.
  view.addEventListener('pageshow', onReturn, true);
  return () => {
    view.removeEventListener('pagehide', onLeave);
    view.removeEventListener('pageshow', onReturn, true);
  };
}

function answerTo({ procedure, step }: SavedPlace): Procedure {
  return { format: 1, id: procedure, version: 1, title: '', steps: [{ id: step }] };
}

const isAnswer = ({ title }: Procedure): boolean => title === '';

async function procedureOf(
  saved: SavedPlace,
  context: FeatureContext,
): Promise<Procedure | undefined> {
  if (!saved.own) return context.session.procedure(saved.procedure);
  if (!(await context.session.need('walking'))) return undefined;
  // Sent, and the page that came asks nothing: it may be the answer, and the person is told to look at it.
  return context.ownForm.walk() ?? (saved.screen === 'waiting' ? answerTo(saved) : undefined);
}
