import { html, nothing, svg, type TemplateResult } from 'lit';
import { helpChannels, type HelpChannel } from '../../core/help/channels.js';
import { qrPath } from '../../core/links/qr.js';
import { phoneForms } from '../../core/phone.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Session } from '../../core/session.js';

/** What the parts of the window need to draw themselves. */
export interface HelpView {
  readonly session: Session;
  /** Milliseconds since 1970, when the window was opened; undefined until the feature is there. */
  readonly now: number | undefined;
  /** True where a number can be pressed to call. */
  readonly touch: boolean;
  /** The person said that reading is hard. */
  readonly readsLittle: boolean;
}

/** An author's text in its own language and direction. `say`: Listen reads it. */
export function authored({ session }: HelpView, text: LocalText, say = true): TemplateResult {
  const { value, lang, dir } = session.i18n.pick(text);
  return html`<span lang=${lang} dir=${dir} ?data-say=${say}>${value}</span>`;
}

/** The ways to a person for the one before the screen. */
export function channelsFor({ session, now, readsLittle }: HelpView): HelpChannel[] {
  return helpChannels(session.site, { locale: session.i18n.locale, readsLittle }, now ?? 0);
}

/** A number as this device can use it: a big link, or big digits and a picture to scan. */
export function renderNumber(view: HelpView, number: string): TemplateResult {
  const { t } = view.session.i18n;
  const { display, href } = phoneForms(number, view.session.site.country);
  if (view.touch) {
    return html`<a
      class="button main number"
      href=${href}
      data-say="${t('help.call')} : ${display}"
    >
      <aidant-picture name="phone"></aidant-picture>
      <span>${t('help.call')} <bdi>${display}</bdi></span>
    </a>`;
  }
  return html`<p class="number" data-say><bdi>${display}</bdi></p>
    <div class="desk">
      <p class="hint" data-say>${t('help.callBy')} ${t('help.callQr')}</p>
      ${renderQr(href, t('help.callQrName', { number: display }))}
    </div>`;
}

/** Our own template, so that no script paints it and every size is sharp. Always dark on light, or scanners fail. */
export function renderQr(text: string, name: string): TemplateResult {
  const { size, path } = qrPath(text);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${name}>
    ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>`;
}

/** A date of a file (`2026-11-01`) as people write it; French says "1er" and its browsers do not. */
export function dateInWords(date: string, locale: string, style: 'long' | 'month'): string {
  const words = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(style === 'long' ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  return locale.startsWith('fr') ? words.replace(/^1 /, '1er ') : words;
}

/** A row with a picture and words. */
export function renderRow(options: {
  readonly picture: string;
  readonly words: unknown;
  readonly onClick: () => void;
  readonly className?: string;
}): TemplateResult {
  return html`<button
    class="row choice ${options.className ?? ''}"
    data-say
    @click=${options.onClick}
  >
    <aidant-picture name=${options.picture}></aidant-picture><span>${options.words}</span>
  </button>`;
}

/** One short fact under a number; nothing for nothing. */
export function renderFact(text: string | undefined, className = ''): unknown {
  return text === undefined || text === ''
    ? nothing
    : html`<li class=${className || nothing} data-say>${text}</li>`;
}
