import { css } from 'lit';

/** Buttons, rows, links and text fields: one look for the whole library. */
export const controls = css`
  button,
  .button {
    font: inherit;
    color: inherit;
    text-align: start;
    min-block-size: 48px;
    padding: 8px 16px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    cursor: pointer;
    touch-action: manipulation;
    display: inline-flex;
    align-items: center;
    gap: 12px;
    text-decoration: none;
    max-inline-size: 100%;
  }

  input {
    font: inherit;
    min-block-size: 56px;
    padding: 8px 16px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    color: inherit;
    inline-size: 100%;
  }

  button:hover,
  .button:hover,
  button[aria-pressed='true'] {
    background: var(--_accent-soft);
  }

  .main {
    min-block-size: 56px;
    justify-content: center;
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .main:hover {
    background: var(--_accent);
    text-decoration: underline;
  }

  .quiet {
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .row {
    inline-size: 100%;
    min-block-size: 56px;
  }

  .row > .end {
    margin-inline-start: auto;
  }

  .stop {
    border-color: var(--_stop);
    color: var(--_stop);
  }

  .stop-row {
    inline-size: 100%;
    padding-inline: 8px;
    border-color: transparent;
    background: transparent;
    color: var(--_stop);
    font-size: calc(16em / 18);
    font-weight: 600;
    line-height: 1.3;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  svg {
    inline-size: 28px;
    block-size: 28px;
    flex: none;
  }

  a {
    color: inherit;
    text-underline-offset: 4px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background-color 160ms;
    }
  }
`;
