/** The parts that several screens of the guide share: head, main buttons, switches. */
import { html, nothing, type TemplateResult } from 'lit';
import { progressOf } from '../../core/guide/machine.js';
import { icon } from '../shared/icons.js';
import { stopRow, TO_STOP } from '../shared/stop-row.js';
import type { GuideView } from './view.js';

/**
 * "Step 2 of 19", and dots for the part of the way it is on: they only show how near the next rest is. A press
 * shows all the steps, where the page has the window for it.
 */
export function progress(view: GuideView): TemplateResult {
  const { number, total, part } = progressOf(view.guide.procedure, view.step.id);
  const at = html`<span class="at">
    <span data-say>${view.t('guide.progress', { number, total })}</span>
    ${dots(part?.step ?? number, part?.steps ?? total)}
  </span>`;
  if (!view.session.windows?.has('overview')) return at;
  return html`<button
    class="progress"
    @click=${() => view.dispatch({ type: 'app/open', surface: 'overview', screen: 'steps' })}
  >
    <aidant-picture name="list"></aidant-picture>${at}
    <span class="visually-hidden">${view.t('guide.allSteps')}</span>
  </button>`;
}

function dots(now: number, total: number): TemplateResult {
  return html`<span class="dots" aria-hidden="true"
    >${Array.from(
      { length: total },
      (_, i) => html`<i class=${i + 1 < now ? 'past' : i + 1 === now ? 'now' : 'next'}></i>`,
    )}</span
  >`;
}

/** × always means leave. */
export function stopButton(view: GuideView): TemplateResult {
  return html`<button
    class="icon-only"
    aria-label=${view.t('guide.stop')}
    @click=${() => view.dispatch({ type: 'guide/stop' })}
  >
    ${icon('close')}
  </button>`;
}

/** Before it, in every shape of the step, how a request stands: the launcher that tells it makes way for the step. */
export function listenButton(view: GuideView): TemplateResult {
  return html`<aidant-request hidden></aidant-request>
    <button class="listen" @click=${view.listen}>
      ${icon(view.speaking ? 'stop-voice' : 'listen')}
      <span>${view.t(view.speaking ? 'read.stopVoice' : 'read.listen')}</span>
    </button>`;
}

export function stuckButton(view: GuideView): TemplateResult {
  return html`<button
    class="quiet stuck"
    data-say
    @click=${() => view.dispatch({ type: 'app/open', surface: 'helper' })}
  >
    ${icon('help')}<span>${view.t('guide.stuck')}</span>
  </button>`;
}

/** Where "I can't do it" is further away than one press. */
export function stopLine(view: GuideView): TemplateResult {
  return stopRow(view.t, () => view.dispatch(TO_STOP), false);
}

export function previousButton(view: GuideView): TemplateResult | typeof nothing {
  const { reviewing, trail } = view.guide;
  if (reviewing === undefined && trail.length === 0) return nothing;
  return html`<button
    class="previous"
    data-say
    @click=${() => view.dispatch({ type: 'guide/previous' })}
  >
    ${view.t(reviewing === undefined ? 'guide.previous' : 'guide.checkBack')}
  </button>`;
}
