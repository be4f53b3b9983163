import { html, nothing, svg, type TemplateResult } from 'lit';
import { helpChannels, type HelpChannel } from '../../core/help/channels.js';
import { dayInWords } from '../../core/help/hours-words.js';
import type { Mean, Said } from '../../core/help/orientation.js';
import { qrPath } from '../../core/links/qr.js';
import { phoneForms, phoneFrom } from '../../core/phone.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Session } from '../../core/session.js';
import { colon } from '../shared/say-surface.js';
import type { Told } from '../shared/handover.js';

/** What the parts of the window need to draw themselves. */
export interface HelpView {
  readonly session: Session;
  /** Milliseconds since 1970, when the window was opened; undefined until the feature is there. */
  readonly now: number | undefined;
  /** True where a number can be pressed to call. */
  readonly touch: boolean;
  /** What the person told by their answers. */
  readonly told: readonly Mean[];
  /** The language they chose to be helped in. */
  readonly speaks?: string | undefined;
  /** Where they are, and how it is told; undefined where no guide runs. */
  readonly where?: Told | undefined;
  /** Shows another screen. */
  readonly go: (screen: string) => void;
}

/** An author's text in its own language and direction. `say`: Listen reads it. */
export function authored({ session }: HelpView, text: LocalText, say = true): TemplateResult {
  const { value, lang, dir } = session.i18n.pick(text);
  return html`<span lang=${lang} dir=${dir} ?data-say=${say}>${value}</span>`;
}

/** Words of ours, or a site's own. */
export function said(view: HelpView, words: Said, say = false): TemplateResult {
  if (typeof words === 'object') return authored(view, words.text, say);
  return html`<span ?data-say=${say}>${view.session.i18n.t(words)}</span>`;
}

/** The same as a plain text, for a title. */
export function saidText({ session }: HelpView, words: Said): string {
  return typeof words === 'object' ? session.i18n.pick(words.text).value : session.i18n.t(words);
}

/** The ways to a person for the one before the screen. */
export function channelsFor({ session, now, told, speaks }: HelpView): HelpChannel[] {
  const { site, store, i18n } = session;
  const { status, callback } = store.getState();
  return helpChannels(site, { locale: i18n.locale, told, speaks }, now ?? 0, {
    ...(status ? { statuses: status.statuses } : {}),
    // A page with its own elements may have none that asks for what is needed.
    callback: (callback?.possible ?? canSeal()) && session.windows?.has('callback') === true,
  });
}

/** Browsers seal nothing on plain http. */
function canSeal(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/**
 * A number as this device can use it: a big link, or big digits and a picture to scan. One that rings nobody from here is
 * only shown, and says so.
 */
export function renderNumber(
  view: HelpView,
  number: string,
  country = view.session.site.country,
): TemplateResult {
  const { t } = view.session.i18n;
  const { display, href } = phoneFrom(number, country, view.session.site.country);
  if (href === undefined) {
    return html`<p class="number" data-say><bdi>${display}</bdi></p>
      ${renderOnlyThere(view)}`;
  }
  if (view.touch) {
    return html`<a
      class="button main number"
      href=${href}
      data-say="${t('help.call')}${colon(view.session.i18n.locale)} ${display}"
    >
      <aidant-picture name="phone"></aidant-picture>
      <span>${t('help.call')} <bdi>${display}</bdi></span>
    </a>`;
  }
  return renderDesk(
    display,
    `${t('help.callBy')} ${t('help.callQr')}`,
    renderQr(href, t('help.callQrName', { number: display })),
  );
}

export function renderOnlyThere({ session }: HelpView): TemplateResult {
  return html`<p class="hint" data-say>${session.i18n.t('ask.onlyThere')}</p>`;
}

/** For a device that sends no SMS: the number to write to, big, and as a picture to scan. */
export function renderSmsNumber(view: HelpView, number: string, href: string): TemplateResult {
  const { t } = view.session.i18n;
  const { display } = phoneForms(number, view.session.site.country);
  return renderDesk(
    display,
    `${t('ask.smsQr')} ${t('help.callQr')}`,
    renderQr(href, t('ask.writeQrName', { number: display })),
  );
}

function renderDesk(display: string, hint: string, qr: TemplateResult): TemplateResult {
  return html`<p class="number" data-say><bdi>${display}</bdi></p>
    <div class="desk">
      <p class="hint" data-say>${hint}</p>
      ${qr}
    </div>`;
}

/** Our own template, so that no script paints it and every size is sharp. Always dark on light, or scanners fail. */
export function renderQr(text: string, name: string): TemplateResult {
  const { size, path } = qrPath(text);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${name}>
    ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>`;
}

/** A date of a file (`2026-11-01`) as people write it. */
export function dateInWords(date: string, locale: string, style: 'long' | 'month'): string {
  return dayInWords(date, locale, {
    year: 'numeric',
    month: 'long',
    ...(style === 'long' ? { day: 'numeric' } : {}),
  });
}

/** A language by its own name (`Nederlands`), and by that of the interface where the browser knows none. */
export function ownName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

/** A language as this interface calls it; a tag the browser cannot name stays as the site wrote it. */
export function languageName({ session }: HelpView, tag: string): string {
  try {
    return new Intl.DisplayNames(session.i18n.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A country as this interface calls it; what the browser cannot name stays as the site wrote it. */
export function countryName({ i18n }: Session, country: string): string {
  try {
    return new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

/** A row with a picture and words. */
export function renderRow(options: {
  readonly picture: string;
  readonly words: unknown;
  readonly onClick: () => void;
  readonly className?: string;
  readonly lang?: string;
}): TemplateResult {
  return html`<button
    class="row choice ${options.className ?? ''}"
    lang=${options.lang ?? nothing}
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
