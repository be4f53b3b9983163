import type { Channel } from '../core/formats/site.js';
import { createCallbackSlice } from '../core/help/callback-state.js';
import { compose } from '../core/help/compose.js';
import { drawWords } from '../core/help/draw-words.js';
import { LIFETIME, type OutboxRecord, type Outcome } from '../core/help/outbox.js';
import { PICTURE_WORDS } from '../core/help/picture-words.js';
import type { HelpRequest, RequestDraft, WordPair } from '../core/help/request.js';
import type { Undo } from '../core/ports.js';
import { DOOMED } from '../page/erase-requests.js';
import { databaseOf, hasDatabase } from '../page/kept.js';
import { createOutboxRun } from '../page/outbox.js';
import { isSealKey } from '../page/seal-key.js';
import { post } from '../page/outbox-post.js';
import { createOutboxDatabase } from '../page/outbox-database.js';
import { createOutboxStore } from '../page/outbox-store.js';
import { createTabs } from '../page/outbox-tabs.js';
import { createNews } from './callback-news.js';
import type { FeatureContext } from './context.js';
import { reportOf } from './report.js';

/** How long the session waits for what an earlier page has left. */
const FIRST_LOOK = 1_000;

type CallbackChannel = Extract<Channel, { kind: 'callback' }>;

/** So many in a row without any answer are no bad luck: the site is told. */
const TRIES = 3;

/** "Ring me back": its state, and the outbox that carries the requests. */
export async function install(context: FeatureContext): Promise<Undo> {
  const { session, store, clock, keep, document, emit, resolve, report } = context;
  const { site } = session;
  const channel = site.channels.find((one): one is CallbackChannel => one.kind === 'callback');
  const name = databaseOf(site.id);

  /** Counts what ends the work of a press on "send" that is still being sealed. */
  let era = 0;

  /** A fault of ours is reported, and is none of the page's. */
  const quietly = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => report(reportOf(error)));

  const isDoomed = (): boolean => keep.read('outbox') === DOOMED;

  const tabs = createTabs(name, clock, (news) => {
    if (news === 'forgotten') return forget();
    if (typeof news === 'object') {
      if ('unkept' in news) records.take(news.unkept);
      else records.follow(news.id, news.record);
    }
    quietly(run.look());
  });
  const records = createOutboxStore(
    createOutboxDatabase(name, clock, () => quietly(run.wake())),
    {
      there: () => keep.read('outbox') === 1,
      set: () => !isDoomed() && keep.write('outbox', 1),
      doom: () => void (keep.read('outbox') !== undefined && keep.write('outbox', DOOMED)),
      clear: () => keep.remove('outbox'),
    },
    tabs.exclusively,
    (id, record) => tabs.tell({ id, ...(record && { record }) }),
  );
  const run = createOutboxRun({
    store: records,
    clock,
    chance: Math.random,
    alone: tabs.alone,
    changed: () => tabs.tell('changed'),
    tell: (requests) => store.dispatch({ type: 'callback/changed', requests }),
    async post(record, signal) {
      const outcome = await post(resolve(channel?.endpoint ?? ''), record, { clock, signal });
      tellSite(outcome);
      return outcome;
    },
  });

  /** In a row. */
  let unheard = 0;

  /** What the site can mend, and nothing of the person's. The reporter tells each only once. */
  const tellSite = (outcome: Outcome): void => {
    const why =
      outcome.kind === 'refused'
        ? outcome.trouble
        : outcome.kind === 'later'
          ? outcome.unheard
          : undefined;
    unheard = why === 'silence' ? unheard + 1 : 0;
    if (!why || (unheard > 0 && unheard < TRIES)) return;
    void import('./callback-reports.js').then(
      ({ REPORTS }) => report(REPORTS[why]),
      () => undefined,
    );
  };

  const send = async (draft: RequestDraft): Promise<void> => {
    const mine = era;
    const record = channel && (await sealed(context, channel, draft).catch(() => undefined));
    // Forgotten, or the page is done with, while it was sealed: it is no more to be kept or sent.
    if (mine !== era) return;
    if (record) await run.add(record);
    if (mine !== era) return;
    store.dispatch({ type: 'callback/changed', sealing: false, failed: !record });
  };

  const forget = (): void => {
    era++;
    quietly(run.forget());
  };

  const keepNothing = async (): Promise<void> => {
    const unkept = await records.keepNothing();
    tabs.tell({ unkept });
    await run.look();
  };

  const prepare = (): void => {
    void loadSeal().catch(() => undefined);
    // Only where a voice note may be sent at all; a fake of a test stays.
    if (channel?.voice !== true || site.profile === 'bank' || session.recorder) return;
    void import('../page/recorder.js').then(
      ({ createRecorder }) => (session.recorder = createRecorder(document.defaultView ?? window)),
      () => undefined,
    );
  };

  store.register(
    createCallbackSlice({
      send: (draft) => quietly(send(draft)),
      retry: (id) => quietly(run.retry(id)),
      cancel: (id) => quietly(run.cancel(id)),
      dismiss: (id) => quietly(run.remove(id)),
      prepare,
      keepNothing: () => quietly(keepNothing()),
      forget(here) {
        if (!here) tabs.tell('forgotten');
        forget();
      },
      dispose() {
        era++;
        run.stop();
        tabs.close();
      },
    }),
  );
  if (store.getState().app?.surface === 'callback') prepare();

  const news = createNews(context);
  const unlisten = [
    tellChanges(context, (id, status) => {
      emit('aidant-request-change', { id, status });
      news.tell(id, status);
    }),
    () => news.dispose(),
    listen(document.defaultView, 'online', () => quietly(run.online())),
    listen(document.defaultView, 'pageshow', () => quietly(run.wake())),
    listen(document, 'visibilitychange', () => {
      // A timer of a page that nobody looks at may come late.
      if (document.visibilityState === 'visible') quietly(run.wake());
    }),
  ];
  // What the person has forgotten goes first; a page that closed before the database answered has left it.
  if (isDoomed()) quietly(records.erase());
  // A browser that was killed may have lost the sign; what must not be kept any more goes.
  else if (
    keep.read('outbox') === undefined &&
    (await hasDatabase(name)) &&
    !keep.write('outbox', 1)
  )
    void records.keepNothing().then(() => run.look());
  const goes = channel !== undefined && mayPost(context, channel);
  const possible = goes && canSeal(context, channel);
  // Nothing waits long for a database that may not answer: what is in it is shown when it does.
  await Promise.race([
    run.look(),
    new Promise<void>((resolve) => void clock.after(FIRST_LOOK, resolve)),
  ]);
  store.dispatch({ type: 'callback/changed', ready: true, possible });
  if (!goes) run.hold();
  quietly(run.wake());
  return () => unlisten.forEach((undo) => undo());
}

const loadSeal = () => import('../page/seal.js');

/** Seals what the person has seen; undefined (or a rejection) when it may not or cannot be. */
async function sealed(
  { session, store, clock, i18n }: FeatureContext,
  channel: CallbackChannel,
  draft: RequestDraft,
): Promise<OutboxRecord | undefined> {
  const { id: site, country, profile } = session.site;
  const [{ seal, base64url }] = await Promise.all([loadSeal(), i18n.more('pictureWords')]);
  const id = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const ids = drawWords(PICTURE_WORDS, () => crypto.getRandomValues(new Uint8Array(1))[0] ?? 0);
  const text = ids.map((word) => i18n.t(`pictureWords.${word}` as never)) as unknown as WordPair;
  const at = clock.now();
  const request = compose(draft, {
    id,
    site,
    country,
    at,
    words: { ids, text },
    mayVoice: channel.voice === true && profile !== 'bank',
  });
  if (!request || !store.getState().callback?.possible) return undefined;
  const envelope = await seal(request, channel.key, draft.voice?.bytes);
  const { way, slot, lang } = request;
  return {
    id,
    status: 'waiting',
    way,
    slot,
    lang,
    words: ids,
    said: { lang: i18n.locale, text },
    at,
    until: at + LIFETIME,
    attempts: 0,
    body: JSON.stringify(envelope),
  };
}

/** Whether requests may go where the site says; reported where they may not. */
function mayPost(
  { origins, resolve, report }: FeatureContext,
  { endpoint }: CallbackChannel,
): boolean {
  const { origin } = new URL(resolve(endpoint));
  if (origins.includes(origin)) return true;
  report({
    code: 'policy-blocked',
    severity: 'author',
    file: 'site',
    path: 'channels.endpoint',
    fix: `Requests may not go to ${origin}. Give an address of this site, or name that origin in "origins" of createSession.`,
  });
  return false;
}

/** Whether a request can be sealed with the site's key; reported where the key is none. */
function canSeal({ report }: FeatureContext, { key }: CallbackChannel): boolean {
  // Without `crypto.subtle` (plain http) nothing can be sealed: no fault of the files, and other ways are offered.
  if (!(globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle) return false;
  if (isSealKey(key)) return true;
  report({
    code: 'file-invalid',
    severity: 'author',
    file: 'site',
    path: 'channels.key',
    fix: 'The key of the callback is no public key of the curve P-256. Make one as docs/callback.md says.',
  });
  return false;
}

/** Tells of each request whose status is another one than before; what an earlier page left is no news. */
function tellChanges(
  { store }: FeatureContext,
  tell: (id: string, status: HelpRequest['status']) => void,
): Undo {
  let before = new Map<string, HelpRequest['status']>();
  let known = false;
  return store.subscribe(() => {
    const { requests = [], ready } = store.getState().callback ?? {};
    const now = new Map(requests.map(({ id, status }) => [id, status]));
    const news = [...now].filter(([id, status]) => before.get(id) !== status);
    before = now;
    if (known) for (const [id, status] of news) tell(id, status);
    known = ready === true;
  });
}

function listen(target: EventTarget | null, type: string, act: () => void): Undo {
  target?.addEventListener(type, act);
  return () => target?.removeEventListener(type, act);
}
