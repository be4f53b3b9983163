import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { nameOfFind } from '../../core/formats/find.js';
import type { Procedure, Step } from '../../core/formats/procedure.js';
import { resolveText } from '../../core/formats/text.js';
import { progressOf } from '../../core/guide/machine.js';
import type { GuideState } from '../../core/guide/state.js';
import type { Session } from '../../core/session.js';
import { longText, shortText } from './author-text.js';

/** The control's name as a page in this language shows it: the list also tells of pages that are not open. */
function targetOf({ site }: Session, { find }: Step): string {
  const words = find === undefined ? undefined : nameOfFind(find);
  if (words === undefined) return '';
  const first = site.locales?.[0] ?? '';
  const locale = document.documentElement.lang || first;
  return resolveText(words, { locale, level: 'original' }, first).value;
}

/** The steps in the page, as a list to read. Until the file is there, what the page itself holds shows. */
export function renderList(
  session: Session,
  guide: GuideState | undefined,
  id: string,
  start: () => void,
): TemplateResult {
  const running = guide?.procedure && (id === '' || guide.procedure.id === id) ? guide : undefined;
  const draw = (procedure: Procedure | undefined): TemplateResult =>
    procedure ? list(session, procedure, running, start) : html`<slot></slot>`;
  if (running?.procedure) return draw(running.procedure);
  const loading = session.procedure(id === '' ? undefined : id).then(draw);
  return html`${until(loading, html`<slot></slot>`)}`;
}

function list(
  session: Session,
  procedure: Procedure,
  running: GuideState | undefined,
  start: () => void,
): TemplateResult {
  const now = running?.status === 'running' ? running.stepId : undefined;
  const { i18n } = session;
  return html`<section class="root list" lang=${i18n.locale} dir=${i18n.dir}>
    <h2 data-say>${shortText(session, procedure.title)}</h2>
    <ol>
      ${procedure.steps.map((step) => {
        const { number } = progressOf(procedure, step.id);
        const title = step.title ?? step.ask;
        const target = targetOf(session, step);
        return html`<li aria-current=${step.id === now ? 'step' : nothing}>
          <span class="number" aria-hidden="true">${number}</span>
          <h3 data-say>
            ${title === undefined ? i18n.t('guide.progress', { number, total: procedure.steps.length }) : shortText(session, title, target)}
          </h3>
          ${longText(session, step.text, target)}
          ${
            step.example === undefined
              ? nothing
              : html`<p class="example" data-say>
                  ${i18n.t('guide.example')} <b>${shortText(session, step.example, target)}</b>
                </p>`
          }
          ${step.id === now ? html`<p class="note" data-say>${i18n.t('guide.youAreHere')}</p>` : nothing}
        </li>`;
      })}
    </ol>
    ${now === undefined ? html`<button class="main" @click=${start}>${i18n.t('guide.start')}</button>` : nothing}
  </section>`;
}
