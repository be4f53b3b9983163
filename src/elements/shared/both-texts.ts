/** An official text and its simple version side by side, each in its own language; and what the person says of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../core/formats/text.js';
import type { SimpleText, StaleText } from '../../core/simple/state.js';
import type { Translator } from '../../core/ports.js';
import { richText } from './rich-text.js';

/** What of the element around is needed to draw them. */
export interface BothTexts {
  readonly t: Translator['t'];
  /** Blocks that the person said they did not understand. */
  readonly unclear: ReadonlySet<string>;
  readonly onUnclear: (block: string) => void;
  readonly onAsk: () => void;
}

/** Both texts of a block: beside each other where there is room, the simple one first. */
export function renderBoth(text: SimpleText, both: BothTexts): TemplateResult {
  const { t } = both;
  return html`<div class="card both">
    <div class="halves">
      <div class="half">
        <p class="label" data-say>${t('simple.simpleText')}</p>
        <div class="text">${simpleOf(text, t)}</div>
      </div>
      <div class="half">
        <p class="label" data-say>${t('simple.officialText')}</p>
        ${officialOf(text)}
      </div>
    </div>
    ${renderBy(text, t)} ${renderUnclear(text.block, both)}
  </div>`;
}

/** "I did not understand"; once said, thanks and a way to a person stand there instead. */
export function renderUnclear(block: string, both: BothTexts): TemplateResult {
  const { t } = both;
  return both.unclear.has(block)
    ? html`<div class="thanks" data-thanks=${block}>
        <p data-say>${t('simple.unclearThanks')}</p>
        <button class="row" data-say @click=${both.onAsk}>
          <aidant-picture name="ask"></aidant-picture><span>${t('app.ask')}</span>
        </button>
      </div>`
    : html`<button class="quiet" data-say @click=${() => both.onUnclear(block)}>
        <aidant-picture name="question-person"></aidant-picture>
        <span>${t('simple.unclear')}</span>
      </button>`;
}

/** The button that was pressed is gone: focus goes on to the way to a person that took its place. */
export function focusThanks(root: ParentNode, block: string): void {
  root.querySelector<HTMLElement>(`[data-thanks="${CSS.escape(block)}"] button`)?.focus();
}

/** For the author only: which simple texts no longer fit, and what to write once they do again. */
export function renderStale(stale: readonly StaleText[], t: Translator['t']): unknown {
  if (stale.length === 0) return nothing;
  return html`<section class="stale">
    <p class="label">${t('simple.author.title')}</p>
    <p>${t('simple.stale', { count: stale.length })}</p>
    ${stale.map(
      (text) =>
        html`<div class="card both">
          <p><code>${text.where}</code></p>
          <div class="halves">
            <div class="half">
              <p class="label">${t('simple.author.old')}</p>
              <div class="text">${simpleOf(text, t)}</div>
            </div>
            <div class="half">
              <p class="label">${t('simple.author.now')}</p>
              ${officialOf(text)}
            </div>
          </div>
          <p>${t('simple.author.write')} <code>"source": "${text.source}"</code></p>
        </div>`,
    )}
  </section>`;
}

function simpleOf({ simple, lang }: SimpleText | StaleText, t: Translator['t']): TemplateResult {
  return richText(
    { value: simple, lang, dir: directionOf(lang), fallback: false },
    { newTab: t('guide.newTab'), say: true },
  );
}

function officialOf({ official, officialLang, paragraphs }: SimpleText | StaleText): unknown {
  return (paragraphs ?? [official]).map(
    (line) => html`<p lang=${officialLang} dir=${directionOf(officialLang)} data-say>${line}</p>`,
  );
}

/** Who wrote it and how: the person may know what to trust. */
function renderBy({ by }: SimpleText, t: Translator['t']): unknown {
  if (!by) return nothing;
  const who = by.who ?? t('simple.by.someone');
  return html`<p class="by" data-say>${t(`simple.by.${by.method}`, { who })}</p>`;
}
