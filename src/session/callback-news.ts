import type { HelpRequest } from '../core/help/request.js';
import type { Announcer } from '../core/ports.js';
import type { FeatureContext } from './context.js';

/** What ends the waiting. Taking back is the person's own press, and a try that begins is no news. */
const ROWS: Readonly<Partial<Record<HelpRequest['status'], 'sent' | 'stopped'>>> = {
  sent: 'sent',
  refused: 'stopped',
  expired: 'stopped',
};

/**
 * Tells screen readers, politely, what became of a request while no window of ours is open: a window says it itself.
 * What tells comes with the first news.
 */
export function createNews({ document, i18n, store }: FeatureContext) {
  let announcer: Announcer | undefined;
  let ended = false;

  const say = async (id: string): Promise<void> => {
    const [{ createAnnouncer }] = await Promise.all([
      import('../page/announce.js'),
      i18n.more('callback'),
    ]);
    const { app, callback } = store.getState();
    const request = callback?.requests.find((one) => one.id === id);
    const row = request && ROWS[request.status];
    if (ended || !row || app?.surface !== 'none') return;
    // It looks for the window in front itself, at each message.
    announcer ??= createAnnouncer(document, { onChange: () => () => undefined });
    const words =
      row === 'sent'
        ? i18n.t(`callback.row.sent.${request.way}`)
        : i18n.t(request.unsure ? 'callback.row.stoppedUnsure' : 'callback.row.stopped');
    announcer.say(words, i18n.locale);
  };

  return {
    tell(id: string, status: HelpRequest['status']): void {
      // Without a network the sign and the windows show it all the same.
      if (ROWS[status]) say(id).catch(() => undefined);
    },
    dispose(): void {
      ended = true;
      announcer?.dispose();
    },
  };
}
