import { html, nothing, type TemplateResult } from 'lit';
import type { HelpChannel } from '../../core/help/channels.js';
import type { Handover } from '../../core/help/context.js';
import { hoursInWords, openInWords } from '../../core/help/hours-words.js';
import type { ChannelKind } from '../../core/formats/site.js';
import type { LocalText } from '../../core/formats/text.js';
import type { MessageKey } from '../../core/ports.js';
import { authored, channelsFor, renderFact, renderNumber, type HelpView } from './view.js';

const PICTURES: Readonly<Record<ChannelKind, string>> = {
  phone: 'phone',
  callback: 'phone',
  visit: 'map-pin',
  letter: 'envelope',
  sms: 'smartphone',
  whatsapp: 'smartphone',
  email: 'send',
  relay: 'two-people',
  link: 'globe',
};

/** The best telephone line, big; without one, what to do instead. */
export function renderBest(view: HelpView): TemplateResult {
  const { t } = view.session.i18n;
  const [best] = channelsFor(view).filter(({ kind }) => kind === 'phone');
  if (!best || best.channel.kind !== 'phone') {
    return html`<p data-say>${t('help.noPhone')}</p>
      <p class="strong" data-say>${t('help.noPhoneThen')}</p>`;
  }
  const label = best.channel.label ?? view.session.site.name;
  return html`<section class="card" aria-label=${view.session.i18n.pick(label).value}>
    <p class="who">${authored(view, label)}</p>
    ${renderNumber(view, best.channel.number)} ${renderFacts(view, best)}
  </section>`;
}

/** Every way but the best line; `nothing` when there is none. */
export function renderOthers(view: HelpView): unknown {
  const { t } = view.session.i18n;
  const all = channelsFor(view);
  const best = all.find(({ kind }) => kind === 'phone');
  const others = all.filter((channel) => channel !== best);
  if (others.length === 0) return nothing;
  return html`<h3 data-say>${t('help.ways')}</h3>
    <ul class="stack plain">
      ${others.map((channel) => html`<li>${renderChannel(view, channel)}</li>`)}
    </ul>`;
}

/** Whether there is anything besides the best line. */
export function hasOthers(view: HelpView): boolean {
  return channelsFor(view).length > 1;
}

/** What the person may read out, in words: where they are, and never a value. */
export function renderHandover(
  view: HelpView,
  context: Handover | undefined,
  title: LocalText | undefined,
  stepTitle: LocalText | undefined,
): unknown {
  if (!context || title === undefined) return nothing;
  const { t } = view.session.i18n;
  const { number, total, field } = context;
  const trouble =
    field === undefined || field === 'ok'
      ? nothing
      : html`<p data-say>${t(field === 'empty' ? 'help.tellEmpty' : 'help.tellError')}</p>`;
  return html`<section class="tell">
    <h3 data-say>${t('help.tell')}</h3>
    <blockquote>
      <p>${authored(view, title)}</p>
      <p data-say>${t('help.tellWhere', { number, total })}</p>
      ${stepTitle === undefined ? nothing : html`<p>${authored(view, stepTitle)}</p>`} ${trouble}
    </blockquote>
    <p class="hint" data-say>${t('help.neverSay')}</p>
  </section>`;
}

function renderChannel(view: HelpView, channel: HelpChannel): TemplateResult {
  const { t } = view.session.i18n;
  const source = channel.channel;
  const words = source.label ? authored(view, source.label, false) : t(wayKey(channel));
  const address = source.kind === 'visit' || source.kind === 'letter' ? source.address : undefined;
  const away = channel.kind === 'link' || channel.kind === 'relay' || channel.kind === 'whatsapp';
  const head = html`<aidant-picture name=${PICTURES[channel.kind]}></aidant-picture
    ><span>${words}</span>`;
  return html`<section class="card">
    ${
      channel.kind === 'phone' && source.kind === 'phone'
        ? html`<p class="who" data-say>${words}</p>
            ${renderNumber(view, source.number)}`
        : channel.href === undefined
          ? html`<p class="who with-picture" data-say>${head}</p>`
          : html`<a
              class="button row choice"
              href=${channel.href}
              target=${away ? '_blank' : nothing}
              rel=${away ? 'noopener noreferrer' : nothing}
              data-say
              >${head}</a
            >`
    }
    ${address === undefined ? nothing : html`<p class="address">${authored(view, address)}</p>`}
    ${renderFacts(view, channel, away ? t('help.newPage') : undefined)}
  </section>`;
}

/** Open now, hours, price, languages: what decides whether to take this way. */
function renderFacts(view: HelpView, channel: HelpChannel, more?: string): TemplateResult {
  const { i18n } = view.session;
  const { hours } = channel.channel;
  const { availability } = channel;
  const timed = hours !== undefined || channel.kind === 'phone' || channel.kind === 'visit';
  const open =
    view.now === undefined || !timed
      ? undefined
      : availability.state === 'unknown' &&
          availability.why !== 'holiday' &&
          channel.kind === 'phone'
        ? i18n.t('help.hours.unknownLine')
        : openInWords(availability, i18n);
  return html`<ul class="facts">
    ${renderFact(open, availability.state)}
    ${hoursInWords(hours, i18n).map((line) => renderFact(line))}
    ${renderFact(costInWords(view, channel))} ${renderLanguages(view, channel)} ${renderFact(more)}
  </ul>`;
}

function costInWords({ session }: HelpView, { kind, channel }: HelpChannel): string | undefined {
  const { t, pick } = session.i18n;
  const { cost } = channel;
  if (cost === 'free') return t('help.cost.free');
  if (cost === 'paid') return t(kind === 'phone' ? 'help.cost.paid' : 'help.cost.paidOther');
  if (cost !== undefined) return pick(cost).value;
  return kind === 'phone' ? t('help.cost.unknown') : undefined;
}

function renderLanguages({ session }: HelpView, { channel, speaksMine }: HelpChannel): unknown {
  const { t, locale } = session.i18n;
  const tags = channel.languages ?? [];
  if (tags.length === 0) return nothing;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale).format(tags.map((tag) => nameOf(names, tag)));
  const written = channel.kind === 'letter' || channel.kind === 'email' || channel.kind === 'sms';
  if (written) return renderFact(t('help.writes', { list }));
  const text = t('help.speaks', { list });
  return renderFact(speaksMine ? text : `${text} ${t('help.speaksOther')}`);
}

/** A tag the browser cannot name stays as the site wrote it. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function wayKey({ kind, channel }: HelpChannel): MessageKey {
  if (channel.kind === 'relay') return channel.mode === 'sign' ? 'help.way.sign' : 'help.way.text';
  return kind === 'relay' ? 'help.way.text' : `help.way.${kind}`;
}
