import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { HardState } from '../../core/simple/hard.js';
import type { Line } from '../../core/simple/numbers/fact.js';
import { coverage, coverageKey } from '../../core/simple/coverage.js';
import type { HardNumber, HardWord, SimpleState, Spot } from '../../core/simple/state.js';
import type { State } from '../../core/store.js';
import {
  focusThanks,
  renderBoth,
  renderStale,
  renderUnclear,
  type BothTexts,
} from '../shared/both-texts.js';
import { bothStyles } from '../shared/both-texts.styles.js';
import { renderTerm, titleOf } from '../shared/explained-term.js';
import { AidantSurface } from '../shared/surface.js';
import { surfaceStyles } from '../shared/surface.styles.js';
import { controls } from '../shared/controls.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { wordsStyles } from './words.styles.js';

const PICTURES = {
  date: 'calendar',
  delay: 'wait',
  amount: 'money',
  percent: 'money',
  iban: 'bank',
} as const;

/** A long page has thousands of hard words: so many are shown at first, and more at each press. */
const SOME = 40;

/**
 * "Simple words on this page": what has a simple version and what has not, every hard word in reading order under
 * its heading, the dates and numbers explained, and both texts side by side. Nothing that a painted mark offers is
 * reachable by pointer only, because all of it is here. Internal: `session.dispatch({ type: 'app/open', surface:
 * 'words' })` shows it.
 *
 * @summary The window with the page's hard words, numbers and both texts.
 * @tag aidant-words
 * @event {AidantUnclearEvent} aidant-unclear - The person did not understand a block. Holds its id and the level.
 */
export class AidantWords extends AidantSurface {
  static override styles = [tokens, controls, surfaceStyles, bothStyles, wordsStyles];

  protected readonly surface = 'words';

  /** Blocks that the person said they did not understand, while this window is open. */
  @state() protected unclear: ReadonlySet<string> = new Set();

  /** True when the page could not be looked at. */
  @state() protected failed = false;

  /** How many words and numbers of a long list show. */
  @state() protected shown = { words: SOME, numbers: SOME };

  /** What explains numbers; it loads with this window. */
  @state() protected explain:
    typeof import('../../core/simple/numbers/explain.js').explainNumber | undefined;

  #looked = false;

  protected override select(state: State): readonly unknown[] {
    return [...super.select(state), state.simple, state.hard];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isOpen === this.#looked) return;
    this.#looked = this.isOpen;
    this.unclear = new Set();
    this.shown = { words: SOME, numbers: SOME };
    if (this.isOpen) void this.#look();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.session) return nothing;
    const { simple, hard } = this.session.store.getState();
    if (!simple?.ready || !hard?.numbers || !this.explain) {
      return this.renderSurface({
        title: this.#title,
        body: this.failed
          ? html`<p data-say>${this.t('app.trouble.offline')}</p>
              ${this.#renderAsk()}`
          : html`<p data-say>${this.t('app.loading')}</p>`,
      });
    }
    const [kind, key] = this.screen.split(':');
    const word = kind === 'word' ? hard.words.find((each) => each.key === key) : undefined;
    const number = kind === 'number' ? hard.numbers.find((each) => each.key === key) : undefined;
    if (word) return this.#renderWord(word);
    if (number) return this.#renderNumber(number, hard.now);
    if (kind === 'texts') return this.#renderTexts(simple);
    return this.#renderList(simple, hard);
  }

  /** As the row is called that opens it: where a site has nothing to switch, that is the one for simple words. */
  get #title(): string {
    const { texts = [], glossary = [] } = this.session?.site ?? {};
    return this.t(texts.length + glossary.length === 0 ? 'simple.title' : 'app.hardWords');
  }

  #renderList(simple: SimpleState, hard: HardState): TemplateResult {
    const on = this.session?.store.getState().app?.level === 'simple';
    const word = this.t(on ? 'app.yes' : 'app.no');
    const none = simple.available === 0;
    return this.renderSurface({
      title: this.#title,
      body: html`
        <p data-say>${this.t(coverageKey(simple), coverage(simple))}</p>
        ${
          none
            ? html`<p data-say>${this.t('simple.noTextNext')}</p>`
            : html`<div class="stack">
                <button
                  class="row"
                  aria-pressed=${on ? 'true' : 'false'}
                  data-say="${this.t('app.simple')} : ${word}"
                  @click=${this.#onLevel}
                >
                  <aidant-picture name="simple"></aidant-picture>
                  <span>${this.t('app.simple')}</span>
                  <span class="end" aria-hidden="true">${word}</span>
                </button>
                <button class="row" data-say @click=${() => this.go('texts')}>
                  <aidant-picture name="document"></aidant-picture
                  ><span>${this.t('simple.texts')}</span>
                </button>
              </div>`
        }
        ${this.#renderGroup('words', hard.words, hard.glossary.length > 0)}
        ${this.#renderGroup('numbers', hard.numbers ?? [])} ${this.#renderComfort()}
        ${this.#renderAsk()}
        ${
          this.session?.store.getState().app?.author
            ? renderStale(simple.stale, this.#both.t)
            : nothing
        }
      `,
    });
  }

  /** Items in reading order, each part under the page's own heading. */
  #renderGroup(
    kind: 'words' | 'numbers',
    items: readonly (HardWord | HardNumber)[],
    explained = true,
  ): TemplateResult {
    // Without a glossary nobody has looked: "no hard words" would not be true.
    const nothingFound = explained ? 'simple.noWords' : 'simple.noGlossary';
    const empty = kind === 'words' ? nothingFound : 'simple.noNumbers';
    return html`<h3 data-say>${this.t(`simple.${kind}`)}</h3>
      ${items.length === 0 ? html`<p data-say>${this.t(empty)}</p>` : nothing}
      ${groupByHeading(items.slice(0, this.shown[kind])).map(
        ({ heading, lang, spots }) =>
          html`<h4 data-say lang=${heading ? lang : ''}>${heading || this.t('simple.top')}</h4>
            <div class="stack">${spots.map((spot) => this.#renderItem(spot))}</div>`,
      )}
      ${this.#renderMore(kind, items.length - this.shown[kind])}`;
  }

  #renderMore(kind: 'words' | 'numbers', left: number): unknown {
    if (left <= 0) return nothing;
    return html`<button class="row" data-say @click=${() => void this.#onMore(kind)}>
      <aidant-picture name="search"></aidant-picture>
      <span>${this.t('number.more', { count: Math.min(left, SOME) })}</span>
    </button>`;
  }

  #renderItem(spot: HardWord | HardNumber): TemplateResult {
    const isWord = 'term' in spot;
    const picture = isWord ? (spot.term.picture ?? 'book') : PICTURES[spot.fact.kind];
    return html`<button
      class="row item"
      data-key=${spot.key}
      lang=${spot.lang}
      data-say=${spot.shown}
      @click=${() => this.go(`${isWord ? 'word' : 'number'}:${spot.key}`)}
    >
      <aidant-picture name=${picture}></aidant-picture>
      <strong>${spot.shown}</strong>
      ${spot.sentence === spot.shown ? nothing : html`<small>${spot.sentence}</small>`}
    </button>`;
  }

  #renderWord(word: HardWord): TemplateResult {
    const { term } = word;
    return this.renderSurface({
      title: titleOf(term, word.shown),
      body: html`${this.session ? renderTerm(term, this.session.i18n) : nothing}
      ${this.#renderPlace(word)} ${renderUnclear(`term:${term.id}`, this.#both)}`,
    });
  }

  #renderNumber(number: HardNumber, now: number): TemplateResult {
    const lines =
      this.explain?.(number.fact, {
        locale: this.session?.i18n.locale ?? 'en',
        now,
        timeZone: this.session?.site.timeZone,
        country: this.session?.site.country,
        lang: number.lang,
      }) ?? [];
    return this.renderSurface({
      title: number.shown,
      body: html`<div class="card">
          <div class="meaning">
            <aidant-picture name=${PICTURES[number.fact.kind]}></aidant-picture>
            <div>${lines.map((line) => this.#renderLine(line))}</div>
          </div>
        </div>
        ${this.#renderPlace(number)}`,
    });
  }

  #renderLine({ key, values }: Line): TemplateResult {
    const text = this.t(key, values);
    return html`<p data-say>${text.charAt(0).toLocaleUpperCase() + text.slice(1)}</p>`;
  }

  #renderPlace(spot: Spot): TemplateResult {
    return html`<p class="label" data-say>${this.t('simple.onPage')}</p>
      <p class="quote" lang=${spot.lang} data-say>${spot.sentence}</p>
      <div class="stack">
        <button class="row" data-say @click=${() => this.#onShow(spot)}>
          <aidant-picture name="search"></aidant-picture><span>${this.t('simple.show')}</span>
        </button>
      </div>`;
  }

  #renderTexts(simple: SimpleState): TemplateResult {
    return this.renderSurface({
      title: this.t('simple.texts'),
      body: html`<div class="pairs">
          ${simple.texts.map((text) => renderBoth(text, this.#both))}
        </div>
        ${this.#renderAsk()}`,
    });
  }

  get #both(): BothTexts {
    return {
      t: (key, values) => this.t(key, values),
      unclear: this.unclear,
      onUnclear: (block) => this.#onUnclear(block),
      onAsk: () => this.session?.help(),
    };
  }

  /** A ruler, more space, syllables: what helps with the same words. */
  #renderComfort(): unknown {
    if (this.session?.site.comfort === false) return nothing;
    return html`<div class="stack">
      <button class="row" data-say @click=${this.openComfort}>
        <aidant-picture name="glasses"></aidant-picture><span>${this.t('app.comfort')}</span>
      </button>
    </div>`;
  }

  #renderAsk(): TemplateResult {
    return html`<div class="stack">
      <button class="row" data-say @click=${() => this.session?.help()}>
        <aidant-picture name="ask"></aidant-picture><span>${this.t('app.ask')}</span>
      </button>
    </div>`;
  }

  async #look(): Promise<void> {
    const { session } = this;
    await session?.use('simple');
    session?.dispatch({ type: 'simple/scan' });
    session?.dispatch({ type: 'hard/look', numbers: true });
    this.failed = session?.store.getState().simple === undefined;
    try {
      const [{ explainNumber }] = await Promise.all([
        import('../../core/simple/numbers/explain.js'),
        session?.i18n.more('numbers'),
      ]);
      this.explain = explainNumber;
    } catch {
      this.failed = true;
    }
  }

  readonly #onLevel = (): void => {
    const on = this.session?.store.getState().app?.level === 'simple';
    void this.session?.setLevel(on ? 'original' : 'simple');
  };

  /** Focus goes on to the first of those that came. */
  async #onMore(kind: 'words' | 'numbers'): Promise<void> {
    const key = kind === 'words' ? 'w' : 'n';
    const before = this.renderRoot.querySelectorAll(`.item[data-key^="${key}"]`).length;
    this.shown = { ...this.shown, [kind]: this.shown[kind] + SOME };
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>(`.item[data-key^="${key}"]`)[before]?.focus();
  }

  #onShow(spot: Spot): void {
    const { session } = this;
    this.close();
    // The window gives focus back first; then the page is shown, so that the selection is what stays.
    void this.updateComplete.then(() =>
      session?.dispatch({ type: 'simple/show', range: spot.range }),
    );
  }

  #onUnclear(block: string): void {
    const level = this.session?.store.getState().app?.level ?? 'original';
    this.unclear = new Set([...this.unclear, block]);
    this.dispatch({ type: 'simple/unclear', block, level });
    void this.updateComplete.then(() => focusThanks(this.renderRoot, block));
  }
}

interface Group {
  readonly heading: string;
  readonly lang: string;
  readonly spots: (HardWord | HardNumber)[];
}

function groupByHeading(items: readonly (HardWord | HardNumber)[]): Group[] {
  const groups: Group[] = [];
  for (const spot of items) {
    const last = groups[groups.length - 1];
    if (last?.heading === spot.heading) last.spots.push(spot);
    else groups.push({ heading: spot.heading, lang: spot.lang, spots: [spot] });
  }
  return groups;
}

declare global {
  interface HTMLElementTagNameMap {
    'aidant-words': AidantWords;
  }
}
