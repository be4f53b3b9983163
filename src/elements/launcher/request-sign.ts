import { html, nothing } from 'lit';
import type { Session } from '../../core/session.js';
import { requestToTell, requestWords } from '../shared/request-row.js';

/** How it stands, in three words. */
export function requestInWords(
  { i18n }: Session,
  { request, kind }: NonNullable<ReturnType<typeof requestToTell>>,
): string {
  return i18n.t(`callback.sign.${kind === 'stopped' && request.unsure ? 'unsure' : kind}`);
}

/**
 * "Request: not sent yet", above the buttons in the corner of the page: nobody has to open a window to know that they
 * wait. It stays until the request ends, and one that did not arrive until it is taken off its screen.
 *
 * @param update called when its words have come.
 * @param origin the launcher.
 */
export function requestSign(session: Session, update: () => void, origin: EventTarget): unknown {
  const told = requestToTell(session);
  if (!told || !requestWords(session, update)) return nothing;
  const { request, picture } = told;
  const screen = `status:${request.id}`;
  return html`<button
    class="request"
    aria-haspopup="dialog"
    @click=${() => session.dispatch({ type: 'app/open', surface: 'callback', screen }, origin)}
  >
    <aidant-picture name=${picture}></aidant-picture>
    <span>${requestInWords(session, told)}</span>
  </button>`;
}
