/** Whether something has been sent: said only where the author vouches for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { stepOf } from '../../core/guide/machine.js';
import type { GuideView } from './view.js';

/** Where the person must know it before they press: when leaving for another site, and around what cannot be undone. */
export function mattersNow(view: GuideView): boolean {
  const { guide, step } = view;
  if (guide.screen === 'check') return true;
  if (guide.screen !== 'step') return false;
  return step.away !== undefined || hasEffect(view) || (guide.own && maySend(view));
}

/** One line. */
export function sendingLine(view: GuideView): TemplateResult | typeof nothing {
  const { guide, step } = view;
  if (guide.own) {
    // Beside a button of ours, "this button" would be ours.
    return guide.screen === 'step' && maySend(view)
      ? html`<p class="sent careful" data-say>${view.t('guide.maySend')}</p>`
      : nothing;
  }
  const effect = step.effect ?? 'none';
  // On a copy of the page nothing is sent: practice says so itself.
  if (view.session.practice) return nothing;
  if (effect !== 'none' && guide.screen === 'step') {
    return html`<p class="sent careful" data-say>
      <aidant-picture name=${effect === 'sends' ? 'send' : 'warning'}></aidant-picture>
      <span>${view.t(`guide.${effect}`)}</span>
    </p>`;
  }
  const sentBefore = guide.trail.some(
    (id) => (stepOf(guide.procedure, id)?.effect ?? 'none') !== 'none',
  );
  const { keeps } = guide.procedure;
  if (keeps === undefined || sentBefore) return nothing;
  const draft = view.low ? 'guide.notSentYet' : 'guide.draftKept';
  return html`<p class="sent" data-say>
    <aidant-picture name="shield"></aidant-picture
    ><span>${view.t(keeps === 'draft' ? draft : 'guide.nothingSent')}</span>
  </p>`;
}

/** Of a form that nobody described: what to do before its button. */
export function beforeSending(view: GuideView): TemplateResult | typeof nothing {
  if (!view.guide.own || !maySend(view)) return nothing;
  return html`<p data-say>${view.t('guide.maySendCheck')}</p>`;
}

function hasEffect({ step }: GuideView): boolean {
  return (step.effect ?? 'none') !== 'none';
}

function maySend(view: GuideView): boolean {
  return view.guide.field?.kind === 'button' || hasEffect(view);
}
