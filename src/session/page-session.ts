import { createAppSlice } from '../core/app.js';
import type { Report } from '../core/errors.js';
import type { Site } from '../core/formats/site.js';
import { primary, type Level } from '../core/formats/text.js';
import { withdrawSession } from '../core/page-session.js';
import type { Clock, CommonPorts, PageNode } from '../core/ports.js';
import type { FeatureName, PortGroup, Session, StartOptions } from '../core/session.js';
import type { ReadSource, SayUnit } from '../core/speech/read.js';
import { createStore, type Action } from '../core/store.js';
import { createTranslator } from '../i18n/translator.js';
import { clock as realClock } from '../page/clock.js';
import { pageLocation } from '../page/location.js';
import { primeVoice } from '../page/prime-voice.js';
import { createSiteFiles, type SiteFiles } from '../page/site-files.js';
import { VERSION } from '../version.js';
import type { FeatureContext } from './context.js';
import { defaultSite } from './default-site.js';
import { FEATURES, featuresOf, takenUp } from './features.js';
import { createKeeping, type Keeping } from './keeping.js';
import { createLazyPage } from './page.js';
import { createLibrary } from './library.js';
import type { SessionOptions } from './options.js';
import { languageRead, readPrefs, writePrefs } from './prefs.js';
import { readSite } from './read-site.js';
import { PART_MISSING, reportOf } from './report.js';
import { withoutPageText } from './snapshot.js';

/**
 * The session of a page: it holds the state, brings each feature's part when it is first asked for, and is what the
 * elements and the site speak to.
 */
export class PageSession implements Session {
  readonly version = VERSION;
  readonly ready: Promise<void>;
  readonly store;
  readonly i18n;
  readonly page;
  readonly emit: CommonPorts['emit'];

  readonly #page;
  readonly #document: Document;
  readonly #options: SessionOptions;
  readonly #origins: readonly string[];
  readonly #report: (report: Report) => void;
  readonly #files: SiteFiles;
  readonly #library;
  readonly #keeping: Keeping;
  readonly #clock: Clock;
  readonly #features = new Map<FeatureName, Promise<boolean>>();
  #site: Site;
  #siteUrl: string;
  #origin: PageNode | undefined;
  #disposed = false;
  readonly #undos: (() => void)[] = [];

  constructor(
    options: SessionOptions,
    document: Document,
    emit: CommonPorts['emit'],
    report: (report: Report) => void,
  ) {
    this.#document = document;
    this.#options = options;
    this.#origins = [document.location.origin, ...(options.origins ?? [])];
    this.#report = report;
    // An event belongs to the element that asked, however deep in the features it is fired.
    this.emit = (name, fields, origin = this.#origin) => emit(name, fields, origin);
    const pageLocale = document.documentElement.lang || 'en';
    this.#site = defaultSite({ ...options, host: document.location.hostname });
    this.#siteUrl = document.baseURI;
    this.#clock = options.ports?.clock ?? realClock;
    this.store = createStore((error) => report(reportOf(error)));
    this.store.register(createAppSlice(primary(options.locale ?? pageLocale)));
    this.i18n = createTranslator({
      locale: options.locale ?? pageLocale,
      first: () => this.#site.locales?.[0] ?? primary(pageLocale),
      reading: () => ({
        locale: this.#app?.locale ?? pageLocale,
        level: this.#app?.level ?? 'original',
      }),
    });
    this.#page = createLazyPage({
      document,
      report,
      locales: () => this.#site.locales ?? [primary(pageLocale)],
      isBank: () => this.#site.profile === 'bank',
      more: (words) => this.i18n.more(words),
    });
    this.page = this.#page.ports;
    this.#keeping = createKeeping({
      options,
      document,
      store: this.store,
      site: () => this.#site,
      report,
      // What the beginning itself sets leaves nothing behind; and the words come with it.
      begun: () => Promise.resolve().then(() => this.ready),
      use: (feature) => this.use(feature),
    });
    this.#undos.push(this.#keeping.dispose);
    this.#files =
      options.ports?.files ??
      createSiteFiles({
        base: () => this.#siteUrl,
        origins: this.#origins,
        report,
      });
    this.#library = createLibrary({
      site: () => this.#site,
      files: this.#files,
      location: () => pageLocation(document),
      report,
    });
    this.ready = this.#begin(options).catch((error: unknown) => report(reportOf(error)));
  }

  get site(): Site {
    return this.#site;
  }

  get #app() {
    return this.store.getState().app;
  }

  async start(procedureId?: string, options: StartOptions = {}): Promise<void> {
    const origin = this.#origin; // Who called is known only until the first wait.
    await this.#safely(async () => {
      await this.ready;
      const [procedure, loaded] = await Promise.all([
        this.procedure(procedureId),
        this.use(options.practice ? 'practice' : 'guide'),
      ]);
      if (!loaded || (!procedure && !(await this.need('walking')))) return;
      if (!procedure && (procedureId !== undefined || this.#library.isShort())) {
        this.dispatch({ type: 'app/trouble', trouble: 'procedure' });
      } else {
        this.dispatch(
          {
            type: options.practice ? 'practice/start' : 'guide/start',
            ...(procedure ? { procedure } : {}),
            ...(options.step === undefined ? {} : { step: options.step }),
          },
          origin,
        );
      }
      // What cannot be guided is said where the other kinds of help are.
      const trouble = this.#app?.trouble;
      if (trouble && trouble !== 'site') this.dispatch({ type: 'app/open', surface: 'panel' });
    });
  }

  stop(): void {
    if (this.store.getState().guide) this.dispatch({ type: 'guide/stop' });
  }

  async setLevel(level: Level): Promise<void> {
    const origin = this.#origin;
    await this.#safely(async () => {
      await this.ready;
      const { app, simple } = this.store.getState();
      // A part with a level of its own follows the page again.
      if (level === app?.level && Object.keys(simple?.parts ?? {}).length === 0) return;
      if (!this.emit('aidant-level-change', { level }, origin)) return;
      if (!(await this.use('simple'))) return;
      this.dispatch({ type: 'app/level', level });
      this.#remember();
    });
  }

  async setLocale(tag: string): Promise<void> {
    await this.#safely(async () => {
      await this.i18n.use(tag);
      this.dispatch({ type: 'app/locale', locale: this.#reads(tag) });
      this.#remember();
    });
  }

  async read(target?: PageNode): Promise<void> {
    primeVoice();
    // What walks the page comes beside what reads it: on a phone one after the other is felt.
    void import('../page/page-outline.js').catch(() => undefined);
    await this.#safely(async () => {
      await this.ready;
      if (await this.use('read')) this.dispatch({ type: 'read/page', ...(target && { target }) });
    });
  }

  hush(): void {
    if (this.store.getState().read) this.dispatch({ type: 'read/stop' });
  }

  help(): void {
    this.dispatch({ type: 'app/open', surface: 'helper' });
  }

  async forget(): Promise<void> {
    await this.#safely(async () => {
      this.hush();
      this.stop();
      this.dispatch({ type: 'app/forget' });
      this.#keeping.keep.forget();
    });
  }

  inspect(): unknown {
    return {
      version: this.version,
      site: this.#site,
      state: withoutPageText(this.store.getState()),
      // What stands behind the path may be what somebody typed.
      location: { path: pageLocation(this.#document).path },
    };
  }

  say(units: readonly SayUnit[], source: ReadSource): void {
    primeVoice();
    const say = (): void => this.dispatch({ type: 'read/say', units, source });
    if (this.store.getState().read) say();
    else void this.#safely(async () => void ((await this.use('read')) && say()));
  }

  by(origin: PageNode, call: () => void): void {
    const before = this.#origin;
    this.#origin = origin;
    try {
      call();
    } finally {
      this.#origin = before;
    }
  }

  dispatch(action: Action, origin?: PageNode): void {
    if (this.#disposed) return;
    if (origin) {
      this.by(origin, () => this.dispatch(action));
      return;
    }
    if (action.type === 'app/open') {
      const { surface, screen = '' } = action;
      this.#keeping.heed();
      const may = surface !== 'helper' || this.emit('aidant-help-open', { screen });
      // A page may bring a window of its own, but none may stand between somebody and STOP.
      if (!may && screen !== 'stop') return;
      for (const feature of featuresOf(surface, this.#site)) void this.use(feature);
    }
    this.store.dispatch(action);
    if (action.type !== 'app/shared') return;
    if (action.shared === 'yes') this.#keeping.share();
    else this.#remember();
  }

  use(feature: FeatureName): Promise<boolean> {
    const { needs, load } = FEATURES[feature];
    const loading =
      this.#features.get(feature) ??
      this.#loading(async () => {
        const languages = [this.i18n.locale, this.#document.documentElement.lang];
        const [{ install }] = await Promise.all([load(languages), this.#page.need(needs)]);
        // Done with before its part has come.
        if (this.#disposed) return;
        const undo = await install(this.#context());
        if (undo) this.#undos.push(undo);
      }).then((loaded) => {
        if (!loaded) this.#features.delete(feature);
        return loaded;
      });
    this.#features.set(feature, loading);
    return loading;
  }

  need(...groups: PortGroup[]): Promise<boolean> {
    return this.#loading(() => this.#page.need(groups));
  }

  async openCode(code: string): Promise<boolean> {
    await this.ready;
    const { openCode } = await import('./open-code.js');
    return openCode(code, this, this.#library);
  }

  async procedure(id?: string) {
    await this.#siteKnown;
    return this.#library.procedure(id);
  }

  async places() {
    await this.#siteKnown;
    return this.#library.places();
  }

  dispose(): void {
    if (this.#disposed) return;
    this.hush();
    this.store.dispatch({ type: 'app/close' });
    this.#disposed = true;
    for (const undo of this.#undos) undo();
    this.store.dispose();
    this.#page.dispose();
    withdrawSession(this);
  }

  readonly #reads = (tag: string): string => languageRead(tag, this.#site, this.i18n.locale);

  #siteKnown: Promise<void> = Promise.resolve();

  async #begin(options: SessionOptions): Promise<void> {
    this.#siteKnown = this.#loadSite(options.site);
    await Promise.all([this.#siteKnown, this.i18n.use(this.i18n.locale)]);
    this.#keeping.siteIsKnown();
    const prefs = readPrefs(this.#keeping.keep);
    if (prefs.alone) this.store.dispatch({ type: 'app/shared', shared: 'no' });
    const asked = options.locale ?? prefs.locale ?? this.#document.documentElement.lang;
    // In a language it does not speak, the interface follows the site, which is known only now.
    if (primary(asked) !== this.i18n.locale) await this.i18n.use(asked);
    this.dispatch({ type: 'app/locale', locale: this.#reads(asked) });
    if (prefs.level === 'simple' && (await this.use('simple'))) {
      this.dispatch({ type: 'app/level', level: 'simple' });
    }
    if (prefs.comfort) await this.use('comfort');
    for (const name of await takenUp(this.#keeping.keep, this.#site)) await this.use(name);
    this.emit('aidant-ready', { version: this.version });
  }

  async #loadSite(site: string | object | undefined): Promise<void> {
    if (site === undefined) return;
    const read = (url: string): Promise<string | undefined> =>
      this.#files.read((this.#siteUrl = url));
    const found = await readSite(site, this.#document.baseURI, read, this.#report);
    if (found) this.#site = found;
    else this.dispatch({ type: 'app/trouble', trouble: 'site' });
  }

  #context(): FeatureContext {
    // The ports stand behind the rest, looked up when used: a group may load after the feature.
    return Object.assign(Object.create(this.page) as typeof this.page, {
      session: this,
      store: this.store,
      document: this.#document,
      pageLocale: this.#options.locale ?? this.#document.documentElement.lang,
      clock: this.#clock,
      keep: this.#keeping.keep,
      i18n: this.i18n,
      emit: this.emit,
      report: this.#report,
      origins: this.#origins,
      resolve: (path: string, from?: string) => this.#files.resolve(path, from),
      readFile: (path: string) => this.#files.read(path),
      procedures: () => this.#library.procedures(),
      placesFile: () => this.#library.placesFile(),
    });
  }

  async #loading(load: () => Promise<unknown>): Promise<boolean> {
    try {
      await load();
      return true;
    } catch {
      this.#report(PART_MISSING);
      // The press must not end in silence: the panel opens again and says so.
      this.dispatch({ type: 'app/trouble', trouble: 'offline' });
      this.dispatch({ type: 'app/open', surface: 'panel' });
      return false;
    }
  }

  #remember(): void {
    if (this.#app) writePrefs(this.#keeping.keep, this.#app);
  }

  async #safely(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#report(reportOf(error));
    }
  }
}
