import { html, nothing, type TemplateResult } from 'lit';
import { colon } from '../shared/say-surface.js';
import { renderKnown, toldOf } from '../shared/handover.js';
import { stepsFor, type Step } from './form.js';
import {
  keptThere,
  languageInWords,
  numberInWords,
  sizeInWords,
  slotInWords,
  WAY_PICTURES,
  withPicture,
  type View,
} from './view.js';

/** Everything that will be sent, in words and pictures; each line leads back to its question. */
export function renderCheck(
  view: View,
  how: { readonly sealing: boolean; readonly failed: boolean },
  send: () => void,
): TemplateResult {
  const { session, around, form, acts } = view;
  const { t, pick } = session.i18n;
  const { way, number, slot, lang, voice } = form;
  const told = toldOf(session);
  const steps = stepsFor(around, form);
  const line = (
    step: Step,
    picture: string,
    words: string,
    shown: unknown = words,
  ): TemplateResult =>
    html`<li ?data-private=${step === 'number' || step === 'when'}>
      ${withPicture(picture, shown)}
      ${
        steps.includes(step)
          ? html`<button
              class="quiet"
              aria-label="${t('callback.check.change')}${colon(session.i18n.locale)} ${words}"
              @click=${() => acts.go(step)}
            >
              ${t('callback.check.change')}
            </button>`
          : nothing
      }
    </li>`;
  const digits = numberInWords(session, number);
  const there = keptThere(session);
  const kept = around.shared === 'no' && session.site.storage !== 'none';
  return html`<p class="strong" data-say>${t('callback.check.before')}</p>
    <ul class="lines">
      ${line('how', WAY_PICTURES[way], t(`callback.way.${way}`))}
      ${way === 'desk' ? nothing : line('number', 'phone', digits, html`<bdi dir="ltr">${digits}</bdi>`)}
      ${line('when', 'calendar', slotInWords(session, slot, way))}
      ${line(
        'language',
        'globe',
        t('callback.check.language', { language: languageInWords(session, lang) }),
      )}
      ${
        voice
          ? line(
              'voice',
              'speaker',
              t('callback.check.voice', {
                seconds: voice.seconds,
                size: sizeInWords(voice.bytes.length),
              }),
            )
          : nothing
      }
    </ul>
    ${
      told === undefined
        ? nothing
        : html`${form.tells ? renderKnown(session, told) : nothing}
            <button class="quiet" data-say @click=${() => acts.change({ tells: !form.tells })}>
              ${t(form.tells ? 'callback.check.leaveOut' : 'callback.check.putBack')}
            </button>`
    }
    ${withPicture('key', t(`callback.check.words.${way}`))}
    ${withPicture('shield', t('callback.check.not'))}
    ${withPicture('lock', t('callback.check.closed', { name: pick(session.site.name).value }))}
    ${there ? withPicture('calendar', there) : nothing}
    ${withPicture('wait', t(kept ? 'callback.check.kept' : 'callback.check.notKept'))}
    <p class=${how.failed ? 'wrong' : 'strong'} role="status">
      ${
        how.sealing
          ? t('callback.check.sending')
          : how.failed
            ? t('callback.check.failed')
            : nothing
      }
    </p>
    <button class="main wide" data-say @click=${send}>
      <aidant-picture name="send"></aidant-picture><span>${t('callback.check.send')}</span>
    </button>`;
}
