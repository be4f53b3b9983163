import { html, nothing, type TemplateResult } from 'lit';
import { copied, sizeOf } from '../../core/help/copy.js';
import type { PlaceSearch } from '../../core/help/places.js';
import type { HelpState } from '../../core/help/state.js';
import type { Place } from '../../core/formats/places.js';
import { canKeep, keptInWords, renderShared } from './kept.js';
import type { HelpView } from './view.js';

interface CopyActs {
  print(): void;
  copy(places: readonly Place[]): void;
  uncopy(): void;
  shared(answer: 'yes' | 'no'): void;
}

/** Paper, and a copy on this device: for when there is no internet. */
export function renderCopy(
  { session }: HelpView,
  help: HelpState,
  search: PlaceSearch,
  asks: boolean,
  acts: CopyActs,
): TemplateResult {
  const { t } = session.i18n;
  return html`<div class="stack take">
    <button class="row" data-say @click=${() => acts.print()}>
      <aidant-picture name="print"></aidant-picture><span>${t('help.visit.print')}</span>
    </button>
    ${help.copy ? renderKept() : renderOffer()}
  </div>`;

  function renderOffer(): TemplateResult {
    if (!canKeep(session)) return html`<p class="hint" data-say>${t('help.visit.noCopy')}</p>`;
    const places = copied(search.results.map(({ place }) => place));
    return html`<button
        class="row"
        aria-describedby="copy-what"
        data-say
        @click=${() => acts.copy(places)}
      >
        <aidant-picture name="download"></aidant-picture><span>${t('help.visit.copy')}</span>
      </button>
      <p id="copy-what" class="hint" data-say>
        ${t('help.visit.copyWhat', { kb: sizeOf(places) })}
      </p>`;
  }

  function renderKept(): TemplateResult {
    const words = {
      here: 'help.visit.copied',
      tab: 'help.visit.copiedTab',
      now: 'help.visit.copiedNow',
    } as const;
    return html`<p role="status" class="hint" data-say>
        ${t(help.notKept ? 'help.visit.notKept' : words[keptInWords(session)])}
      </p>
      ${asks ? renderShared(session, (answer) => acts.shared(answer)) : nothing}
      <button class="quiet" @click=${() => acts.uncopy()}>${t('help.visit.uncopy')}</button>`;
  }
}
