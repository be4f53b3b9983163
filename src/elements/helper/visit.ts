import { html, nothing, type TemplateResult } from 'lit';
import type { PlacesCopy } from '../../core/help/copy.js';
import {
  cleanPostcode,
  searchPlaces,
  widerNeed,
  type PlaceSearch,
} from '../../core/help/places.js';
import type { Need } from '../../core/help/orientation.js';
import type { HelpState } from '../../core/help/state.js';
import { today } from '../../core/help/thread.js';
import type { Place } from '../../core/formats/places.js';
import { primary } from '../../core/formats/text.js';
import type { Action } from '../../core/store.js';
import { renderBest } from './contact.js';
import { renderCopy } from './copy.js';
import { renderPlace, type PlaceActs } from './place.js';
import { staying } from './kept.js';
import { ThreadScreen } from './thread.js';
import { channelsFor, dateInWords, renderRow, type HelpView } from './view.js';
import { visitStyles } from './visit.styles.js';

/** What these screens need of their window. */
export interface PlacesHost {
  readonly root: ShadowRoot;
  update(): void;
  /** Resolves when what was asked for shows. */
  drawn(): Promise<unknown>;
  dispatch(action: Action): void;
  go(screen: string): void;
}

/** A short list is read; the rest is one press away. */
const FIRST = 3;

const NEEDS = {
  any: 'map-pin',
  equipment: 'computer',
  try: 'press',
  learn: 'school',
  'with-me': 'two-people',
  'for-me': 'document',
  reading: 'book',
  language: 'globe',
} as const satisfies Readonly<Record<Need, string>>;

const WISHES = { open: 'clock', free: 'euro' } as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  BE: '5000',
  FR: '59000',
  DE: '52062',
  NL: '6211',
  LU: '1009',
};

/**
 * Where to go, who helps and when: the screens of the window that few people open on a visit. They come as a part of
 * their own, with their words.
 */
export class HelpPlaces {
  readonly #host: PlacesHost;
  readonly thread: ThreadScreen;

  /** The postcode is not one. */
  #wrong = false;
  /** Every place shows, not only the first ones. */
  #all = false;
  /** Every need can be chosen; else the one that is chosen shows. */
  #choosing = false;
  /** "Show the places" was pressed: take the person to them as soon as they are there. */
  #toFound = false;
  /** What was kept last: the question whether others use the device stands there. */
  #kept: 'place' | 'copy' = 'place';

  constructor(host: PlacesHost) {
    this.#host = host;
    this.thread = new ThreadScreen(host);
    const sheet = visitStyles.styleSheet;
    const { adoptedStyleSheets } = host.root;
    if (sheet && !adoptedStyleSheets.includes(sheet)) {
      host.root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
    }
  }

  /** Somebody comes to look for something else. */
  begin(): void {
    this.#wrong = false;
    this.#all = false;
    this.#choosing = false;
  }

  /** After the window has drawn itself. */
  updated(): void {
    if (!this.#toFound) return;
    const found = this.#host.root.querySelector<HTMLElement>('#found');
    if (!found) return;
    this.#toFound = false;
    // To the top: at the bottom, the row of STOP would stand before it.
    found.focus({ preventScroll: true });
    const scroller = found.closest('[data-cramped]') ?? found.closest('.body');
    const room = scroller?.getBoundingClientRect().top ?? 0;
    // Not by `scrollIntoView`, which moves the whole window along.
    scroller?.scrollBy(0, found.getBoundingClientRect().top - room - 8);
  }

  render(view: HelpView): TemplateResult {
    const { t } = view.session.i18n;
    const help = view.session.store.getState().help;
    if (help?.placesStatus === 'missing') return this.#renderMissing(view, help);
    if (help?.placesStatus !== 'ready') return html`<p role="status">${t('app.loading')}</p>`;
    if (help.places.length === 0) {
      return html`<p data-say>${t('help.visit.none')}</p>
        <p class="strong" data-say>${t('help.visit.noneThen')}</p>
        ${this.#renderInstead(view)}`;
    }
    if (help.postcodes === 'loading') {
      return html`${this.#renderForm(view, help)}
        <p role="status">${t('app.loading')}</p>`;
    }
    const search = searchFor(view, help, help.places);
    return html`${this.#renderForm(view, help)} ${this.#renderNeeds(view, help, search)}
    ${this.#renderResults(view, help, search)}
    ${renderCopy(view, help, search, this.#kept === 'copy', {
      ...this.#acts,
      print: () => void this.#print(view, search, help),
      copy: (places) => {
        this.#kept = 'copy';
        this.#dispatch({ type: 'help/copy', places });
      },
      uncopy: () => this.#dispatch({ type: 'help/uncopy' }),
    })}
    ${this.thread.renderRow(view)}`;
  }

  #renderForm(view: HelpView, help: HelpState): TemplateResult {
    const { t } = view.session.i18n;
    // The browser offers to the next person what it is told here.
    const { shared } = view.session.store.getState().app ?? {};
    const example = EXAMPLES[view.session.site.country ?? ''] ?? '5000';
    return html`<form class="stack" novalidate @submit=${this.#onSearch}>
      <label for="postcode" data-say>${t('help.visit.postcode')}</label>
      <p id="postcode-hint" class="hint" data-say>${t('help.visit.hint', { example })}</p>
      <input
        id="postcode"
        type="text"
        inputmode="numeric"
        autocomplete=${shared === 'no' ? 'postal-code' : 'off'}
        aria-describedby="postcode-hint postcode-wrong"
        aria-invalid=${this.#wrong ? 'true' : 'false'}
        .value=${help.postcode}
      />
      <p id="postcode-wrong" class="wrong" role="status">
        ${this.#wrong ? t('help.visit.wrong', { digits: digitsInWords(view), example }) : nothing}
      </p>
      <button class="main" type="submit" data-say>${t('help.visit.search')}</button>
    </form>`;
  }

  /** The need that is chosen, and a way to choose another: eight at once are too many to read before the places. */
  #renderNeeds(view: HelpView, help: HelpState, search: PlaceSearch): TemplateResult {
    const { t } = view.session.i18n;
    const chosen = search.matched === 'need' ? help.need : widerNeed(help.need);
    const shown = (Object.keys(NEEDS) as Need[]).filter(
      (need) => this.#choosing || need === chosen,
    );
    const chip = (name: string, words: string, pressed: boolean, act: () => void): TemplateResult =>
      html`<button aria-pressed=${pressed ? 'true' : 'false'} data-say @click=${act}>
        <aidant-picture name=${name}></aidant-picture><span>${words}</span>
      </button>`;
    return html`<div class="needs" role="group" aria-label=${t('help.visit.what')}>
      ${shown.map((need) =>
        chip(NEEDS[need], t(`help.visit.need.${need}`), need === chosen, () => this.#onNeed(need)),
      )}
      ${
        this.#choosing
          ? nothing
          : html`<button class="quiet" aria-expanded="false" data-say @click=${this.#onChoose}>
              ${t('help.visit.choose')}
            </button>`
      }
      ${(['open', 'free'] as const).map((wish) =>
        chip(WISHES[wish], t(`help.visit.${wish}`), help.wishes[wish], () =>
          this.#host.dispatch({
            type: 'help/search',
            wishes: { [wish]: !help.wishes[wish] },
          }),
        ),
      )}
    </div>`;
  }

  #renderResults(view: HelpView, help: HelpState, search: PlaceSearch): TemplateResult {
    const { t } = view.session.i18n;
    const count = search.results.length;
    const short = search.matched === 'none' || search.unmet.length > 0;
    // Where none does it, the list is of all places: a count over it would say the opposite.
    const found =
      search.matched === 'none'
        ? t('help.visit.noMatch')
        : t(search.byDistance ? 'help.visit.nearest' : 'help.visit.found', { count });
    return html`<h3 id="found" tabindex="-1" data-say>${found}</h3>
      ${search.unmet.map(
        (wish) =>
          html`<p class="strong" data-say>
            ${t(wish === 'open' ? 'help.visit.noOpen' : 'help.visit.noFree')}
          </p>`,
      )}
      ${short ? this.#renderInstead(view, true) : nothing}
      ${help.postcode === '' ? nothing : renderOrigin(view, search)}
      ${this.#renderList(view, help, search)}`;
  }

  #renderList(view: HelpView, help: HelpState, search: PlaceSearch): TemplateResult {
    const { t } = view.session.i18n;
    const { results } = search;
    const shown = this.#all ? results : results.slice(0, FIRST);
    const asks = this.#kept === 'place';
    return html`<ul class="stack plain">
        ${shown.map((near) => html`<li>${renderPlace(view, near, { help, search, asks }, this.#acts)}</li>`)}
      </ul>
      ${
        shown.length < results.length
          ? html`<button class="row more" data-say @click=${this.#onMore}>
              ${t('help.visit.more', { count: results.length - shown.length })}
            </button>`
          : nothing
      }
      ${
        help.placesSource === undefined
          ? nothing
          : html`<p class="hint from" data-say>
              ${t('help.visit.source', { source: help.placesSource })}
            </p>`
      }`;
  }

  /** The site's places cannot be read: those kept on this device, else somebody to call. */
  #renderMissing(view: HelpView, help: HelpState): TemplateResult {
    const { t } = view.session.i18n;
    const { copy } = help;
    return html`<p class="strong" role="status" data-say>${t('help.visit.missing')}</p>
      <button class="row" data-say @click=${() => this.#host.dispatch({ type: 'help/places' })}>
        ${t('help.visit.again')}
      </button>
      ${copy ? this.#renderKeptPlaces(view, help, copy) : this.#renderInstead(view)}`;
  }

  #renderKeptPlaces(view: HelpView, help: HelpState, copy: PlacesCopy): TemplateResult {
    const { i18n, site } = view.session;
    const { country, timeZone } = site;
    const { t, locale } = i18n;
    const day = today({ now: copy.at, country, timeZone }) ?? '';
    const date = dateInWords(day, locale, 'long');
    const search = searchFor(view, { ...help, need: 'any' }, copy.places);
    return html`<h3 id="found" tabindex="-1" data-say>${t('help.visit.missingCopy', { date })}</h3>
      ${this.#renderList(view, help, search)}
      <button class="quiet" @click=${() => this.#host.dispatch({ type: 'help/uncopy' })}>
        ${t('help.visit.uncopy')}
      </button>`;
  }

  /** Never a dead end: somebody to call, and every other way. */
  #renderInstead(view: HelpView, beside = false): TemplateResult {
    const { t } = view.session.i18n;
    const best = channelsFor(view);
    return html`<div class="person instead">
      ${beside && best.length > 0 ? html`<p data-say>${t('help.visit.askHere')}</p>` : nothing}
      ${renderBest(view, best)}
      ${renderRow({ picture: 'list', words: t('help.ways'), onClick: () => this.#host.go('person') })}
    </div>`;
  }

  readonly #acts: PlaceActs = {
    keep: (thread) => {
      this.#kept = 'place';
      this.#dispatch({ type: 'help/keep', thread });
    },
    appoint: (thread) => {
      this.#host.dispatch({ type: 'help/keep', thread });
      this.thread.begin();
      this.#host.go('thread');
    },
    unkeep: () => this.#dispatch({ type: 'help/unkeep', part: 'place' }),
    shared: (shared) => this.#dispatch({ type: 'app/shared', shared }),
    thread: () => this.#host.go('thread'),
  };

  #dispatch(action: Action): void {
    staying(this.#host, () => this.#host.dispatch(action));
  }

  readonly #onSearch = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = this.#host.root.querySelector<HTMLInputElement>('#postcode');
    const postcode = input?.value.trim() ?? '';
    this.#wrong = cleanPostcode(postcode) === undefined;
    if (this.#wrong) {
      input?.focus();
      this.#host.update();
      return;
    }
    this.#toFound = true;
    this.#host.dispatch({ type: 'help/search', postcode });
    this.#host.update();
  };

  #onNeed(need: Need): void {
    this.#choosing = false;
    this.#host.dispatch({ type: 'help/search', need });
    // The row closes around the one that was pressed: it must not lose its place.
    void this.#host.drawn().then(() => this.#chosenChip()?.focus());
  }

  readonly #onChoose = (): void => {
    this.#choosing = true;
    this.#host.update();
    void this.#host
      .drawn()
      .then(() => this.#host.root.querySelector<HTMLElement>('.needs button')?.focus());
  };

  #chosenChip(): HTMLElement | null {
    return this.#host.root.querySelector<HTMLElement>('.needs [aria-pressed=true], .needs button');
  }

  /** The button goes away: the first of the places it brought takes focus. */
  readonly #onMore = (): void => {
    const before = this.#host.root.querySelectorAll('h4').length;
    this.#all = true;
    this.#host.update();
    void this.#host
      .drawn()
      .then(() => this.#host.root.querySelectorAll<HTMLElement>('h4')[before]?.focus());
  };

  async #print({ session }: HelpView, search: PlaceSearch, help: HelpState): Promise<void> {
    try {
      const { printPlaces } = await import('./places-sheet.js');
      printPlaces(session, search.results.slice(0, FIRST), search, help);
    } catch {
      this.#host.dispatch({ type: 'app/open', surface: 'panel' });
      this.#host.dispatch({ type: 'app/trouble', trouble: 'offline' });
    }
  }
}

function searchFor(
  { session, speaks }: HelpView,
  help: HelpState,
  places: readonly Place[],
): PlaceSearch {
  const { site, i18n } = session;
  const { country, timeZone } = site;
  return searchPlaces(places, {
    postcode: help.postcode,
    need: help.need,
    wishes: help.wishes,
    moment: { now: help.now, country, timeZone },
    postcodes: typeof help.postcodes === 'object' ? help.postcodes : [],
    language: speaks ?? (primary(site.locales?.[0] ?? '') === i18n.locale ? '' : i18n.locale),
  });
}

/** How many digits a postcode has in the site's country; "4 or 5" where that is not known. */
function digitsInWords({ session }: HelpView): string {
  const { length } = EXAMPLES[session.site.country ?? ''] ?? '';
  if (length > 0) return String(length);
  return new Intl.ListFormat(session.i18n.locale, { type: 'disjunction' }).format(['4', '5']);
}

/** From where distances are counted; nothing where the places say not where they are. */
function renderOrigin(
  { session }: HelpView,
  { from, byDistance }: PlaceSearch,
): TemplateResult | typeof nothing {
  const { t } = session.i18n;
  if (from !== undefined && !byDistance) return nothing;
  return html`<p class="hint" data-say data-private>
    ${from === undefined ? t('help.visit.nowhere') : t('help.visit.from', { postcode: from })}
  </p>`;
}
