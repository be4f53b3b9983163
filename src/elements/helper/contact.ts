import { html, nothing, type TemplateResult } from 'lit';
import type { HelpChannel } from '../../core/help/channels.js';
import { hoursToTell } from '../../core/help/hours.js';
import { hoursInWords, openInWords } from '../../core/help/hours-words.js';
import type { HelpRequest } from '../../core/help/request.js';
import type { ChannelKind } from '../../core/formats/site.js';
import type { MessageKey } from '../../core/ports.js';
import type { Told } from '../shared/handover.js';
import { mayBeAnswered } from '../shared/request-row.js';
import {
  authored,
  channelsFor,
  languageName,
  renderFact,
  renderNumber,
  renderSmsNumber,
  type HelpView,
} from './view.js';

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

/** What a way costs where the site does not say: nothing is promised for it. */
const COSTS: Readonly<Record<ChannelKind, MessageKey>> = {
  phone: 'help.cost.unknown',
  callback: 'help.cost.unknown',
  visit: 'help.cost.unknown',
  letter: 'ask.cost.stamp',
  sms: 'ask.cost.sms',
  whatsapp: 'ask.cost.net',
  email: 'ask.cost.net',
  relay: 'ask.cost.net',
  link: 'ask.cost.net',
};

/** To these one writes, and they are answered later. */
const WRITTEN: readonly ChannelKind[] = ['letter', 'sms', 'whatsapp', 'email'];

/** The best way for this person, big; without any, what to do instead. */
export function renderBest(view: HelpView, channels = channelsFor(view)): TemplateResult {
  const { t } = view.session.i18n;
  const [best] = channels;
  if (!best) {
    return html`<p data-say>${t('help.noPhone')}</p>
      <p class="strong" data-say>${t('help.noPhoneThen')}</p>`;
  }
  // All there is must be spoken: they can still be called for.
  const spoken =
    view.told.includes('no-voice') && channels.every(({ needs }) => needs.includes('voice'));
  return html`${spoken ? html`<p class="strong" data-say>${t('help.stopNumber.noVoiceNone')}</p>` : nothing}
  ${renderWay(view, best)}`;
}

function renderWay(view: HelpView, best: HelpChannel): TemplateResult {
  if (best.channel.kind !== 'phone') return renderChannel(view, best);
  const label = best.channel.label ?? view.session.site.name;
  return html`<section class="card" aria-label=${view.session.i18n.pick(label).value}>
    <p class="who">${authored(view, label)}</p>
    ${renderNumber(view, best.channel.number)} ${renderFacts(view, best)}
  </section>`;
}

/** Every way but the best one; `nothing` when there is none. */
export function renderOthers(view: HelpView, channels = channelsFor(view)): unknown {
  const others = channels.slice(1);
  if (others.length === 0) return nothing;
  return html`<h3 data-say>${view.session.i18n.t('help.ways')}</h3>
    <ul class="stack plain">
      ${others.map((channel) => html`<li>${renderChannel(view, channel)}</li>`)}
    </ul>`;
}

/** Whether there is anything besides the best way. */
export function hasOthers(view: HelpView): boolean {
  return channelsFor(view).length > 1;
}

/** What the person may read out, in words: where they are, and never a value. */
export function renderHandover({ session }: HelpView, told: Told | undefined): unknown {
  if (!told) return nothing;
  const { t, pick } = session.i18n;
  const { number, total, field } = told.context;
  const line = (text: Told['title']): unknown => {
    if (text === undefined) return nothing;
    const { value, lang, dir } = pick(text);
    return html`<p><span lang=${lang} dir=${dir} data-say>${value}</span></p>`;
  };
  const trouble =
    field === undefined || field === 'ok'
      ? nothing
      : html`<p data-say>${t(field === 'empty' ? 'help.tellEmpty' : 'help.tellError')}</p>`;
  return html`<section class="tell">
    <h3 data-say>${t('help.tell')}</h3>
    <blockquote>
      ${line(told.title)}
      <p data-say>${t('help.tellWhere', { number, total })}</p>
      ${line(told.stepTitle)} ${trouble}
    </blockquote>
  </section>`;
}

/** Beside every way to a person, whether a guide runs or not: a swindler is one who asks for it. */
export function renderNever({ session }: HelpView): TemplateResult {
  return html`<p class="rule with-picture" data-say>
    <aidant-picture name="shield"></aidant-picture><span>${session.i18n.t('help.neverAsks')}</span>
  </p>`;
}

/** One way as a card: what to press or where to go, and what decides whether to take it. */
export function renderChannel(view: HelpView, channel: HelpChannel): TemplateResult {
  const { t } = view.session.i18n;
  const source = channel.channel;
  const asked = requestOf(view, channel);
  const own = source.label ? authored(view, source.label, false) : t(wayKey(channel));
  const words = asked ? t('ask.seeRequest') : own;
  const address = source.kind === 'visit' || source.kind === 'letter' ? source.address : undefined;
  const opening = channel.open();
  const away = opening.how === 'link' && opening.away;
  return html`<section class="card">
    ${renderDoor(view, channel, words)}
    ${address === undefined ? nothing : html`<p class="address">${authored(view, address)}</p>`}
    ${renderFacts(view, channel, away ? t('help.newPage') : undefined)}
  </section>`;
}

/** What there is to press: a number, a link, a window of ours; or only a name. */
function renderDoor(view: HelpView, channel: HelpChannel, words: unknown): TemplateResult {
  const { t } = view.session.i18n;
  const source = channel.channel;
  const opening = channel.open();
  const head = html`<aidant-picture name=${PICTURES[channel.kind]}></aidant-picture
    ><span>${words}</span>`;
  const row = (act: () => void): TemplateResult =>
    html`<button class="row choice" data-say @click=${act}>${head}</button>`;
  if (source.kind === 'phone') {
    return html`<p class="who" data-say>${words}</p>
      ${renderNumber(view, source.number)}`;
  }
  if (opening.how === 'address') {
    return html`<p class="who with-picture" data-say>${head}</p>`;
  }
  if (opening.how === 'window') {
    const asked = requestOf(view, channel);
    const screen = asked ? { screen: `status:${asked.id}` } : {};
    const { surface } = opening;
    return row(() => view.session.dispatch({ type: 'app/open', surface, ...screen }));
  }
  if (source.kind === 'sms' && !view.touch) {
    return html`<p class="who with-picture" data-say>${head}</p>
      ${renderSmsNumber(view, source.number, opening.href)}`;
  }
  // A message that could say where they are is read first.
  if (channel.takesMessage && view.where && t('ask.message.title') !== '')
    return row(() => view.go(`message:${channel.id}`));
  return html`<a
    class="button row choice"
    href=${opening.href}
    target=${opening.away ? '_blank' : nothing}
    rel=${opening.away ? 'noopener noreferrer' : nothing}
    data-say
    >${head}</a
  >`;
}

/** Open now, hours, price, languages: what decides whether to take this way. */
function renderFacts(view: HelpView, channel: HelpChannel, more?: string): TemplateResult {
  const { i18n } = view.session;
  const { hours, kind } = channel.channel;
  const told = hoursToTell(hours, kind === 'visit' ? 'door' : 'line');
  // To be rung back one may ask at any hour: a line that is closed now is no closed door.
  const state = channel.kind === 'callback' ? 'open' : channel.availability.state;
  return html`<ul class="facts">
    ${renderFact(openNow(view, channel), state)}
    ${hoursInWords(told, i18n).map((line) => renderFact(line))}
    ${renderFact(costInWords(view, channel))} ${renderLanguages(view, channel)} ${renderFact(more)}
  </ul>`;
}

function openNow(view: HelpView, { kind, channel, availability }: HelpChannel): string | undefined {
  const { i18n } = view.session;
  const { state, hours, told } = availability;
  if (view.now === undefined) return undefined;
  if (kind === 'callback')
    return i18n.t(hoursInWords(channel.hours, i18n).length > 0 ? 'ask.nowOpenLater' : 'ask.now');
  if (state === 'busy') return i18n.t('ask.busy');
  if (told && state === 'open') return i18n.t('ask.available');
  // What the desk says of now counts for more than its hours, which are told on their own.
  if (told && hours.state !== 'closed') return i18n.t('help.hours.closed');
  if (channel.hours === undefined && WRITTEN.includes(kind)) return i18n.t('ask.anyTime');
  // "Call first" is for a site that can be called.
  if (hours.state === 'unknown' && !channelsFor(view).some((one) => one.kind === 'phone'))
    return i18n.t(hours.why === 'holiday' ? 'ask.holiday' : 'ask.hoursUnknown');
  if (hours.state !== 'unknown' || hours.why === 'holiday') return openInWords(hours, i18n);
  if (kind === 'phone') return i18n.t('help.hours.unknownLine');
  return kind === 'visit' ? openInWords(hours, i18n) : i18n.t('ask.hoursUnknown');
}

function costInWords({ session }: HelpView, { kind, cost }: HelpChannel): string {
  const { t, pick } = session.i18n;
  if (cost === 'free') return t(kind === 'callback' ? 'ask.cost.theyCall' : 'help.cost.free');
  if (cost === 'paid') return t(kind === 'phone' ? 'help.cost.paid' : 'help.cost.paidOther');
  return cost === undefined ? t(COSTS[kind]) : pick(cost).value;
}

function renderLanguages(view: HelpView, { channel, speaksMine }: HelpChannel): unknown {
  const { t, locale } = view.session.i18n;
  const tags = channel.languages ?? [];
  if (tags.length === 0) return renderFact(t('ask.languagesUnknown'));
  const list = new Intl.ListFormat(locale).format(tags.map((tag) => languageName(view, tag)));
  if (WRITTEN.includes(channel.kind)) return renderFact(t('help.writes', { list }));
  const text = t('help.speaks', { list });
  return renderFact(speaksMine ? text : `${text} ${t('help.speaksOther')}`);
}

/** What was asked for already and may still be answered: it is looked at, not asked for again. */
function requestOf({ session }: HelpView, { kind }: HelpChannel): HelpRequest | undefined {
  if (kind !== 'callback') return undefined;
  const { requests = [] } = session.store.getState().callback ?? {};
  return requests.find(mayBeAnswered);
}

function wayKey({ kind, channel }: HelpChannel): MessageKey {
  if (channel.kind === 'relay') return channel.mode === 'sign' ? 'help.way.sign' : 'help.way.text';
  return kind === 'relay' ? 'help.way.text' : `help.way.${kind}`;
}
