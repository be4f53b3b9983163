import { html, type TemplateResult } from 'lit';
import type { MessageKey, Translator } from '../../core/ports.js';
import { sign } from './signs.js';

export type Device = 'computer' | 'mac' | 'apple' | 'android';

/** Told from what the browser says of itself; all of them are one press away, for when it says something else. */
export function deviceOf({ userAgent, maxTouchPoints }: Navigator): Device {
  if (/Android/i.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'apple';
  // An iPad says that it is a Mac; no Mac has a screen to touch.
  if (/Macintosh/.test(userAgent)) return maxTouchPoints > 1 ? 'apple' : 'mac';
  return 'computer';
}

/** How to make text larger in the browser, with pictures: what the browser does itself is not imitated. */
export function renderLarger(device: Device, all: boolean, t: Translator['t']): TemplateResult {
  const shown: readonly Device[] = all
    ? [device === 'mac' ? 'mac' : 'computer', 'apple', 'android']
    : [device];
  return html`${shown.map(
      (one) => html`
        ${all ? html`<h3 data-say>${t(one === 'mac' ? 'comfort.computer' : `comfort.${one}`)}</h3>` : ''}
        <ul>
          ${waysOf(one, t)}
        </ul>
      `,
    )}
    <p data-say>${t('comfort.largerStays')}</p>`;
}

function waysOf(device: Device, t: Translator['t']): TemplateResult {
  const way = (picture: unknown, key: MessageKey): TemplateResult =>
    html`<li><span class="picture">${picture}</span><span data-say>${t(key)}</span></li>`;
  const pinch = way(sign('fingers'), 'comfort.pinch');
  if (device === 'android') {
    return html`${pinch} ${way(sign('settings'), 'comfort.settings')}
    ${way(sign('larger'), 'comfort.settingsThen')}`;
  }
  if (device === 'apple') {
    return html`${pinch} ${way(key('AA'), 'comfort.menuSafari')}
    ${way(sign('larger'), 'comfort.menuSafariThen')}`;
  }
  const held = device === 'mac' ? '⌘' : t('comfort.control');
  return html`${way([key(held), key('+')], 'comfort.keysMore')}
  ${way(key('+'), 'comfort.keysAgain')} ${way([key(held), key('0')], 'comfort.keysBack')}`;
}

/** A key as it looks on the keyboard. */
function key(letters: string): TemplateResult {
  return html`<kbd dir="ltr">${letters}</kbd>`;
}
