/** The crib sheet: the steps of the procedure as the person who helps needs them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../core/formats/procedure.js';
import { controlName } from '../../core/guide/paper.js';
import { cribSteps, type CribStep } from '../../core/guide/crib.js';
import type { Session } from '../../core/session.js';
import { authored, contacts, head, picture, rules, stop } from './parts.js';

export function crib(session: Session, procedure: Procedure): TemplateResult {
  const { i18n } = session;
  const { bring = [] } = procedure;
  return html`${head(session, i18n.t('guide.forHelper'), procedure)} ${rules(session)}
    ${
      bring.length === 0
        ? nothing
        : html`<section>
            <h4 data-say>${i18n.t('guide.bring')}</h4>
            <ul class="plain">
              ${bring.map(({ text }) => html`<li data-say>${authored(session, text)}</li>`)}
            </ul>
          </section>`
    }
    <section>
      <h4 data-say>${i18n.t('guide.steps')}</h4>
      <ol class="steps">
        ${cribSteps(procedure, i18n).map((row) => step(session, row))}
      </ol>
    </section>
    ${stop(session)}
    <section>
      <h4 data-say>${i18n.t('sheets.askPerson')}</h4>
      ${contacts(session)}
    </section>`;
}

function step(session: Session, row: CribStep): TemplateResult {
  const { i18n, site } = session;
  const { step: source, number, title, when, choices, careful, lookAway, mistakes } = row;
  const { t } = i18n;
  const target = controlName(source, document.documentElement.lang, site.locales?.[0] ?? '');
  return html`<li>
    <b class="circle" aria-hidden="true">${number}</b>
    <div>
      <p class="name" data-say>
        ${title === undefined ? target || t('print.step', { number }) : authored(session, title, target)}
      </p>
      ${
        source.text === undefined
          ? nothing
          : html`<p data-say>${authored(session, source.text, target)}</p>`
      }
      ${when.map((words) => html`<p data-say>${words}</p>`)}
      ${choices.length === 0 ? nothing : html`<p data-say>${choices.join(' / ')}</p>`}
      ${
        lookAway
          ? html`<p class="careful">${picture('shield')}<b data-say>${t('guide.lookAway')}</b></p>`
          : nothing
      }
      ${
        source.helper === undefined
          ? nothing
          : html`<p>
              <b data-say>${t('sheets.show')}</b>
              <span data-say>${authored(session, source.helper, target)}</span>
            </p>`
      }
      ${
        mistakes.length === 0
          ? nothing
          : html`<p><b data-say>${t('sheets.mistakes')}</b></p>
              <ul class="mistakes">
                ${mistakes.map(
                  ({ name, say }) =>
                    html`<li data-say><b>${t(name)}</b> ${authored(session, say, target)}</li>`,
                )}
              </ul>`
      }
      ${
        careful.length === 0
          ? nothing
          : html`<p class="careful">
              ${picture('warning')}
              <span data-say><b>${careful[0]}</b> ${t('sheets.themselves')}</span>
            </p>`
      }
    </div>
  </li>`;
}
