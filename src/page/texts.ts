/** Texts files on the live page: shows simple texts in their originals' place, follows the page, gives it back whole. */
import type { Reporter, ErrorCode } from '../core/errors.js';
import { directionOf, primary, type Level } from '../core/formats/text.js';
import type { TextBlock, Texts as TextsFile } from '../core/formats/texts.js';
import { pageMatches } from '../core/guide/page-match.js';
import type { Finder, PageLocation } from '../core/ports.js';
import { normalise, sourceHash } from '../core/simple/hash.js';
import { chooseWay, judge, type Way } from '../core/simple/rules.js';
import type { Parts, SimpleText, StaleText } from '../core/simple/state.js';
import { composedContains, deepActive } from './dom.js';
import { Patience } from './texts-patience.js';
import { holdPosition } from './texts-position.js';
import { levelAt } from './texts-parts.js';
import { factsOf, hostOf, originalOf, pageText, paragraphsOf, wordNodes } from './texts-host.js';
import { isPlain, renderSimple } from './texts-rich.js';
import { isUnseen, replaceBlock, swapText, type Applied } from './texts-swap.js';

export interface NamedTexts {
  /** As the site names it. */
  readonly file: string;
  readonly texts: TextsFile;
}

export interface TextsOptions {
  readonly document: Document;
  readonly finder: Finder;
  readonly location: () => PageLocation;
  readonly report: Reporter;
  /** Whether a machine translated the page: then nothing on it is the author's any more. */
  readonly translated: () => boolean;
  /** The words between an original that binds the person and its simple version: "In simple words:". */
  readonly beside: () => string;
}

/** What became of the blocks of this page. */
export interface Survey {
  readonly texts: readonly SimpleText[];
  readonly hosts: readonly HTMLElement[];
  readonly stale: readonly StaleText[];
}

/** One block of a file, tied to what it was found to be on the page. */
interface Entry {
  readonly block: TextBlock;
  readonly key: string;
  readonly file: string;
  readonly path: string;
  readonly lang: string;
  status: 'ready' | 'stale' | 'ambiguous' | 'mixed' | 'missing';
  host?: HTMLElement;
  way?: Way;
  official: string;
  applied?: Applied;
  readonly patience: Patience;
}

export class PageTexts {
  readonly #options: TextsOptions;
  readonly #reported = new Set<string>();
  readonly #observer: MutationObserver;
  readonly #watched = new Set<Node>();
  readonly #waiting = new WeakSet<HTMLElement>();
  /** The originals for which a block speaks. */
  readonly #spoken = new Set<Element>();
  #entries: Entry[] = [];
  #level: Level = 'original';
  #parts: Parts = {};

  constructor(options: TextsOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#onWrite(records));
  }

  /** Takes these files instead of the ones before. */
  use(files: readonly NamedTexts[]): void {
    this.#undoAll();
    this.#spoken.clear();
    this.#entries = files.flatMap(({ file, texts }) =>
      texts.blocks.map((block, index) => ({
        block,
        key: `${file}#${index}`,
        file,
        path: `blocks[${index}]`,
        lang: texts.lang,
        status: 'missing' as const,
        official: '',
        patience: new Patience(),
      })),
    );
    this.sync();
  }

  setLevel(level: Level, parts: Parts = {}): void {
    this.#level = level;
    this.#parts = parts;
    const keep = holdPosition(this.#options.document);
    if (this.#isOn) this.sync();
    else this.#undoAll();
    keep((element) => this.counterpart(element));
  }

  /** Whether any text may be simple now. */
  get #isOn(): boolean {
    return this.#level === 'simple' || Object.values(this.#parts).includes('simple');
  }

  /** Looks at the page again: new content is met, gone content let go, rewritten content judged again. */
  sync(): void {
    this.#heed(this.#observer.takeRecords());
    for (const entry of this.#entries) {
      if (entry.applied && !this.#wants(entry)) this.#undo(entry);
      if (entry.applied?.intact(true)) continue;
      const lost = entry.applied?.host;
      const { official } = entry;
      this.#release(entry);
      this.#resolve(entry);
      if (lost && entry.host && entry.official === official)
        entry.patience.refuse(entry.host !== lost);
    }
    if (this.#isOn) {
      for (const entry of this.#entries) this.#apply(entry);
      this.#observe();
    }
    this.#observer.takeRecords();
  }

  survey(): Survey {
    const ready = this.#entries.flatMap((entry) =>
      entry.status === 'ready' && entry.host ? [{ ...entry, host: entry.host }] : [],
    );
    return {
      hosts: ready.map((entry) => entry.host),
      stale: this.#entries.flatMap((entry) =>
        entry.status === 'stale' && entry.host
          ? [
              {
                ...this.#wordsOf(entry),
                where: `${entry.file} ${entry.path}`,
                source: sourceHash(entry.official),
                node: entry.host,
              },
            ]
          : [],
      ),
      texts: ready.map((entry) => ({
        ...this.#wordsOf(entry),
        ...(entry.block.by ? { by: entry.block.by } : {}),
        node: entry.applied?.shown ?? entry.host,
      })),
    };
  }

  #wordsOf(entry: Entry): Omit<SimpleText, 'by' | 'node'> {
    const paragraphs = entry.host && paragraphsOf(entry.host);
    return {
      block: entry.key,
      official: entry.official,
      ...(paragraphs && { paragraphs }),
      simple: entry.block.simple,
      lang: simpleTag(entry.lang),
      officialLang: entry.lang,
    };
  }

  dispose(): void {
    this.#level = 'original';
    this.#undoAll();
    this.#entries = [];
  }

  #resolve(entry: Entry): void {
    if (entry.status === 'ready' && entry.host) this.#spoken.delete(entry.host);
    delete entry.host;
    delete entry.way;
    entry.status = 'missing';
    if (!this.#concerns(entry)) return;
    const found = this.#options.finder.find(entry.block.find);
    const host = found.status === 'found' ? hostOf(found.node) : undefined;
    if (!host) {
      entry.status = found.status === 'ambiguous' ? 'ambiguous' : 'missing';
      if (entry.status === 'ambiguous')
        this.#tell(entry, 'text-ambiguous', 'Several things on the page fit. Give it an id.');
      else if (entry.block.page !== undefined)
        this.#tell(entry, 'target-missing', 'Nothing on the page fits. Check `find`.');
      return;
    }
    if (this.#isTaken(host)) {
      entry.status = 'ambiguous';
      this.#tell(entry, 'text-ambiguous', 'Another block already speaks for this text. Keep one.');
      return;
    }
    entry.official = normalise(originalOf(host));
    entry.host = host;
    const verdict = judge(entry.block, entry.official);
    if (verdict === 'stale') {
      entry.status = 'stale';
      this.#tell(
        entry,
        'text-stale',
        `The original has changed. Read both again, then write "source": "${sourceHash(entry.official)}".`,
      );
      return;
    }
    const way = chooseWay(
      factsOf(host),
      isPlain(entry.block.simple),
      entry.block.picture !== undefined,
    );
    if (!way) {
      delete entry.host;
      entry.status = 'mixed';
      this.#tell(
        entry,
        'text-mixed',
        `This <${host.localName}> cannot change from outside. Use <aidant-text> in the template.`,
      );
      return;
    }
    if (verdict === 'unpinned')
      this.#tell(
        entry,
        'text-unpinned',
        `Add "source": "${sourceHash(entry.official)}", so that a changed original is noticed.`,
      );
    entry.way = way;
    entry.status = 'ready';
    this.#spoken.add(host);
  }

  #apply(entry: Entry): void {
    const { host, way, block } = entry;
    if (entry.status !== 'ready' || entry.applied || !host) return;
    if (entry.patience.isGone || !this.#wants(entry)) return;
    if (way === 'block') {
      // Hidden by the page, or in use by the person: not now.
      if (isUnseen(host) || this.#inUse(host)) return;
      const lang = simpleTag(entry.lang);
      entry.applied = replaceBlock(
        host,
        renderSimple(host.ownerDocument, block.simple, block.picture),
        lang,
        directionOf(lang),
      );
      return;
    }
    const node = wordNodes(host)[0];
    if (!node) return;
    const words =
      way === 'beside'
        ? `${pageText(node).trim()} (${this.#options.beside()} ${block.simple})`
        : block.simple;
    entry.applied = swapText(host, node, words);
  }

  /** Focus is never taken away: a block with the focus inside waits until it has gone. */
  #inUse(host: HTMLElement): boolean {
    const active = deepActive(host.ownerDocument);
    if (!active || !composedContains(host, active)) return false;
    if (!this.#waiting.has(host)) {
      this.#waiting.add(host);
      const later = (): void => {
        this.#waiting.delete(host);
        queueMicrotask(() => this.sync());
      };
      host.addEventListener('focusout', later, { once: true });
    }
    return true;
  }

  #release(entry: Entry): void {
    entry.applied?.undo();
    delete entry.applied;
  }

  /** The person reads this block in simple words. */
  #wants({ host }: Entry): boolean {
    return host !== undefined && levelAt(host, this.#level, this.#parts) === 'simple';
  }

  #undo(entry: Entry): void {
    this.#release(entry);
    entry.patience.reset();
  }

  #undoAll(): void {
    this.#heed(this.#observer.takeRecords());
    for (const entry of this.#entries) this.#undo(entry);
    this.#observer.disconnect();
    this.#watched.clear();
  }

  /** Language and page of the block are those of now, and no machine has translated the page. */
  #concerns(entry: Entry): boolean {
    if (this.#options.translated()) return false;
    const { lang } = this.#options.document.documentElement;
    return (
      (lang === '' || primary(lang) === primary(entry.lang)) &&
      (entry.block.page === undefined || pageMatches(entry.block.page, this.#options.location()))
    );
  }

  /** Another block speaks for this text, for what is around it or for a part of it. */
  #isTaken(host: HTMLElement): boolean {
    for (let at: Element | null = host; at; at = at.parentElement)
      if (this.#spoken.has(at)) return true;
    return [...host.querySelectorAll('*')].some((inner) => this.#spoken.has(inner));
  }

  #tell(entry: Entry, code: ErrorCode, fix: string): void {
    // A clock or a count is another original at every tick; that none is pinned is one and the same.
    const once = `${code} ${entry.key} ${code === 'text-unpinned' ? '' : entry.official}`;
    if (this.#reported.has(once)) return;
    this.#reported.add(once);
    this.#options.report({
      code,
      severity: 'author',
      file: entry.file,
      path: entry.path,
      fix,
    });
  }

  #observe(): void {
    for (const { host, way } of this.#entries) {
      if (!host) continue;
      if (way === 'block' && !this.#watched.has(host)) {
        this.#watched.add(host);
        this.#observer.observe(host, {
          attributeFilter: ['hidden', 'class', 'style'],
          attributeOldValue: true,
        });
      }
      const root = host.getRootNode();
      if (this.#watched.has(root)) continue;
      this.#watched.add(root);
      this.#observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    }
  }

  /** The page wrote: what it wrote where we show something is the new original. */
  #onWrite(records: readonly MutationRecord[]): void {
    const seenAgain = this.#heed(records);
    const touched = this.#entries.some(
      ({ applied }) =>
        applied && !applied.intact(records.some(({ target }) => applied.host.contains(target))),
    );
    if (seenAgain || touched) this.sync();
  }

  /** What the page hides itself, ours does not show again. True when it may have shown something again. */
  #heed(records: readonly MutationRecord[]): boolean {
    this.#mendCopies(records);
    let seenAgain = false;
    for (const { target, attributeName, oldValue } of records) {
      if (attributeName === null) continue;
      const entry = this.#entries.find(({ host }) => host === target);
      if (!entry?.host || entry.way !== 'block') continue;
      const { applied, host } = entry;
      const byHidden = attributeName === 'hidden';
      if (!applied) seenAgain ||= !isUnseen(host);
      else if (
        byHidden ? !host.hasAttribute('hidden') : host.getAttribute(attributeName) === oldValue
      )
        continue;
      else if (byHidden || isUnseen(host, true)) {
        applied.undo(byHidden);
        delete entry.applied;
      }
    }
    // Our own writes of now.
    this.#observer.takeRecords();
    return seenAgain;
  }

  /** Few pages copy what shows: what looks after that comes with the first thing a page puts in. */
  #mendCopies(records: readonly MutationRecord[]): void {
    const applied = this.#entries.flatMap((entry) => entry.applied ?? []);
    if (applied[0] && records.some(({ addedNodes }) => addedNodes[0]))
      import('./texts-copies.js').then(
        (late) => late.mendCopies(records, applied),
        () => undefined,
      );
  }

  /** Where to look for an element that may just have been hidden or removed. */
  counterpart(element: Element): Element {
    const entry = this.#entries.find(({ host }) => host?.contains(element));
    return entry?.applied?.shown ?? (element.isConnected ? element : (entry?.host ?? element));
  }
}

function simpleTag(lang: string): string {
  return /-simple$/i.test(lang) ? lang : `${lang}-simple`;
}
