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

  /* On a ground of their own: nobody knows what the page has there. */
  p,
  .question {
    margin: 12px 0 0;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    max-inline-size: 34em;
  }

  p {
    border-inline-start: 4px solid var(--_accent);
  }

  .question {
    border: 2px solid var(--_line);
  }

  .question:not(:has(:defined)) {
    display: none;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
