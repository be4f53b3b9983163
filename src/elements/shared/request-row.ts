import { html, nothing } from 'lit';
import type { HelpRequest, RequestStatus } from '../../core/help/request.js';
import type { Session } from '../../core/session.js';

/** It may still go out or be answered, or the person has to know that it did not. */
const ROWS: Readonly<Partial<Record<RequestStatus, 'waiting' | 'sent' | 'stopped'>>> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  refused: 'stopped',
  expired: 'stopped',
};

const haveWords = new WeakSet<Session>();

/**
 * "You asked to be called back: not sent yet": at the top of a window, and it leads to how the request stands. Nothing
 * where there is no request.
 *
 * @param update called when its words have come.
 */
export function requestRow(session: Session, update: () => void): unknown {
  const requests = session.store.getState().callback?.requests ?? [];
  const request = requests.find(({ status }) => ROWS[status] !== undefined);
  const kind = request && ROWS[request.status];
  if (!request || !kind) return nothing;
  if (!haveWords.has(session)) {
    session.i18n.more('callback').then(
      () => {
        haveWords.add(session);
        update();
      },
      // Without internet the row is missing, and the request is as it was.
      () => undefined,
    );
    return nothing;
  }
  return html`<button
    class="row request-row"
    data-say
    @click=${() =>
      session.dispatch({ type: 'app/open', surface: 'callback', screen: `status:${request.id}` })}
  >
    <aidant-picture
      name=${kind === 'sent' ? 'check' : kind === 'waiting' ? 'wait' : 'warning'}
    ></aidant-picture
    ><span>${rowInWords(session, request, kind)}</span>
  </button>`;
}

function rowInWords(
  { i18n }: Session,
  { way, unsure }: HelpRequest,
  kind: 'waiting' | 'sent' | 'stopped',
): string {
  if (kind !== 'stopped') return i18n.t(`callback.row.${kind}.${way}`);
  return i18n.t(unsure ? 'callback.row.stoppedUnsure' : 'callback.row.stopped');
}
