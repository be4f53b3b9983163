import type { FeatureContext } from './context.js';

/** Windows that others lead to, and that a page with its own elements may lack: STOP, of each of ours, is in `helper`. */
const LED_TO = ['helper', 'callback', 'card', 'sheets'] as const;

type LedTo = (typeof LED_TO)[number];

/**
 * A way that leads to a window which no element shows would end in silence: it is not offered, and the developer is
 * told when somebody asks for help. What opens such a window all the same leaves the person where they were.
 */
export function watchWindows({ session, store, report }: FeatureContext): void {
  const shows = (surface: LedTo): boolean => session.windows?.has(surface) === true;
  const tell = (surface: LedTo): void =>
    report({
      code: 'fault',
      severity: 'developer',
      fix:
        `Nothing shows the window "${surface}", so ${surface === 'helper' ? 'STOP leads nowhere' : 'the help does not offer it'}. ` +
        `Import 'aidant/define/${surface}' and put <aidant-${surface}> on the page.`,
    });
  let before = 'none';
  const look = (): void => {
    const { surface = 'none', from = 'none' } = store.getState().app ?? {};
    if (surface === before) return;
    before = surface;
    // A page without any window of ours draws its own.
    if (!session.windows?.size) return;
    if (surface === 'helper' && shows('helper')) {
      if (!shows('card')) tell('card');
      if (!shows('callback') && session.site.channels.some(({ kind }) => kind === 'callback'))
        tell('callback');
    }
    const missing = LED_TO.find((one) => one === surface);
    if (missing === undefined || shows(missing)) return;
    tell(missing);
    store.dispatch(from === 'none' ? { type: 'app/close' } : { type: 'app/open', surface: from });
  };
  store.subscribe(look);
  look();
}
