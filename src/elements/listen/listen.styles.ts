import { css } from 'lit';

export const listenStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    margin-block: 8px;
    max-inline-size: 100%;
  }

  button {
    padding-inline: 12px 16px;
    border-color: var(--_accent);
    color: var(--_accent);
    border-radius: 24px;
    gap: 8px;
  }

  button + button {
    margin-inline-start: 12px;
    margin-block: 6px;
  }

  button.on {
    background: var(--_accent-soft);
  }

  p {
    margin: 8px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_accent);
    max-inline-size: 34em;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
