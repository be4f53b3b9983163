import { adoptStyles, html, render, type TemplateResult } from 'lit';
import type { Session } from '../../core/session.js';
import { printOnly } from '../shared/print.js';
import { PAPER, sheetStyles } from '../shared/sheet.styles.js';
import { paperStyles } from './paper.styles.js';

/** Not a defined element: only a place of our own in the page, for as long as the paper takes. */
const TAG = 'aidant-helper-paper';

/** @param long it may take several pages, which are then numbered; else it is one. */
export function printPaper({ i18n }: Session, paper: TemplateResult, long: boolean): void {
  document.querySelector(TAG)?.remove();
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [sheetStyles, paperStyles]);
  render(
    html`<article class=${long ? 'long' : 'one'} lang=${i18n.locale} dir=${i18n.dir}>
      ${paper}
    </article>`,
    root,
  );
  document.documentElement.append(host);
  const page = long ? PAPER : '@page { size: A4; margin: 14mm; }';
  printOnly(host, { page, after: () => host.remove() });
}
