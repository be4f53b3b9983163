import { css } from 'lit';

export const launcherStyles = css`
  :host {
    position: fixed !important;
    inset-block-end: calc(16px + var(--_offset, 0px) + env(safe-area-inset-bottom)) !important;
    inset-inline-end: 16px !important;
    inset-block-start: auto !important;
    inset-inline-start: auto !important;
    display: block !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    overflow: visible !important;
    inline-size: fit-content !important;
    block-size: fit-content !important;
    max-inline-size: calc(100vw - 32px) !important;
  }

  /* The other end of the line: out of the way of what has focus. */
  :host([position='start']:not([aside])),
  :host([aside]:not([position='start'])) {
    inset-inline: 16px auto !important;
  }

  .root {
    display: grid;
    gap: 12px;
    justify-items: end;
  }

  :host([position='start']) .root {
    justify-items: start;
  }

  button {
    font: inherit;
    display: inline-flex;
    align-items: center;
    gap: 12px;
    min-block-size: 56px;
    padding: 8px 20px 8px 16px;
    border: 2px solid var(--_line);
    border-radius: 28px;
    background: var(--_paper);
    color: var(--_ink);
    cursor: pointer;
    box-shadow: 0 4px 20px rgb(0 0 0 / 20%);
    touch-action: manipulation;
    text-align: start;
  }

  /* On a page from right to left our words keep their own direction, and their signs stay behind them. */
  span {
    unicode-bidi: plaintext;
  }

  button:hover {
    background: var(--_accent-soft);
  }

  .help {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .help:hover {
    background: var(--_accent);
    text-decoration: underline;
  }

  .help.link {
    background: var(--_paper);
    color: var(--_accent);
    border-color: var(--_line);
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  p:not(:empty) {
    margin: 0;
    padding: 12px 16px;
    max-inline-size: 16em;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    color: var(--_ink);
  }

  p:empty {
    display: none;
  }

  svg {
    inline-size: 28px;
    block-size: 28px;
    flex: none;
  }

  :host([busy]) {
    display: none !important;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
