/** All the steps: in parts when there are many, and while a guide runs the way back to each that was gone through. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../core/formats/procedure.js';
import { MARK_WORDS } from '../../core/guide/check.js';
import { wayParts, type WayPart, type WayStep } from '../../core/guide/way.js';
import type { Session } from '../../core/session.js';
import { richText } from '../shared/rich-text.js';
import type { DeepScreen, Window } from './deep-screen.js';
import { stepsStyles } from './deep-screen.styles.js';

export class StepsScreen implements DeepScreen {
  readonly styles = stepsStyles;
  /** The parts the person opened or closed, by procedure and first step; the others are as they come. */
  readonly #opened = new Map<string, boolean>();

  draw(window: Window): ReturnType<DeepScreen['draw']> {
    const { session, guide, ask } = window;
    const { procedure } = guide;
    const running = guide.status === 'running';
    // A code leads here: the steps before its own are ticked, and none can be gone to yet.
    const linked = guide.linked && guide.saved && { ...guide.saved, stepId: guide.saved.step };
    const place = running ? guide : linked || undefined;
    const parts = procedure ? wayParts(procedure, place) : [];
    const { i18n } = session;
    return {
      title: i18n.t('guide.allSteps'),
      body: html`<div class="way">
        ${
          parts.length === 1
            ? parts.map(({ steps }) => stepList(window, steps))
            : parts.map((part) => this.#part(window, part))
        }
      </div>`,
      ...(running && {
        foot: html`<div class="go">
          <button class="main" data-say @click=${() => ask({ type: 'app/close' })}>
            ${i18n.t('guide.toHelp')}
          </button>
        </div>`,
      }),
    };
  }

  #part(window: Window, part: WayPart): TemplateResult {
    const { session, guide, redraw } = window;
    const { from, to, state, steps } = part;
    const key = `${guide.procedure?.id} ${from}`;
    const open = this.#opened.get(key) ?? state === 'now';
    const toggle = (): void => {
      this.#opened.set(key, !open);
      redraw();
    };
    const { i18n } = session;
    const first = steps[0]?.step;
    return html`<section class="part ${state}">
      <h3>
        <button
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? `part-${from}` : nothing}
          @click=${toggle}
        >
          <span class="name">
            <span data-say
              >${from === to ? i18n.t('print.step', { number: from }) : i18n.t('print.range', { from, to })}</span
            >
            ${open || !first ? nothing : html`<small>${nameOf(session, first, from)}</small>`}
            ${dots(steps)}
          </span>
          ${state === 'done' ? html`<span class="state">${i18n.t('print.done')}</span>` : nothing}
          ${state === 'now' && !open && guide.status === 'running' ? html`<span class="state">${i18n.t('guide.youAreHere')}</span>` : nothing}
          <i class="arrow" aria-hidden="true"></i>
        </button>
      </h3>
      ${open ? html`<div id="part-${from}">${stepList(window, steps)}</div>` : nothing}
    </section>`;
  }
}

function stepList(window: Window, steps: readonly WayStep[]): TemplateResult {
  return html`<ol class="steps">
    ${steps.map((row) => stepRow(window, row))}
  </ol>`;
}

function stepRow({ session, guide, ask }: Window, row: WayStep): TemplateResult {
  const { step, number, state } = row;
  const running = guide.status === 'running';
  const seen = row.seen && running;
  const sends = (step.effect ?? 'none') !== 'none';
  const word = running ? wordOf(session, row) : wordBefore(session, row);
  const inner = html`${sign(row)}
    <span class="name">
      <span data-say>${nameOf(session, step, number)}</span>
      ${word === undefined ? nothing : html`<small class="state" data-say>${word}</small>`}
    </span>`;
  const back = (): void => {
    ask({ type: 'guide/go', step: step.id });
    ask({ type: 'app/close' });
    ask({ type: 'guide/focus' });
  };
  const look = `${state} ${sends ? 'sends' : ''} ${row.check?.asksLook ? 'look' : ''}`;
  return html`<li class=${look} aria-current=${state === 'now' ? 'step' : nothing}>
    ${seen ? html`<button class="line" @click=${back}>${inner}</button>` : html`<div class="line">${inner}</div>`}
  </li>`;
}

/** What a code tells of a step. */
function wordBefore({ i18n }: Session, { state, seen }: WayStep): string | undefined {
  if (state === 'done') return i18n.t('guide.doneBefore');
  return seen && state === 'ahead' ? i18n.t('guide.notAnswered') : undefined;
}

/** What it is like now, always with its word. */
function wordOf({ i18n }: Session, { step, state, check, seen }: WayStep): string | undefined {
  if (state === 'now') return i18n.t('guide.youAreHere');
  if (!seen) return undefined;
  // Passed over by a code: nobody knows what was answered.
  if (state === 'ahead' && step.ask !== undefined && !check) return i18n.t('guide.notAnswered');
  return i18n.t(check ? MARK_WORDS[check.mark] : 'print.done');
}

/** How far one is in a part, as a picture; the words beside it say the same. */
function dots(steps: readonly WayStep[]): TemplateResult {
  return html`<span class="dots" aria-hidden="true"
    >${steps.map(({ state }) => html`<i class=${state}></i>`)}</span
  >`;
}

/** The number in a circle; ticked once it is behind, and marked where something is still open. */
function sign({ state, number, check }: WayStep): TemplateResult {
  const look = state === 'done' && check?.asksLook;
  return html`<span class="number" aria-hidden="true"
    >${
      state === 'done'
        ? html`<aidant-picture name=${look ? 'warning' : 'check'}></aidant-picture>`
        : number
    }</span
  >`;
}

function nameOf({ i18n }: Session, step: Step, number: number): unknown {
  const title = step.title ?? step.ask;
  return title === undefined ? i18n.t('print.step', { number }) : richText(i18n.pick(title));
}
