import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { qrPath } from '../../core/links/qr.js';
import type { Session } from '../../core/session.js';
import type { callLine } from '../shared/call-line.js';

export type CallLine = NonNullable<ReturnType<typeof callLine>>;

const styles = css`
  .number {
    font-size: calc(24em / 18);
    line-height: 1.25;
    font-weight: 700;
    margin-block: 0 8px;
  }

  /* It keeps together while there is room. */
  .number bdi {
    display: inline-block;
  }

  .desk {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
  }

  .desk p {
    flex: 1 1 9em;
    margin: 0;
  }

  .qr {
    inline-size: 128px;
    block-size: 128px;
    border-radius: 8px;
    forced-color-adjust: none;
  }
`;

/**
 * For a device that calls nobody: the number, big, and as a picture to scan with a telephone.
 *
 * @param root the window it shows in; it takes its look there.
 */
export function deskNumber(root: ShadowRoot): (session: Session, call: CallLine) => TemplateResult {
  const { styleSheet } = styles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  return ({ i18n: { t } }, { href, display, more }) => {
    const { size, path } = qrPath(href);
    return html`<p class="number" data-say><bdi dir="ltr">${display}</bdi></p>
      ${more ? html`<p class="hint" data-say>${more}</p>` : nothing}
      <div class="desk">
        <p class="hint" data-say>${t('help.callBy')} ${t('help.callQr')}</p>
        <svg
          class="qr"
          viewBox="0 0 ${size} ${size}"
          role="img"
          aria-label=${t('help.callQrName', { number: display })}
        >
          ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
        </svg>
      </div>`;
  };
}
