/** One step: what to do, an example, what is wrong, and where to go from here. */
import { html, nothing, type TemplateResult } from 'lit';
import { allVersions, type LocalText } from '../../core/formats/text.js';
import { doneKind, ledByPage, type Doubt } from '../../core/guide/done.js';
import type { FieldTrouble, FieldView, GuideNote } from '../../core/guide/state.js';
import type { Advice, MessageKey, Way } from '../../core/ports.js';
import { icon } from '../shared/icons.js';
import { longText, shortText } from './author-text.js';
import { mediaPlace } from './media-place.js';
import { beforeSending, mattersNow, sendingLine } from './sending.js';
import { cardOffer } from './shared-computer.js';
import { previousButton } from './step-parts.js';
import { phoneOf, type GuideView } from './view.js';

const NOTES: Readonly<Record<GuideNote, MessageKey>> = {
  resumed: 'guide.noteResumed',
  back: 'guide.noteBack',
  'new-version': 'guide.noteNewVersion',
  restarted: 'guide.noteRestarted',
  moved: 'guide.noteMoved',
  mend: 'guide.noteMend',
};

type OwnTrouble = Extract<FieldTrouble, { readonly by: 'aidant' }>;

const PROBLEMS: Readonly<Record<'missing' | 'format' | 'range' | 'other', MessageKey>> = {
  missing: 'guide.problemMissing',
  format: 'guide.problemFormat',
  range: 'guide.problemRange',
  other: 'guide.problemOther',
};

const DOUBTS: Readonly<Record<Doubt, MessageKey>> = {
  empty: 'guide.stillEmpty',
  problem: 'guide.stillProblem',
  unchosen: 'guide.stillUnchosen',
  undone: 'guide.stillUndone',
};

const TO_TARGET: Readonly<Record<FieldView['kind'], MessageKey>> = {
  field: 'guide.toField',
  group: 'guide.toField',
  button: 'guide.toButton',
  link: 'guide.toLink',
  other: 'guide.toField',
};

const WAYS: Readonly<Record<Way, MessageKey>> = {
  up: 'guide.wayUp',
  down: 'guide.wayDown',
  left: 'guide.wayLeft',
  right: 'guide.wayRight',
};

/** What a step is called: by its author, else as the page calls its control. */
export function stepTitle(view: GuideView): TemplateResult | string {
  const { step, session, target } = view;
  const title = step.title ?? step.ask;
  if (title !== undefined) return html`${shortText(session, title, target)}`;
  return target === '' ? view.t('guide.region') : target;
}

export function stepBody(view: GuideView): TemplateResult {
  const { step, guide, session, target } = view;
  if (step.broken) return brokenBody(view);
  return html`
    ${guide.note && !guide.stuck ? html`<p class="note" data-say>${view.t(noteKey(view, guide.note))}</p>` : nothing}
    <div class="lead">
      ${
        step.picture
          ? html`<aidant-picture class="big" name=${step.picture}></aidant-picture>`
          : nothing
      }
      <h2 id="title" tabindex="-1" data-say>${stepTitle(view)}</h2>
    </div>
    ${step.away ? longText(session, step.away.text, target) : nothing}
    ${longText(session, step.text, target, step.audio)}
    ${guide.field?.trouble ? nothing : adviceLines(view, step.advice)}
    ${
      step.example === undefined
        ? nothing
        : html`<p class="example" data-say>
            ${view.t('guide.example')} <b>${shortText(session, step.example, target)}</b>
          </p>`
    }
    <slot name="practice"></slot>
    <slot name="practice"></slot>
    ${mediaPlace(view)} ${choices(view)} ${unanswered(view)} ${absence(view)} ${trouble(view)}
    ${stuckOffer(view)} ${beside(view)} ${pageButton(view)}
    ${view.low && mattersNow(view) ? nothing : sendingLine(view)} ${beforeSending(view)}
  `;
}

/** Nothing is "here" before it can be seen. */
function noteKey(view: GuideView, note: GuideNote): MessageKey {
  return note === 'mend' && view.far ? 'guide.noteMendFar' : NOTES[note];
}

export function stepActs(view: GuideView): TemplateResult {
  const { guide, step } = view;
  if (guide.doubt !== undefined && step.ask === undefined) return doubt(view, guide.doubt);
  const passing =
    guide.target.status === 'missing' ||
    guide.target.status === 'ambiguous' ||
    step.broken === true;
  const asks = step.ask !== undefined;
  if (isFar(view)) return html`${previousButton(view)} ${goToTarget(view)}`;
  const main = asks || ledByPage(step) || passing ? nothing : doneButton(view);
  return html`${previousButton(view)} ${main}`;
}

/** The quieter ways on: to the box and back, past an optional step, to a person. */
export function stepOthers(view: GuideView): TemplateResult {
  const { guide, step } = view;
  return html`
    ${
      !isFar(view) && (isPointable(view) || view.way)
        ? html`<button
            class="quiet"
            data-say
            @pointerdown=${keepFocus}
            @click=${view.way ? view.goToTarget : view.switchFocus}
          >
            ${view.focusOnTarget && !view.way ? view.t('guide.toHelp') : toTarget(view)}
          </button>`
        : nothing
    }
    ${
      step.optional === true && guide.target.status !== 'missing'
        ? html`<button
            class="quiet"
            data-say
            @click=${() => view.dispatch({ type: 'guide/next', confirmed: true })}
          >
            ${view.t('guide.pass')}
          </button>`
        : nothing
    }
    ${cardOffer(view)}
  `;
}

function isPointable({ guide }: GuideView): boolean {
  return guide.target.status === 'found' && guide.field?.kind !== 'other';
}

/** Nobody has seen yet what the step is about: before anything else one must get there. */
function isFar(view: GuideView): boolean {
  return view.far && isPointable(view);
}

function goToTarget(view: GuideView): TemplateResult {
  return html`<button class="main" data-say @click=${view.goToTarget}>${toTarget(view)}</button>`;
}

/** "Go to the box", and where that is while it is out of sight: as a word and an arrow. */
function toTarget(view: GuideView): TemplateResult {
  const { way, guide } = view;
  const words = isPointable(view) ? TO_TARGET[guide.field?.kind ?? 'other'] : undefined;
  // Where the line breaks, Chromium leaves a plain blank out of the button's name: "boxFurther down".
  return html`<span
    >${words && view.t(words)}
    ${way && html`<span class="way ${way}">${icon('back')}${`\u00a0${view.t(WAYS[way])}`}</span>`}</span
  >`;
}

/** A press must not take focus from the box: its words depend on where focus is. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}

function doneButton(view: GuideView): TemplateResult {
  const { guide, step } = view;
  const conditional = doneKind(step) !== 'said';
  const lit = !conditional || guide.met;
  const word: MessageKey =
    guide.reviewing !== undefined && !conditional
      ? 'guide.checkBack'
      : step.find === undefined
        ? 'guide.next'
        : 'guide.done';
  return html`<button
    class="main ${lit ? '' : 'unlit'}"
    data-say
    @click=${() => view.dispatch({ type: 'guide/next' })}
  >
    ${conditional && guide.met ? html`<aidant-picture name="check"></aidant-picture>` : nothing}
    <span>${view.t(word)}</span>
  </button>`;
}

function choices(view: GuideView): TemplateResult | typeof nothing {
  const { step, guide, session } = view;
  if (step.ask === undefined) return nothing;
  const given = guide.answers[step.id];
  return html`<div class="rows" role="group" aria-labelledby="title">
    ${(step.choices ?? []).map(
      ({ id, text, picture }) =>
        html`<button
          class="row"
          data-say
          aria-pressed=${given === id ? 'true' : 'false'}
          @click=${() => view.dispatch({ type: 'guide/answer', question: step.id, choice: id })}
        >
          ${picture ? html`<aidant-picture name=${picture}></aidant-picture>` : nothing}
          <span>${shortText(session, text)}</span>
          ${
            given === id
              ? html`<aidant-picture class="end" name="check"></aidant-picture>`
              : nothing
          }
        </button>`,
    )}
  </div>`;
}

function unanswered(view: GuideView): TemplateResult | typeof nothing {
  if (view.step.ask === undefined || view.guide.doubt === undefined) return nothing;
  return html`<p id="doubt" class="note" tabindex="-1" data-say>${view.t('guide.chooseFirst')}</p>`;
}

/** The target is not there: said, with what one can do. */
function absence(view: GuideView): TemplateResult | typeof nothing {
  const { status } = view.guide.target;
  if (status === 'searching') {
    const waits = doneKind(view.step) === 'visible';
    return html`<p data-say>${view.t(waits ? 'guide.waitVisible' : 'guide.searching')}</p>`;
  }
  if (status === 'elsewhere') {
    return html`<div class="absence">
      <p data-say>${view.t('guide.elsewhere')}</p>
      <span data-say>${view.t('guide.elsewhereDo')}</span>
    </div>`;
  }
  if (status !== 'missing' && status !== 'ambiguous') return nothing;
  return html`<div class="absence">
    <p data-say>${view.t(`guide.${status}`)}</p>
    <span data-say>${view.t('guide.missingDo')}</span>
    <div class="buttons">
      <button data-say @click=${() => view.dispatch({ type: 'guide/retry' })}>
        ${view.t('guide.again')}
      </button>
      <button data-say @click=${() => view.dispatch({ type: 'guide/next', confirmed: true })}>
        ${view.t('guide.pass')}
      </button>
      <button data-say @click=${() => view.dispatch({ type: 'app/open', surface: 'helper' })}>
        ${icon('help')}<span>${view.t('guide.help')}</span>
      </button>
    </div>
  </div>`;
}

function brokenBody(view: GuideView): TemplateResult {
  const phone = phoneOf(view.session);
  return html`
    <h2 id="title" tabindex="-1" data-say>${view.t('guide.broken')}</h2>
    <p data-say>
      ${
        phone === undefined
          ? view.t('guide.brokenAsk')
          : view.t('guide.brokenDo', { number: phone.display })
      }
    </p>
    <button data-say @click=${() => view.dispatch({ type: 'guide/next', confirmed: true })}>
      ${view.t('guide.pass')}
    </button>
  `;
}

function trouble(view: GuideView): TemplateResult | typeof nothing {
  const what = view.guide.field?.trouble;
  if (!what) return nothing;
  // "Still empty, go on anyway?" says the same already; what to write is still of use.
  const said = what.by === 'aidant' && what.problem === 'missing' && view.guide.doubt === 'empty';
  if (said && !what.advice?.length) return nothing;
  return html`<div class="trouble">
    <aidant-picture name="warning"></aidant-picture>
    <div>${troubleText(view, what)}</div>
  </div>`;
}

/** Once in a guide, after several errors: an offer, that a press puts away. */
function stuckOffer(view: GuideView): TemplateResult | typeof nothing {
  if (!view.guide.stuck) return nothing;
  return html`<div class="beside stuck-offer">
    <p data-say>${view.t('guide.stuckOffer')}</p>
    <div class="buttons">
      <button
        class="quiet"
        data-say
        @click=${() => view.dispatch({ type: 'app/open', surface: 'helper' })}
      >
        ${icon('help')}<span>${view.t('guide.help')}</span>
      </button>
      <button class="quiet" data-say @click=${() => view.dispatch({ type: 'guide/unstuck' })}>
        ${view.t('guide.stuckNo')}
      </button>
    </div>
  </div>`;
}

function troubleText(view: GuideView, what: FieldTrouble): TemplateResult | typeof nothing {
  switch (what.by) {
    case 'author':
      return longText(view.session, what.text, view.target);
    case 'page':
      return html`<p data-say dir="auto" lang=${document.documentElement.lang || nothing}>
        ${what.text}
      </p>`;
    case 'aidant':
      return ownWords(view, what);
  }
}

/** What is wrong in one sentence, and what to write instead where the page lets us know. */
function ownWords(view: GuideView, { problem, advice = [] }: OwnTrouble): TemplateResult {
  const known = advice.length > 0 && problem !== 'other';
  const short = problem === 'missing' ? 'fields.empty' : 'fields.wrong';
  const asked = view.guide.doubt === 'empty' && problem === 'missing';
  return html`${asked ? nothing : html`<p data-say>${view.t(known ? short : PROBLEMS[problem])}</p>`}
  ${adviceLines(view, advice)}`;
}

function adviceLines({ t }: GuideView, advice: readonly Advice[] = []): TemplateResult[] {
  return advice
    .map(({ key, values }) => t(key, values))
    .filter((text) => text !== '')
    .map((text) => html`<p data-say>${text}</p>`);
}

/** For the person who sits beside: how to help without doing it, and when to look away. */
function beside(view: GuideView): TemplateResult | typeof nothing {
  const { app, step, guide, session, target } = view;
  if (app?.accompanied !== true) return nothing;
  const private_ = step.sensitive === true || guide.field?.secret === true;
  if (step.helper === undefined && !private_) return nothing;
  return html`<div class="beside">
    <h3 data-say>${view.t('guide.forHelper')}</h3>
    ${private_ ? html`<p data-say>${view.t('guide.lookAway')}</p>` : nothing}
    ${longText(session, step.helper, target)}
  </div>`;
}

/** Where the page's own button leads on, ours would only be in the way. */
function pageButton(view: GuideView): TemplateResult | typeof nothing {
  const { guide, step, target } = view;
  const pressable = guide.field?.kind === 'button' || guide.field?.kind === 'link';
  const shows = target !== '' && (doneKind(step) === 'clicked' || (ledByPage(step) && pressable));
  // An author who names the control has said it already.
  if (!shows || namesTarget(step.text)) return nothing;
  return html`<p data-say><strong>${view.t('guide.pageButton', { x: target })}</strong></p>`;
}

function namesTarget(text: LocalText | undefined): boolean {
  return text !== undefined && allVersions(text).some((version) => version.includes('{target}'));
}

/** "Still empty, go on anyway?": a question in the place of the button, never a closed door. */
function doubt(view: GuideView, what: Doubt): TemplateResult {
  return html`<p id="doubt" class="doubt" tabindex="-1" data-say>${view.t(DOUBTS[what])}</p>
    <button data-say @click=${() => view.dispatch({ type: 'guide/stay' })}>
      ${view.t('guide.stay')}
    </button>
    <button data-say @click=${() => view.dispatch({ type: 'guide/next', confirmed: true })}>
      ${view.t('guide.goOn')}
    </button>`;
}
