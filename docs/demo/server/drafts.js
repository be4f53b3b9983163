import { randomBytes } from 'node:crypto';

const COOKIE = 'demo-dossier';
const MINUTES = 30;
const MOST = 500;

/**
 * What visitors of the demo have written, in memory for half an hour, as a real counter would keep a draft. The
 * cookie is the demo site's own, holds a random number only, and is set when a form is first sent on; aidant has none.
 */
export function createDrafts(now = Date.now) {
  const drafts = new Map();

  const idOf = (request) =>
    new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];

  function sweep() {
    const before = now() - MINUTES * 60_000;
    for (const [id, draft] of drafts) if (draft.touched < before) drafts.delete(id);
    // A map keeps the order of entry: the oldest goes first.
    for (const id of drafts.keys()) if (drafts.size > MOST) drafts.delete(id);
  }

  return {
    /** The answers for one form (`valmont`, `seul`, `banque`); empty when there are none yet. */
    read(request, form) {
      sweep();
      return drafts.get(idOf(request))?.forms[form] ?? {};
    },

    /** Adds answers; sets the cookie on first use. */
    write(request, response, form, answers) {
      let id = idOf(request);
      let draft = drafts.get(id);
      if (!draft) {
        id = randomBytes(16).toString('base64url');
        draft = { forms: {} };
        response.setHeader('Set-Cookie', `${COOKIE}=${id}; HttpOnly; SameSite=Lax; Path=/`);
      }
      draft.touched = now();
      draft.forms[form] = { ...draft.forms[form], ...answers };
      drafts.delete(id);
      drafts.set(id, draft);
    },

    /** Forgets the answers of one form, and keeps what `rest` says. */
    reset(request, form, rest = {}) {
      const draft = drafts.get(idOf(request));
      if (draft) draft.forms[form] = rest;
    },
  };
}
