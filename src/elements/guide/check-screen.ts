/** "Check before you send": everything gone through, what each is like, and a way back to each. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkRows, MARK_WORDS, type CheckRow } from '../../core/guide/check.js';
import type { MessageKey } from '../../core/ports.js';
import type { SayUnit } from '../../core/speech/read.js';
import { spoken, shortText } from './author-text.js';
import { sendingLine } from './sending.js';
import { previousButton } from './step-parts.js';
import type { GuideView } from './view.js';

export function checkBody(view: GuideView): TemplateResult {
  const { guide, step } = view;
  const rows = checkRows(guide.procedure, guide.trail, guide.marks, guide.answers);
  const title: MessageKey =
    step.effect === 'pays'
      ? 'guide.checkTitlePays'
      : step.effect === 'deletes'
        ? 'guide.checkTitleDeletes'
        : 'guide.checkTitle';
  return html`
    <h2 id="title" tabindex="-1" data-say>${view.t(title)}</h2>
    <p data-say>${view.t('guide.checkText')}</p>
    ${view.low ? nothing : sendingLine(view)}
    <ul class="rows">
      ${rows.map((row) => html`<li>${checkRow(view, row)}</li>`)}
    </ul>
    ${
      // Answers that are private, or on another page, cannot be heard: then there is no button for it.
      answersScript(view).length === 0
        ? nothing
        : html`<p>${view.t('guide.othersHear')}</p>
            <button @click=${view.hearAnswers}>
              <aidant-picture name="ear"></aidant-picture
              ><span>${view.t('guide.hearAnswers')}</span>
            </button>`
    }
  `;
}

export function checkActs(view: GuideView): TemplateResult {
  return html`${previousButton(view)}
    <button class="main" data-say @click=${() => view.dispatch({ type: 'guide/next' })}>
      ${view.t('guide.checkDone')}
    </button>`;
}

/** The values of the fields, to be heard after a press. They are private: only a voice of the device says them. */
export function answersScript({ session, guide, t }: GuideView): SayUnit[] {
  const { finder, controls } = session.page;
  // Buttons have no answer, and no row.
  const rows = checkRows(guide.procedure, guide.trail, guide.marks, guide.answers);
  return rows.flatMap(({ step }): SayUnit[] => {
    if (!step.find || step.sensitive) return [];
    const found = finder.find(step.find);
    if (found.status !== 'found') return [];
    const value = controls.spokenValue(found.node);
    if (value === undefined) return [];
    const label = step.title ? spoken(session, step.title) : controls.name(found.node);
    const text = value === '' ? t('guide.answerEmpty', { label }) : `${label}: ${value}`;
    return [{ text, lang: session.i18n.locale, private: true }];
  });
}

function checkRow(view: GuideView, { step, mark, asksLook }: CheckRow): TemplateResult {
  const { session, guide } = view;
  const title = step.title ?? step.ask;
  const answer = step.choices?.find(({ id }) => id === guide.answers[step.id]);
  const word = answer ? spoken(session, answer.text) : view.t(MARK_WORDS[mark]);
  const label = title === undefined ? step.id : spoken(session, title);
  return html`<button
    class="row ${asksLook ? 'look' : ''}"
    data-say="${label}: ${word}"
    @click=${() => view.dispatch({ type: 'guide/go', step: step.id })}
  >
    ${
      mark === 'filled' || mark === 'answered'
        ? html`<aidant-picture class="good" name="check"></aidant-picture>`
        : html`<aidant-picture name=${asksLook ? 'warning' : 'pen'}></aidant-picture>`
    }
    <span>${title === undefined ? step.id : shortText(session, title)}</span>
    <span class="end">${word}</span>
  </button>`;
}
