/** The whole procedure on paper: made when it is printed, taken away right after. */
import { adoptStyles, html, nothing, render, svg, type TemplateResult } from 'lit';
import { isPictureName } from '../../core/formats/picture-names.js';
import type { Procedure, Step } from '../../core/formats/procedure.js';
import type { LocalText } from '../../core/formats/text.js';
import {
  checkedOn,
  controlName,
  paperFacts,
  paperSteps,
  type PaperStep,
} from '../../core/guide/paper.js';
import { wayParts } from '../../core/guide/way.js';
import { cardLink, type CardLink } from '../../core/links/card.js';
import { qrPath } from '../../core/links/qr.js';
import type { Session } from '../../core/session.js';
import { PICTURES } from '../picture/pictures.js';
import { callLine } from './call-line.js';
import { ownAddress } from './own-address.js';
import { printOnly } from './print.js';
import { richText } from './rich-text.js';
import { sheetStepStyles } from './sheet-steps.styles.js';
import { PAPER, sheetStyles } from './sheet.styles.js';

/** Not a defined element: only a place of our own in the page, for as long as the paper takes. */
const TAG = 'aidant-guide-sheet';

/**
 * Prints a procedure: what to bring, each step with its picture and a box to tick, the end, whom to call. Black on
 * white, in the language and level that is read now.
 *
 * @param own the page's own form, which no code leads back to.
 */
export async function printSheet(
  session: Session,
  procedure: Procedure,
  own: boolean,
): Promise<void> {
  await session.i18n.more('print');
  document.querySelector(TAG)?.remove();
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [sheetStyles, sheetStepStyles]);
  render(sheet(session, procedure, own), root);
  document.documentElement.append(host);
  // A picture that is not there yet would be a white hole on the paper; one that cannot be had must not stop it.
  await Promise.allSettled([...root.querySelectorAll('img')].map((image) => image.decode()));
  printOnly(host, { page: PAPER, after: () => host.remove() });
}

function sheet(session: Session, procedure: Procedure, own: boolean): TemplateResult {
  const { i18n, site } = session;
  const { bring = [] } = procedure;
  const link = cardLink({
    site,
    procedure: own ? undefined : procedure,
    stepId: undefined,
    here: { origin: location.origin, path: location.pathname },
  });
  return html`<article lang=${i18n.locale} dir=${i18n.dir}>
    <header>
      <div>
        <p class="site">${text(session, site.name)}</p>
        <h1>${text(session, procedure.title)}</h1>
        <ul class="facts">
          ${paperFacts(procedure, i18n).map(([name, words]) => html`<li>${picture(name)}<span>${words}</span></li>`)}
        </ul>
      </div>
      ${wayIn(session, link)}
    </header>
    ${
      bring.length === 0
        ? nothing
        : html`<section class="bring">
            <h2>${i18n.t('guide.bring')}</h2>
            <ul>
              ${bring.map(
                (item) =>
                  html`<li>
                    <i class="tick"></i>${picture(item.picture ?? 'document')}
                    <span>${text(session, item.text)}</span>
                  </li>`,
              )}
            </ul>
          </section>`
    }
    ${steps(session, procedure)} ${end(session, procedure)} ${help(session, procedure, link)}
  </article>`;
}

function steps(session: Session, procedure: Procedure): TemplateResult {
  const { i18n } = session;
  const rows = paperSteps(procedure, i18n);
  const parts = wayParts(procedure);
  return html`<section>
    <h2>${i18n.t('guide.steps')}</h2>
    ${parts.map(
      ({ from, to, steps: list }) => html`
        ${
          parts.length > 1
            ? html`<h3 class="part">
                ${from === to ? i18n.t('print.step', { number: from }) : i18n.t('print.range', { from, to })}
              </h3>`
            : nothing
        }
        <ol>
          ${rows
            .filter(({ step }) => list.some((one) => one.step === step))
            .map((row) => stepRow(session, row))}
        </ol>
      `,
    )}
  </section>`;
}

function stepRow(session: Session, row: PaperStep): TemplateResult {
  const { i18n, site, store } = session;
  const { step, number, title, when, choices, careful } = row;
  const target = controlName(step, document.documentElement.lang, site.locales?.[0] ?? '');
  const accompanied = store.getState().app?.accompanied === true;
  return html`<li class=${careful.length > 0 ? 'careful' : ''}>
    <b class="number">${number}</b>
    <div>
      <h3>
        ${title === undefined ? target || i18n.t('print.step', { number }) : text(session, title, target)}
      </h3>
      ${when.map((line) => html`<p class="when">${line}</p>`)}
      ${step.broken ? html`<p>${i18n.t('guide.brokenAsk')}</p>` : nothing}
      ${long(session, step.away?.text, target)} ${long(session, step.text, target)}
      ${
        step.example === undefined
          ? nothing
          : html`<p class="example">
              ${i18n.t('guide.example')} <b>${text(session, step.example, target)}</b>
            </p>`
      }
      ${
        choices.length === 0
          ? nothing
          : html`<ul class="choices">
              ${choices.map((choice) => html`<li><i class="tick round"></i><span>${choice}</span></li>`)}
            </ul>`
      }
      ${step.media === undefined ? nothing : html`<p class="when">${i18n.t('print.film')}</p>`}
      ${
        careful.length === 0
          ? nothing
          : html`<div class="warn">
              ${picture('warning')}
              <p><b>${careful[0]}</b> ${careful.slice(1).join(' ')}</p>
            </div>`
      }
      ${accompanied ? beside(session, step, target) : nothing}
    </div>
    ${step.picture === undefined ? html`<span></span>` : picture(step.picture)}
    <i class="tick"></i>
  </li>`;
}

function beside(session: Session, step: Step, target: string): TemplateResult | typeof nothing {
  if (step.helper === undefined && step.sensitive !== true) return nothing;
  return html`<div class="beside">
    <h4>${session.i18n.t('guide.forHelper')}</h4>
    ${step.sensitive ? html`<p>${session.i18n.t('guide.lookAway')}</p>` : nothing}
    ${long(session, step.helper, target)}
  </div>`;
}

function end(session: Session, { end: after }: Procedure): TemplateResult | typeof nothing {
  if (!after) return nothing;
  const lines = [after.text, after.keep, ...(after.next ?? [])].filter(
    (line) => line !== undefined,
  );
  if (lines.length === 0) return nothing;
  return html`<section class="end">
    <h2>${session.i18n.t('guide.atEnd')}</h2>
    <ul>
      ${lines.map((line) => html`<li><i class="tick"></i>${long(session, line)}</li>`)}
    </ul>
    <p class="notes">${session.i18n.t('print.notes')}</p>
  </section>`;
}

/** To begin on another device, by camera. */
function wayIn({ i18n }: Session, { url, code }: CardLink): TemplateResult {
  const { size, path } = qrPath(url);
  return html`<figure>
    <svg
      class="qr"
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${i18n.t('help.card.qrName')}
    >
      ${svg`<path d=${path} fill="#000"></path>`}
    </svg>
    <figcaption>${i18n.t(code === undefined ? 'print.startPage' : 'print.start')}</figcaption>
  </figure>`;
}

function help(session: Session, procedure: Procedure, { short, code }: CardLink): TemplateResult {
  const { i18n } = session;
  const call = callLine(session);
  const checked = checkedOn(procedure, i18n);
  return html`<section class="help">
    <h2>${i18n.t('guide.stuck')}</h2>
    ${
      call
        ? html`<p class="call">
            ${picture('phone')}
            <span
              >${i18n.t('help.card.call', { number: call.display })}<small
                >${call.more}</small
              ></span
            >
          </p>`
        : html`<p>${i18n.t('help.card.ask')}</p>`
    }
    <p>${i18n.t('print.address', { address: '' })}<bdi>${short}</bdi></p>
    ${code === undefined ? nothing : html`<p>${i18n.t('help.card.code', { code })}</p>`}
    <p>${i18n.t('help.card.answers')} ${checked ?? nothing}</p>
  </section>`;
}

/** Drawn here at once, not by the element of the screen: the paper does not wait for it. */
function picture(name: string): TemplateResult | typeof nothing {
  if (isPictureName(name)) {
    return html`<svg class="picture" viewBox="0 0 24 24" aria-hidden="true">
      <path d=${PICTURES[name]}></path>
    </svg>`;
  }
  const source = ownAddress(name);
  return source ? html`<img class="picture" src=${source} alt="" />` : nothing;
}

function text(session: Session, words: LocalText, target = ''): TemplateResult {
  return richText(session.i18n.pick(words), target === '' ? {} : { target: { text: target } });
}

function long(
  session: Session,
  words: LocalText | undefined,
  target = '',
): TemplateResult | typeof nothing {
  return words === undefined
    ? nothing
    : html`<div class="text">${text(session, words, target)}</div>`;
}
