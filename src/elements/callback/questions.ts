import { html, nothing, type TemplateResult } from 'lit';
import type { RequestSlot } from '../../core/help/request.js';
import { daysOf, exampleNumber, languagesOf, offersSoon, waysOf } from './form.js';
import { capital, dayInWords, row, WAY_PICTURES, type View } from './view.js';

/** By phone, by SMS, or at the desk. */
export function renderHow({ session, around, acts }: View): TemplateResult {
  return html`<div class="stack">
    ${waysOf(around).map((way) =>
      row(WAY_PICTURES[way], session.i18n.t(`callback.way.${way}`), () =>
        acts.answer('how', { way }),
      ),
    )}
  </div>`;
}

/** @param wrong a key of the words; shown beside the field when the number cannot be used. */
export function renderNumber(
  view: View,
  wrong: 'numberEmpty' | 'numberWrong' | 'numberShort' | 'numberFixed' | undefined,
  onSubmit: (event: Event) => void,
): TemplateResult {
  const { session, around, form, acts } = view;
  const { t } = session.i18n;
  const example = exampleNumber(session.site.country);
  return html`<form class="stack" novalidate @submit=${onSubmit}>
    <p id="number-hint" class="hint" data-say>${t('callback.numberHint', { example })}</p>
    <input
      id="number"
      type="tel"
      inputmode="tel"
      dir="ltr"
      autocomplete=${around.shared === 'no' ? 'tel' : 'off'}
      aria-labelledby="title"
      aria-describedby="number-hint number-wrong"
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${form.number}
      @input=${(event: Event) => acts.change({ number: (event.target as HTMLInputElement).value })}
    />
    <p id="number-wrong" class="wrong" role="status" ?data-say=${wrong !== undefined}>
      ${wrong ? t(`callback.${wrong}`, { example }) : nothing}
    </p>
    <button class="main" type="submit" data-say>${t('callback.goOn')}</button>
  </form>`;
}

export function renderWhen({ session, around, form, acts }: View): TemplateResult {
  const { t, locale } = session.i18n;
  const take = (slot: RequestSlot): void => acts.answer('when', { slot });
  return html`<div class="stack">
    ${offersSoon(around) ? row('clock', t(`callback.soon.${form.way}`), () => take('soon')) : nothing}
    ${daysOf(around).map(({ day, inDays, parts }) => {
      const words = dayInWords(day, locale);
      const [only, ...more] = parts;
      return row(
        'calendar',
        inDays === 0
          ? t('callback.today', { day: words })
          : inDays === 1
            ? t('callback.tomorrow', { day: words })
            : capital(words, locale),
        () => {
          if (only && more.length === 0) take({ day, part: only });
          else acts.go(`part:${day}`);
        },
      );
    })}
  </div>`;
}

/** Which part of a day; the day is said again, so that nobody has to remember it. */
export function renderPart({ session, around, acts }: View, day: string): TemplateResult {
  const { t, locale } = session.i18n;
  const parts = daysOf(around).find((one) => one.day === day)?.parts ?? [];
  return html`<p class="strong" data-say>${capital(dayInWords(day, locale), locale)}</p>
    <div class="stack">
      ${parts.map((part) =>
        row('clock', t(`callback.part.${part}`), () =>
          acts.answer('when', { slot: { day, part } }),
        ),
      )}
    </div>`;
}

/** Each language by its own name: who needs it reads that one. */
export function renderLanguage({ around, acts }: View): TemplateResult {
  return html`<div class="stack">
    ${languagesOf(around).map((lang) => {
      const name = ownName(lang);
      return row('globe', html`<span lang=${lang}>${name}</span>`, () =>
        acts.answer('language', { lang }),
      );
    })}
  </div>`;
}

function ownName(tag: string): string {
  try {
    return capital(new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag, tag);
  } catch {
    return tag;
  }
}

/** "Do other people use this device?": asked once, before anything is kept. */
export function renderSharedQuestion(
  { session }: View,
  answer: (shared: 'yes' | 'no') => void,
): TemplateResult {
  const { t } = session.i18n;
  return html`<p data-say>${t('callback.sharedWhy')}</p>
    <div class="stack">
      ${row('two-people', t('callback.sharedYes'), () => answer('yes'))}
      ${row('person', t('callback.sharedNo'), () => answer('no'))}
    </div>`;
}
