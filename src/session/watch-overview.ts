import type { FeatureContext } from './context.js';

/**
 * Where no element shows the overview, asking for the guide would end in silence: the developer is told, and the first
 * step comes at once.
 */
export function watchOverview({ session, store, report }: FeatureContext): void {
  let before = false;
  store.subscribe(() => {
    const { app, guide } = store.getState();
    const asked = app?.surface === 'overview';
    if (asked === before) return;
    before = asked;
    if (!asked || session.windows?.has('overview')) return;
    report({
      code: 'fault',
      severity: 'developer',
      fix: "Nothing shows what comes before the first step. Import 'aidant/define/overview' and put <aidant-overview> on the page.",
    });
    // A link or a code only offers, and a guide that runs goes on: neither starts by itself.
    if (guide?.linked || guide?.status !== 'overview') store.dispatch({ type: 'app/close' });
    else store.dispatch({ type: 'guide/begin', from: guide.saved ? 'saved' : 'start' });
  });
}
