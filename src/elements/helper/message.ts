import { html, type TemplateResult } from 'lit';
import type { HelpChannel, SeenMessage } from '../../core/help/channels.js';
import type { LocalText } from '../../core/formats/text.js';
import type { Told } from '../shared/handover.js';
import type { HelpView } from './view.js';

/**
 * What a message would say: where the person is, in their language. The titles are those of the site's own file; a
 * page's own form has none, and is told by its numbers.
 */
export function messageFor({ session }: HelpView, told: Told): SeenMessage {
  const { t, pick } = session.i18n;
  const words = (text: LocalText): string => pick(text).value;
  const { title, stepTitle, context } = told;
  const { number, total, field } = context;
  const subject = title === undefined ? '' : t('ask.message.subject', { title: words(title) });
  const lines = [
    title === undefined ? '' : t('ask.message.hello', { title: words(title) }),
    stepTitle === undefined
      ? t('help.tellWhere', { number, total })
      : t('ask.message.at', { number, total, step: words(stepTitle) }),
    field === undefined || field === 'ok'
      ? ''
      : t(field === 'empty' ? 'help.tellEmpty' : 'help.tellError'),
  ];
  return { subject, text: `${lines.filter((line) => line !== '').join('\n')}\n` };
}

/**
 * The message before it is one: the person reads it, changes it, or leaves it out. It then opens in their own program,
 * and they send it there.
 *
 * @param changed what they have made of it; undefined while it is as it was.
 */
export function renderMessage(
  view: HelpView,
  channel: HelpChannel,
  told: Told,
  changed: string | undefined,
  change: (text: string) => void,
): TemplateResult {
  const { t, locale } = view.session.i18n;
  const message = messageFor(view, told);
  const text = changed ?? message.text;
  const isMail = channel.kind === 'email';
  const full = channel.open({ subject: message.subject, text });
  const bare = channel.open();
  return html`<p class="with-picture" data-say>
      <aidant-picture name="shield"></aidant-picture><span>${t('ask.message.nothing')}</span>
    </p>
    <label for="message" data-say>${t('ask.message.will')}</label>
    <p id="message-hint" class="hint" data-say>${t('ask.message.change')}</p>
    ${
      isMail && message.subject !== ''
        ? html`<p class="subject" data-say>${message.subject}</p>`
        : ''
    }
    <textarea
      id="message"
      rows="5"
      maxlength="1000"
      lang=${locale}
      autocomplete="off"
      aria-describedby="message-hint"
      data-say=${message.text}
      .value=${text}
      @input=${(event: Event) => change((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div class="stack">
      <a class="button main row" href=${full.how === 'link' ? full.href : ''} data-say
        ><aidant-picture name=${isMail ? 'send' : 'smartphone'}></aidant-picture
        ><span>${t(isMail ? 'ask.message.open' : 'ask.message.openSms')}</span></a
      >
      <a class="button row" href=${bare.how === 'link' ? bare.href : ''} data-say
        ><aidant-picture name="pen"></aidant-picture><span>${t('ask.message.without')}</span></a
      >
    </div>`;
}
