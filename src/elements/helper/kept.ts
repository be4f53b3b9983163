import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../core/session.js';

/** How long what the person keeps lasts: on this device, until the tab is closed, or while the page is open. */
export function keptInWords({ store, site }: Session): 'here' | 'tab' | 'now' {
  if (store.getState().app?.shared !== 'no' || site.storage === 'none') return 'now';
  return site.storage === 'device' ? 'here' : 'tab';
}

/** Whether anything may outlast this page at all. */
export function canKeep({ store, site }: Session): boolean {
  return site.storage !== 'none' && store.getState().app?.shared !== 'yes';
}

/** What was pressed may go with the press: then focus stays in its card, and does not fall out of the window. */
export function staying(
  { root, drawn }: { readonly root: ShadowRoot; drawn(): Promise<unknown> },
  act: () => void,
): void {
  const home = root.activeElement?.closest('.card, .take');
  act();
  void drawn().then(() => {
    if (home && !root.activeElement) home.querySelector<HTMLElement>('h4, button')?.focus();
  });
}

/** "Do other people use this device?", until it is answered. */
export function renderShared(
  session: Session,
  answer: (shared: 'yes' | 'no') => void,
): TemplateResult | typeof nothing {
  const { t } = session.i18n;
  const shared = session.store.getState().app?.shared ?? 'unknown';
  if (shared !== 'unknown' || session.site.storage === 'none') return nothing;
  return html`<fieldset>
    <legend data-say>${t('help.shared')}</legend>
    <div class="buttons">
      <button data-say @click=${() => answer('yes')}>${t('help.sharedYes')}</button>
      <button data-say @click=${() => answer('no')}>${t('help.sharedNo')}</button>
    </div>
  </fieldset>`;
}
