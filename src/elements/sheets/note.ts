/** The note on what was done together: ticks alone, shown to the person before it is printed, and never kept. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../core/formats/procedure.js';
import {
  HOW,
  isEmpty,
  MINUTES,
  ON_TO,
  THEMES,
  type SessionNote,
} from '../../core/help/session-note.js';
import type { MessageKey } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import { box, day, head, line } from './parts.js';

/** One question of the note. Where `many` is false, a tick takes the place of the one before. */
interface Question {
  readonly key: keyof SessionNote;
  readonly title: MessageKey;
  readonly many: boolean;
  readonly options: readonly (string | number)[];
  readonly words: (option: string | number, t: Session['i18n']['t']) => string;
}

const QUESTIONS: readonly Question[] = [
  {
    key: 'themes',
    title: 'sheets.theme',
    many: true,
    options: THEMES,
    words: (option, t) => t(`sheets.themes.${option}` as MessageKey),
  },
  {
    key: 'minutes',
    title: 'sheets.minutes',
    many: false,
    options: MINUTES,
    words: (count, t) => t('sheets.minute', { count }),
  },
  {
    key: 'how',
    title: 'sheets.how',
    many: false,
    options: HOW,
    words: (option, t) => t(`sheets.alone.${option}` as MessageKey),
  },
  {
    key: 'onTo',
    title: 'sheets.onTo',
    many: true,
    options: ON_TO,
    words: (option, t) => t(`sheets.next.${option}` as MessageKey),
  },
];

/** To be ticked on the screen. */
export function noteForm(
  { i18n: { t } }: Session,
  note: SessionNote,
  change: (note: SessionNote) => void,
): TemplateResult {
  return html`<p data-say>${t('sheets.noteHint')}</p>
    <p data-say>${t('sheets.noteEmpty')}</p>
    ${QUESTIONS.map(
      (question) =>
        html`<fieldset>
          <legend data-say>${t(question.title)}</legend>
          <div class="choices">
            ${question.options.map((option) => {
              const on = isTicked(note, question, option);
              return html`<label class="choice-box">
                <input
                  type=${question.many ? 'checkbox' : 'radio'}
                  name=${question.key}
                  autocomplete="off"
                  .checked=${on}
                  @change=${() => change(ticked(note, question, option))}
                />
                <span data-say>${question.words(option, t)}</span>
              </label>`;
            })}
          </div>
        </fieldset>`,
    )}`;
}

/** As the person reads it, and as it is printed: what is ticked; an empty one has all the boxes, for the pen. */
export function notePaper(
  session: Session,
  note: SessionNote,
  { now, procedure }: { readonly now: number; readonly procedure: Procedure | undefined },
): TemplateResult {
  const { t, locale } = session.i18n;
  const empty = isEmpty(note);
  return html`${head(session, t('sheets.note'), procedure)}
    <p data-say>${t('sheets.date')} ${empty ? nothing : day(now, locale)}</p>
    ${QUESTIONS.map((question) => {
      const options = question.options.filter(
        (option) => empty || isTicked(note, question, option),
      );
      if (options.length === 0) return nothing;
      return html`<section>
        <h4 data-say>${t(question.title)}</h4>
        <ul class="boxes">
          ${options.map((option) => box(question.words(option, t), !empty))}
        </ul>
      </section>`;
    })}
    <div class="pen">${line(t('sheets.byHand'))}</div>`;
}

function isTicked(note: SessionNote, { key }: Question, option: string | number): boolean {
  const value = note[key];
  return Array.isArray(value) ? value.includes(option as never) : value === option;
}

function ticked(note: SessionNote, question: Question, option: string | number): SessionNote {
  const { key, many, options } = question;
  if (!many) return { ...note, [key]: option };
  const chosen = options.filter((one) =>
    one === option ? !isTicked(note, question, one) : isTicked(note, question, one),
  );
  return { ...note, [key]: chosen };
}
