import type { Procedure, Step } from '../core/formats/procedure.js';
import { createGuideSlice } from '../core/guide/effects.js';
import { pageOf, stepOf } from '../core/guide/machine.js';
import { pageMatches } from '../core/guide/page-match.js';
import {
  NO_PRACTICE,
  notesFor,
  practiceSlice,
  practised,
  type Practice,
  type PracticeNote,
  type PracticeWindow,
} from '../core/guide/practice.js';
import type { Announcer, Keep, PagePorts } from '../core/ports.js';
import type { Session } from '../core/session.js';
import { createStore, type Action, type Store } from '../core/store.js';
import { pageLocation } from '../page/location.js';
import { readyToPlace } from '../page/place.js';
import { createDesk, type PracticeDesk, type PracticeSite } from '../page/practice-desk.js';
import type { FeatureContext, Install } from './context.js';
import { reportOf } from './report.js';

/** Brings practice into the session. */
export const install: Install = async (context) => {
  await Promise.all([context.i18n.more('practice'), readyToPlace(context.document)]);
  const room = new PracticeRoom(context);
  context.store.register({
    ...practiceSlice,
    effect: (action) => room.run(action),
    dispose: () => room.clear(),
  });
};

/** Nothing of a practice is kept, and nothing that was kept is read. */
const KEEPS_NOTHING: Keep = {
  read: () => undefined,
  write: () => true,
  remove: () => undefined,
  forget: () => undefined,
};

type OwnFormMaker = NonNullable<PracticeSite['createOwnForm']>;

/** How long focus must rest before a message: a screen reader says the newly focused thing first. */
const SETTLE_MS = 150;

class PracticeRoom {
  readonly #context: FeatureContext;
  #desk: PracticeDesk | undefined;
  #own: Store | undefined;
  #frame: unknown;
  #asked: string | undefined;

  constructor(context: FeatureContext) {
    this.#context = context;
  }

  run(action: Action): void {
    switch (action.type) {
      case 'practice/start':
        // The window that led here gives focus back first: practice will return it there.
        this.#context.store.dispatch({ type: 'app/close' });
        this.clear();
        // "For real" may be pressed before any copy was opened.
        this.#asked = action.procedure?.id;
        return this.#tellIfUnseen();
      case 'practice/begin':
        return this.clear();
      case 'practice/frame':
        // Some browsers load an empty frame twice: only a new document is filled.
        if (this.#frame === (action.frame as HTMLIFrameElement).contentDocument) return;
        return this.#fill(action, action.frame as HTMLIFrameElement);
      case 'practice/words':
        return this.#open(action);
      case 'practice/leave':
        return this.#leave(action.real === true);
      case 'practice/ended':
      case 'app/forget':
        return this.clear();
      default:
        return undefined;
    }
  }

  /** Where no element shows practice, a press must not end in silence. */
  #tellIfUnseen(): void {
    const { session, store, report } = this.#context;
    if (session.windows?.has('practice')) return;
    report({
      code: 'fault',
      severity: 'developer',
      fix: "Nothing shows practice. Import 'aidant/define/practice' and put <aidant-practice> on the page.",
    });
    store.dispatch({ type: 'practice/leave' });
  }

  clear(): void {
    this.#own?.dispatch({ type: 'guide/stop' });
    this.#own?.dispose();
    this.#desk?.dispose();
    this.#own = this.#desk = this.#frame = undefined;
  }

  get #state() {
    return this.#context.store.getState().practice ?? NO_PRACTICE;
  }

  #leave(real: boolean): void {
    const id = this.#asked;
    this.clear();
    if (real) void this.#context.session.start(id);
  }

  /** The page's own form is walked on the copy itself; what walks it has just been loaded. */
  #fill(window: PracticeWindow, frame: HTMLIFrameElement): void {
    if (this.#state.procedure) this.#open(window, frame);
    else
      void import('../page/own-form.js').then(
        ({ createOwnForm }) => {
          // The frame may have been told of twice while this was on its way.
          const filled = this.#frame === frame.contentDocument;
          if (frame.isConnected && !filled) this.#open(window, frame, createOwnForm);
        },
        () => this.#context.store.dispatch({ type: 'practice/impossible' }),
      );
  }

  #open(window: PracticeWindow, frame?: HTMLIFrameElement, own?: OwnFormMaker): void {
    const { store } = this.#context;
    this.clear();
    this.#asked = this.#state.procedure?.id;
    try {
      const opened = this.#build(window, frame, own);
      if (!opened) {
        store.dispatch({ type: 'practice/impossible' });
        return;
      }
      store.dispatch({ type: 'practice/opened', ...opened.report });
      opened.begin();
    } catch (error) {
      this.clear();
      // A page too large to copy is no fault, and is said to the person.
      if (!(error instanceof RangeError)) this.#context.report(reportOf(error));
      store.dispatch({ type: 'practice/impossible' });
    }
  }

  #build({ live, banner }: PracticeWindow, frame?: HTMLIFrameElement, own?: OwnFormMaker) {
    const { document, session } = this.#context;
    const desk = createDesk(document, frame, banner, {
      locales: session.site.locales ?? [],
      isBank: () => session.site.profile === 'bank',
      ...(own && { createOwnForm: own }),
    });
    this.#desk = desk;
    this.#frame = frame?.contentDocument;
    const source = this.#state.procedure ?? desk?.ports.ownForm.walk();
    if (!desk || !source) return undefined;
    const here = pageLocation(document);
    const isHere = (step: Step): boolean => {
      const page = pageOf(source, step.id);
      return frame !== undefined && (page === undefined || pageMatches(page, here));
    };
    const { procedure, words } = practised(source, {
      isHere,
      shows: (find) => desk.ports.finder.find(find).status === 'found',
      deaf: desk.deaf,
    });
    const practice = this.#session(desk, procedure, live as HTMLElement);
    // Begins where the person can do something; the steps before are one press back.
    const first =
      stepOf(source, this.#state.step ?? '') ??
      source.steps.find((step) => words[step.id] === undefined) ??
      source.steps[0];
    return {
      report: { session: practice, words, onlyWords: frame === undefined },
      begin: () => {
        if (!first) return;
        this.#own?.dispatch({ type: 'guide/start', procedure, step: first.id });
      },
    };
  }

  /** The session as the step of a practice sees it: another guide over another page, all else as it is. */
  #session(desk: PracticeDesk, procedure: Procedure, live: HTMLElement): Session {
    const { session, store, clock, i18n } = this.#context;
    const page = { ...desk.ports, painter: { paint() {}, ring() {}, clear() {} } } as PagePorts;
    const own = createStore((error) => this.#context.report(reportOf(error)));
    const emit: Session['emit'] = (name, fields, origin) =>
      session.emit(name, { ...fields, practice: true }, origin);
    own.register(
      createGuideSlice({
        ...page,
        clock,
        i18n,
        emit,
        keep: KEEPS_NOTHING,
        report: () => undefined, // What the copy lacks says nothing about the page.
        announcer: announcerIn(live, this.#context),
      } as Parameters<typeof createGuideSlice>[0]),
    );
    this.#own = own;
    own.subscribe(() => {
      if (own.getState().guide?.status === 'ended' && this.#state.status === 'running')
        store.dispatch({ type: 'practice/ended' });
    });
    const dispatch = (action: Action, origin?: object): void => {
      if (action.type === 'guide/stop') session.dispatch({ type: 'practice/leave' }, origin);
      else if (!action.type.startsWith('guide/')) session.dispatch(action, origin);
      else if (origin) session.by(origin, () => own.dispatch(action));
      else own.dispatch(action);
    };
    const notes = (): PracticeNote[] => {
      const { guide } = own.getState();
      if (guide?.status !== 'running' || guide.screen !== 'step') return [];
      return notesFor(stepOf(procedure, guide.stepId), this.#state.words);
    };
    const practice: Practice = {
      notes,
      example: () => this.#example(procedure),
      fill: () => {
        const example = this.#example(procedure);
        const node = own.getState().guide?.target.node;
        if (example !== undefined && node) desk.fill(node, example);
      },
      look: () => desk.look(),
    };
    return {
      version: session.version,
      ready: session.ready,
      get site() {
        return session.site;
      },
      i18n: session.i18n,
      page,
      practice,
      emit,
      dispatch,
      store: {
        getState: () => ({ ...store.getState(), guide: own.getState().guide }),
        dispatch,
        subscribe(listener) {
          const undos = [store.subscribe(listener), own.subscribe(listener)];
          return () => undos.forEach((undo) => undo());
        },
        register: () => undefined,
        dispose: () => undefined,
      } as Store,
      start: (id, options) => session.start(id, options),
      stop: () => session.dispatch({ type: 'practice/leave' }),
      setLevel: (level) => session.setLevel(level),
      setLocale: (tag) => session.setLocale(tag),
      read: (target) => session.read(target),
      hush: () => session.hush(),
      help: () => session.help(),
      forget: () => session.forget(),
      inspect: () => session.inspect(),
      need: () => Promise.resolve(true),
      by: (origin, call) => session.by(origin, call),
      use: (feature) => session.use(feature),
      say(units, source) {
        const more = notes().map((note) => ({
          text: i18n.t(`practice.${note}`),
          lang: i18n.locale,
        }));
        session.say(source === 'step' ? [...units, ...more] : units, source);
      },
      openCode: (code) => session.openCode(code),
      procedure: (id) => session.procedure(id),
      places: () => session.places(),
      dispose: () => this.clear(),
    };
  }

  #example(procedure: Procedure): string | undefined {
    const { stepId, target } = this.#own?.getState().guide ?? {};
    const { example } = stepOf(procedure, stepId ?? '') ?? {};
    if (example === undefined || target?.node === undefined) return undefined;
    const words = this.#context.i18n.pick(example).value;
    return this.#desk?.canFill(target.node, words) === true ? words : undefined;
  }
}

/** Outside our window nothing is heard while it is open: it brings a live region of its own. */
function announcerIn(live: HTMLElement, { clock }: FeatureContext): Announcer {
  let cancel = (): void => undefined;
  return {
    prepare: () => undefined,
    say(text, lang) {
      cancel();
      cancel = clock.after(SETTLE_MS, () => {
        live.lang = lang ?? '';
        live.textContent = text;
      });
    },
    dispose: () => cancel(),
  };
}
