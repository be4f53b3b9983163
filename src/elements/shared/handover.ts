import { html, nothing, type TemplateResult } from 'lit';
import { whereabouts } from '../../core/guide/progress.js';
import { handover, type FieldState, type Handover } from '../../core/help/context.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Procedure } from '../../core/formats/procedure.js';
import type { Session } from '../../core/session.js';

/** What a context is about, in the author's words: they are shown, and never handed over. */
export interface Told {
  readonly context: Handover;
  /** Undefined for a page's own form: its words may hold anything, and stay where they are. */
  readonly title: LocalText | undefined;
  readonly stepTitle: LocalText | undefined;
  /** Names the other steps. Without it their states are not told one by one. */
  readonly procedure?: Procedure | undefined;
}

/** What may be handed over now, and how it is told; undefined where no guide runs. */
export function toldOf(session: Session): Told | undefined {
  const state = session.store.getState();
  const where = whereabouts(state);
  const context = handover(state, session.site, session.i18n.locale);
  if (!where || !context) return undefined;
  const { own, procedure } = state.guide ?? {};
  if (own) return { context, title: undefined, stepTitle: undefined };
  return { context, title: where.title, stepTitle: where.stepTitle, procedure };
}

const PICTURES: Readonly<Record<FieldState, string>> = {
  empty: 'pen',
  ok: 'check',
  missing: 'warning',
  format: 'warning',
  range: 'warning',
  other: 'warning',
};

/**
 * "This is what they will know": everything a context holds, in words and pictures, and nothing else. Its words are
 * those of `more('ask')`; its look is `handoverStyles`.
 */
export function renderKnown(session: Session, told: Told): TemplateResult {
  const { i18n } = session;
  const { context, title, stepTitle } = told;
  const { number, total, field, lang } = context;
  const language = new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(lang) ?? lang;
  return html`<section class="known" aria-labelledby="known">
    <h3 id="known" data-say>${i18n.t('ask.knows')}</h3>
    <ul>
      ${title === undefined ? nothing : line('document', authored(session, title))}
      ${line('list', html`<span data-say>${i18n.t('ask.step', { number, total })}</span>`)}
      ${
        stepTitle === undefined && field === undefined
          ? nothing
          : line(field ? PICTURES[field] : 'pen', named(session, stepTitle, field))
      }
      ${otherSteps(told).map(({ text, state }) => line(PICTURES[state], named(session, text, state)))}
      ${line('globe', html`<span data-say>${i18n.t('ask.language', { language })}</span>`)}
    </ul>
    <p class="with-picture" data-say>
      <aidant-picture name="shield"></aidant-picture><span>${i18n.t('ask.only')}</span>
    </p>
  </section>`;
}

/** The other steps of the context by the titles of their procedure: by id, or by number for a page's own form. */
export function otherSteps({
  context,
  procedure,
}: Told): { readonly text: LocalText | undefined; readonly state: FieldState }[] {
  const steps = procedure?.steps ?? [];
  return (context.fields ?? []).map(({ step, state }) => {
    const known = steps.find(({ id }) => id === step) ?? steps[Number(step) - 1];
    return { text: known?.title ?? known?.ask, state };
  });
}

function line(picture: string, words: unknown): TemplateResult {
  return html`<li class="with-picture">
    <aidant-picture name=${picture}></aidant-picture><span>${words}</span>
  </li>`;
}

/** "Your date of birth: still empty". */
function named(
  session: Session,
  text: LocalText | undefined,
  state: FieldState | undefined,
): TemplateResult {
  const name = text === undefined ? nothing : authored(session, text);
  if (state === undefined) return html`${name}`;
  const words = session.i18n.t(`ask.state.${state}`);
  return html`${name}${text === undefined ? nothing : ': '}<span data-say>${words}</span>`;
}

function authored({ i18n }: Session, text: LocalText): TemplateResult {
  const { value, lang, dir } = i18n.pick(text);
  return html`<span lang=${lang} dir=${dir} data-say>${value}</span>`;
}
