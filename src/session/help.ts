import { createHelpSlice } from '../core/help/state.js';
import type { FeatureContext } from './context.js';

/** "Ask a person": its state; the site's places are read when somebody looks for one. */
export function install({ session, store, clock, keep }: FeatureContext): void {
  store.register(createHelpSlice({ clock, keep, places: () => session.places() }));
}
