import { createGuideSlice } from '../core/guide/effects.js';
import { isFresh, readPlace } from '../core/guide/saved.js';
import type { Procedure } from '../core/formats/procedure.js';
import type { SavedPlace } from '../core/guide/state.js';
import type { FeatureContext, Install } from './context.js';

/** Brings the guide into the session, and takes up the place an earlier page of this tab kept. */
export const install: Install = async (context) => {
  context.store.register(createGuideSlice(context));
  const saved = readPlace(context.keep.read('guide'));
  // Nothing waits for the person who pressed ×: their place is in the overview when they ask again.
  if (!saved || saved.status !== 'running') return;
  const procedure = await procedureOf(saved, context);
  if (!procedure) return;
  context.store.dispatch({
    type: 'guide/resume',
    procedure,
    saved,
    offer: !isFresh(saved, context.clock.now()),
  });
};

async function procedureOf(
  saved: SavedPlace,
  context: FeatureContext,
): Promise<Procedure | undefined> {
  if (!saved.own) return context.session.procedure(saved.procedure);
  if (!(await context.session.need('walking'))) return undefined;
  const walk = context.ownForm.walk();
  return walk?.id === saved.procedure ? walk : undefined;
}
