import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../../core/ports.js';
import { phoneForms } from '../../core/phone.js';
import type { HelpRequest, RequestWay } from '../../core/help/request.js';
import type { Session } from '../../core/session.js';
import type { Around, Form, Step } from './form.js';

export { capital, dayInWords } from '../../core/help/hours-words.js';
export { slotInWords } from '../shared/call-line.js';
export { keptThere } from '../shared/kept-there.js';

/** What the screens of the window need to draw themselves. */
export interface View {
  readonly session: Session;
  readonly around: Around;
  readonly form: Form;
  /** What the page answers to a press. */
  readonly acts: Acts;
}

export interface Acts {
  /** Takes an answer and goes to the next question. */
  answer(step: Step, answer: Partial<Form>): void;
  go(screen: string): void;
  change(answer: Partial<Form>): void;
}

export const WAY_PICTURES: Readonly<Record<RequestWay, string>> = {
  phone: 'phone',
  sms: 'smartphone',
  desk: 'town-hall',
};

/** A row to press, with a picture and words. */
export function row(picture: string, words: unknown, act: () => void): TemplateResult {
  return html`<button class="row choice" data-say @click=${act}>
    <aidant-picture name=${picture}></aidant-picture><span>${words}</span>
  </button>`;
}

export function withPicture(picture: string, words: unknown, className = ''): TemplateResult {
  return html`<p class="with-picture ${className}" data-say>
    <aidant-picture name=${picture}></aidant-picture><span>${words}</span>
  </p>`;
}

export function languageInWords({ i18n }: Session, tag: string): string {
  try {
    return new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function numberInWords({ site }: Session, number: string): string {
  return phoneForms(number, site.country).display;
}

/** In kilobytes, as a person may read it. */
export function sizeInWords(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1000));
}

/** The two words as whoever calls says them: as they were sealed, whatever language is read by now. */
export function wordsSaid(
  session: Session,
  { said, words }: Pick<HelpRequest, 'said' | 'words'>,
): { readonly lang: string; readonly text: readonly string[] } {
  const { locale } = session.i18n;
  return said ?? { lang: locale, text: words.map((word) => wordOf(session, word)) };
}

export function wordOf({ i18n }: Session, id: string): string {
  return i18n.t(`pictureWords.${id}` as MessageKey);
}
