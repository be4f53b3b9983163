import { html, type TemplateResult } from 'lit';
import type { Session } from '../../core/session.js';

/** Where the list in the page stands. It loads as a part of its own; until then what the page itself holds shows. */
export function listPlace(session: Session, procedure: string, begin: () => void): TemplateResult {
  // A page without the network keeps its own list: nobody pressed anything, so nothing has to be said.
  import('./define-list.js').catch(() => undefined);
  return html`<aidant-guide-list .session=${session} .procedure=${procedure} .begin=${begin}
    ><slot></slot
  ></aidant-guide-list>`;
}
