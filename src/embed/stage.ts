import type { Surface } from '../core/app.js';
import { onTheWay } from '../core/on-the-way.js';
import type { Session } from '../core/session.js';
import type { State } from '../core/store.js';

/** An element that shows itself when the state asks for it, and the chunk that holds it. */
interface Role {
  readonly tag: string;
  /** What the page may hold instead of ours; the tag itself when not given. */
  readonly own?: string;
  readonly wanted: (state: State) => boolean;
  readonly load: () => Promise<unknown>;
}

const ROLES: readonly Role[] = [
  {
    tag: 'aidant-panel',
    wanted: (state) => state.app?.surface === 'panel',
    load: () => import('../elements/launcher/define-panel.js'),
  },
  {
    tag: 'aidant-overview',
    wanted: (state) => state.app?.surface === 'overview',
    load: () => import('../elements/overview/define.js'),
  },
  {
    tag: 'aidant-guide',
    // The list in the page is another view of the guide, not the step beside the field.
    own: 'aidant-guide:not([view="list"])',
    wanted: (state) => (state.guide?.status ?? 'idle') !== 'idle',
    load: () => import('../elements/guide/define.js'),
  },
  {
    tag: 'aidant-practice',
    wanted: ({ practice }) => (practice?.status ?? 'idle') !== 'idle',
    // The step beside the copy is the guide's own.
    load: () =>
      Promise.all([
        import('../elements/practice/define.js'),
        import('../elements/guide/define.js'),
      ]),
  },
  {
    tag: 'aidant-poster',
    wanted: (state) => state.app?.surface === 'poster',
    load: () => import('../elements/poster/define.js'),
  },
  {
    tag: 'aidant-player',
    // One that stands beside a text is for that text alone.
    own: 'aidant-player:not([for])',
    // It also brings the question whether the voice is heard, wherever that is asked.
    wanted: ({ read }) =>
      read !== undefined &&
      (read.modes.length > 0 ||
        read.askHeard ||
        read.trouble === 'ask' ||
        ((read.status !== 'idle' || read.trouble !== undefined) &&
          (read.source === 'page' || read.source === 'selection'))),
    load: () => import('../elements/player/define.js'),
  },
  {
    tag: 'aidant-words',
    wanted: (state) => state.app?.surface === 'words',
    load: () => import('../elements/words/define.js'),
  },
  {
    tag: 'aidant-comfort',
    wanted: ({ comfort }) => comfort?.open === true,
    load: () => import('../elements/comfort/define.js'),
  },
  {
    tag: 'aidant-meaning',
    wanted: ({ hard }) => hard?.meaning !== undefined,
    load: () => import('../elements/term/define-meaning.js'),
  },
  {
    tag: 'aidant-helper',
    wanted: (state) => state.app?.surface === 'helper',
    load: () => import('../elements/helper/define.js'),
  },
  {
    tag: 'aidant-callback',
    wanted: (state) => state.app?.surface === 'callback',
    load: () => import('../elements/callback/define.js'),
  },
  {
    tag: 'aidant-card',
    wanted: (state) => state.app?.surface === 'card',
    load: () => import('../elements/card/define.js'),
  },
  {
    tag: 'aidant-sheets',
    wanted: (state) => state.app?.surface === 'sheets',
    load: () => import('../elements/sheets/define.js'),
  },
  {
    tag: 'aidant-shared-device',
    // There before it has to ask, so that the time it gives is there to be read.
    wanted: ({ sharedDevice }) => sharedDevice !== undefined,
    load: () => import('../elements/shared-device/define.js'),
  },
];

/**
 * Brings each element onto the page the first time the state asks for it. An element that the page holds itself is
 * used instead. Ours stand after `body`: outside its transforms, its `aria-hidden` sweeps and its replacements.
 *
 * @returns the way to take them all away again.
 */
export function createStage(session: Session, document: Document): () => void {
  const ours = new Map<string, HTMLElement>();
  /** What could not be loaded: tried again at the next thing the person does, and not before. */
  const failed = new Set<string>();

  const enter = async (role: Role): Promise<void> => {
    if (ours.has(role.tag) || failed.has(role.tag) || document.querySelector(role.own ?? role.tag))
      return;
    const element = document.createElement(role.tag);
    ours.set(role.tag, element);
    onTheWay.add(element);
    try {
      await role.load();
      (element as HTMLElement & { session?: Session }).session = session;
      document.documentElement.append(element);
    } catch {
      ours.delete(role.tag);
      failed.add(role.tag);
      // The panel is there already, and says what to do; its buttons try again.
      session.dispatch({ type: 'app/open', surface: 'panel' });
      // The panel says it; if it is the panel that did not come, the launcher does.
      session.dispatch(
        role.tag === 'aidant-panel'
          ? { type: 'app/close' }
          : { type: 'app/open', surface: 'panel' },
      );
      session.dispatch({ type: 'app/trouble', trouble: 'offline' });
    } finally {
      onTheWay.delete(element);
    }
  };

  let wipes = 0;
  /** After a wipe on a shared computer: what was typed into an element lies in the element. */
  const renew = async (): Promise<void> => {
    const old = [...ours].filter(([tag]) => tag !== 'aidant-shared-device');
    for (const [tag] of old) ours.delete(tag);
    // Each closes first, as it would for the person.
    await Promise.all(
      old.map(async ([, element]) => {
        await (element as { updateComplete?: Promise<unknown> }).updateComplete;
      }),
    );
    for (const [, element] of old) element.remove();
  };

  const update = (): void => {
    const state = session.store.getState();
    if (wipes !== (state.sharedDevice?.wipes ?? 0)) {
      wipes = state.sharedDevice?.wipes ?? 0;
      void renew();
    }
    if (state.app?.surface !== 'panel') failed.clear();
    for (const role of ROLES) if (role.wanted(state)) void enter(role);
  };

  (session.players ??= new Set()).add({ htmlFor: '' });
  // They come with the first request.
  session.windows = new Set(ROLES.map(({ tag }) => tag.slice('aidant-'.length) as Surface));
  const unsubscribe = session.store.subscribe(update);
  update();
  return () => {
    unsubscribe();
    for (const element of ours.values()) element.remove();
    ours.clear();
  };
}
