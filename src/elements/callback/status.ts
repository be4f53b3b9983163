import { html, nothing, type TemplateResult } from 'lit';
import type { HelpRequest } from '../../core/help/request.js';
import type { PictureWord } from '../../core/help/picture-words.js';
import { drawing } from '../shared/icons.js';
import { mayBeAnswered } from '../shared/request-row.js';
import { callLine } from '../shared/call-line.js';
import type { deskNumber } from './desk-number.js';
import type { Session } from '../../core/session.js';
import {
  dayInWords,
  keptThere,
  row,
  slotInWords,
  WAY_PICTURES,
  withPicture,
  wordsSaid,
} from './view.js';

/** How a number shows where none can be pressed; undefined where one can, or while that is on its way. */
export type DeskNumber = ReturnType<typeof deskNumber> | undefined;

export type WordPictures = Readonly<Record<PictureWord, string>>;

/** What a press on the status screen asks for. */
export interface StatusActs {
  retry(request: HelpRequest): void;
  /** The question before it is taken back. */
  askCancel(request: HelpRequest): void;
  dismiss(request: HelpRequest): void;
  again(): void;
  others(): void;
  card(): void;
  look(request: HelpRequest): void;
}

const PICTURES: Readonly<Record<HelpRequest['status'], string>> = {
  waiting: 'wait',
  sending: 'send',
  sent: 'check',
  refused: 'warning',
  expired: 'warning',
  canceled: 'trash',
};

/** The person has to know of it, whatever became of it. */
export function isNews(request: HelpRequest): boolean {
  return mayBeAnswered(request) || request.status === 'refused' || request.status === 'expired';
}

/** How it stands, in one line. */
function statusInWords({ i18n }: Session, request: HelpRequest): string {
  const { status, trouble, unsure, canceling } = request;
  if (canceling && (status === 'waiting' || status === 'sending'))
    return i18n.t('callback.status.canceling');
  if (status === 'refused' && trouble === 'key') return i18n.t('callback.status.key');
  if (status === 'expired' && unsure) return i18n.t('callback.status.expiredUnsure');
  return i18n.t(`callback.status.${status}`);
}

export function renderStatus(
  session: Session,
  request: HelpRequest,
  others: readonly HelpRequest[],
  pictures: WordPictures | undefined,
  acts: StatusActs,
  desk?: DeskNumber,
): TemplateResult {
  const { t } = session.i18n;
  const { status, way, unsure } = request;
  const open = mayBeAnswered(request);
  const stopped = status === 'refused' || status === 'expired';
  const waits = (status === 'waiting' || status === 'sending') && !request.canceling;
  // With a key that is no longer taken, asking again would end the same way.
  const mayAsk = status !== 'refused' || request.trouble !== 'key';
  return html`<div class="status" role="status">
      ${withPicture(PICTURES[status], statusInWords(session, request), 'strong')}
      ${
        unsure
          ? html`<p data-say>${t('callback.status.unsure')}</p>`
          : stopped
            ? html`<p data-say>${t(`callback.status.nobody.${way}`)}</p>`
            : nothing
      }
    </div>
    ${open ? renderWords(session, request, pictures) : nothing}
    ${status === 'waiting' && waits ? renderWhy(session, request) : nothing}
    ${open ? html`<div data-private>${withPicture(WAY_PICTURES[way], slotInWords(session, request.slot, way))}</div>` : nothing}
    ${open ? renderKeep(session, request, acts) : nothing}
    <div class="stack">
      ${status === 'waiting' && waits ? button(t('callback.retry'), () => acts.retry(request), 'row') : nothing}
      ${waits ? button(t('callback.cancel'), () => acts.askCancel(request), 'row') : nothing}
    </div>
    ${status === 'sent' ? html`<p class="hint" data-say>${t('callback.sentBack')}</p>` : nothing}
    ${renderIfNot(session, open, acts, desk)}
    <div class="stack">
      ${status === 'sent' || (isFinished(request) && mayAsk) ? button(t('callback.again'), acts.again, 'row') : nothing}
      ${isFinished(request) ? button(t('callback.dismiss'), () => acts.dismiss(request), 'row quiet') : nothing}
    </div>
    ${others.map((other) =>
      row(
        PICTURES[other.status],
        t('callback.otherOne', { status: statusInWords(session, other) }),
        () => acts.look(other),
      ),
    )}`;
}

function isFinished({ status }: HelpRequest): boolean {
  return status === 'refused' || status === 'expired' || status === 'canceled';
}

/** Why it has not gone yet, when it is tried again, and what that needs. */
function renderWhy({ i18n }: Session, { trouble, next, kept }: HelpRequest): TemplateResult {
  const { t, locale } = i18n;
  const why = trouble === 'offline' || trouble === 'server' ? trouble : undefined;
  const time =
    next === undefined
      ? undefined
      : new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(next);
  return html`${why ? html`<p data-say>${t(`callback.trouble.${why}`)}</p>` : nothing}
    ${time === undefined || why === 'offline' ? nothing : html`<p data-say>${t('callback.next', { time })}</p>`}
    <p data-say>${t(kept ? 'callback.while.kept' : 'callback.while.notKept')}</p>`;
}

/** The two words, as big as the screen lets them be: they are photographed, and compared on the telephone. */
function renderWords(
  session: Session,
  request: HelpRequest,
  pictures: WordPictures | undefined,
): TemplateResult {
  const { t } = session.i18n;
  const { way, words } = request;
  const { lang, text } = wordsSaid(session, request);
  const both = text.join(lang === session.i18n.locale ? ` ${t('callback.and')} ` : ', ');
  return html`<section class="proof">
      <h3 data-say>${t(`callback.words.${way}`)}</h3>
      <div class="two" lang=${lang} data-say=${both} data-private>
        ${words.map(
          (word, i) =>
            html`<p class="word">
              ${drawing(pictures?.[word as PictureWord] ?? '')}<b>${text[i]}</b>
            </p>`,
        )}
      </div>
      <p class=${way === 'desk' ? 'hint' : 'rule'} data-say>${t(`callback.noWords.${way}`)}</p>
    </section>
    ${withPicture('shield', t('help.neverAsks'), 'rule')}`;
}

function renderKeep(
  session: Session,
  { kept, until }: HelpRequest,
  acts: StatusActs,
): TemplateResult {
  const { t, locale } = session.i18n;
  const there = keptThere(session);
  // A minute less: midnight is told as the evening before.
  const when = dayInWords(until - 60_000, locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: undefined,
  });
  return html`${withPicture('camera', t('callback.keep.note'))}
    <p class="hint" data-say>
      ${kept ? t('callback.keep.until', { when }) : t('callback.keep.not')}
    </p>
    ${there ? html`<p class="hint" data-say>${there}</p>` : nothing}
    <div class="stack">${row('card', t('callback.keep.card'), acts.card)}</div>`;
}

/** What to do without it: the telephone first. */
function renderIfNot(
  session: Session,
  open: boolean,
  acts: StatusActs,
  desk: DeskNumber,
): TemplateResult {
  const { t } = session.i18n;
  const line = callLine(session);
  const call = line && { ...line, more: line.more.replace(/^ \(|\)$/g, '') };
  return html`${open ? html`<h3 data-say>${t('callback.ifNot')}</h3>` : nothing}
    <div class="stack">
      ${
        call && desk
          ? desk(session, call)
          : call
            ? html`<a class="button row" href=${call.href} data-say>
                  <aidant-picture name="phone"></aidant-picture
                  ><span>${t('callback.call', { number: call.display })}</span></a
                >${call.more ? html`<p class="hint" data-say>${call.more}</p>` : nothing}`
            : nothing
      }
      ${row('ask', t('callback.others'), acts.others)}
    </div>`;
}

/** One question before something is taken back. */
export function renderCancel(
  { i18n }: Session,
  { way, unsure }: HelpRequest,
  yes: () => void,
  no: () => void,
): TemplateResult {
  const { t } = i18n;
  return html`<p data-say>${t(unsure ? 'callback.cancelUnsure' : `callback.cancelMore.${way}`)}</p>
    <div class="stack">
      ${button(t('callback.cancelNo'), no, 'main')} ${button(t('callback.cancelYes'), yes, 'row')}
    </div>`;
}

function button(words: string, act: () => void, className: string): TemplateResult {
  return html`<button class=${className} data-say @click=${act}><span>${words}</span></button>`;
}
