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

/**
 * Somebody may still call, or wait at the desk, so the two words count: also where no answer said whether it arrived,
 * whatever became of it then.
 */
export function mayBeAnswered({ status, unsure }: Pick<HelpRequest, 'status' | 'unsure'>): boolean {
  return unsure === true || status === 'waiting' || status === 'sending' || status === 'sent';
}

/** One that was taken back, and may have arrived all the same, is told as one that stopped without a clear answer. */
function kindOf(request: HelpRequest): 'waiting' | 'sent' | 'stopped' | undefined {
  return ROWS[request.status] ?? (mayBeAnswered(request) ? 'stopped' : undefined);
}

const haveWords = new WeakSet<Session>();

/** The request that the person has to know of, how it stands, and its picture. Undefined where there is none. */
export function requestToTell(
  session: Session,
): { request: HelpRequest; kind: 'waiting' | 'sent' | 'stopped'; picture: string } | undefined {
  const requests = session.store.getState().callback?.requests ?? [];
  const request = requests.find(kindOf);
  const kind = request && kindOf(request);
  if (!kind) return undefined;
  const picture = kind === 'sent' ? 'check' : kind === 'waiting' ? 'wait' : 'warning';
  return { request, kind, picture };
}

/**
 * Whether the words of a request are there; else they are fetched.
 *
 * @param update called when they have come.
 */
export function requestWords(session: Session, update: () => void): boolean {
  if (haveWords.has(session)) return true;
  session.i18n.more('callback').then(
    () => {
      haveWords.add(session);
      update();
    },
    // Without internet the row is missing, and the request is as it was.
    () => undefined,
  );
  return false;
}

/**
 * "You asked to be called back: not sent yet": at the top of a window, and it leads to how the request stands. Nothing
 * where there is no request.
 *
 * @param update called when its words have come.
 */
export function requestRow(session: Session, update: () => void): unknown {
  const told = requestToTell(session);
  if (!told || !requestWords(session, update)) return nothing;
  const { request, kind, picture } = told;
  return html`<button
    class="row request-row"
    data-say
    @click=${() =>
      session.dispatch({ type: 'app/open', surface: 'callback', screen: `status:${request.id}` })}
  >
    <aidant-picture name=${picture}></aidant-picture
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
