import { css } from 'lit';

export const termStyles = css`
  :host {
    display: inline !important;
    font: inherit !important;
    color: inherit !important;
    line-height: inherit !important;
  }

  .word {
    display: inline;
    font: inherit;
    color: inherit;
    min-block-size: 0;
    /* A word in a sentence: 24 px high at least, and wider than it looks. */
    padding: 0.25em 0.15em;
    margin: -0.25em -0.15em;
    border: 0;
    border-radius: 4px;
    background: transparent;
    cursor: pointer;
    text-decoration: underline dotted 2px;
    text-underline-offset: 0.2em;
  }

  .word:hover,
  .word[aria-expanded='true'] {
    background: var(--_accent-soft);
  }

  .bubble {
    margin: 0;
    padding: 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-family: var(--_font);
    font-weight: 400;
    text-align: start;
    inline-size: min(360px, calc(100vw - 16px));
    max-block-size: 80dvh;
    overflow-y: auto;
    box-shadow: 0 8px 40px rgb(0 0 0 / 24%);
  }

  .bubble:not(:popover-open) {
    display: none;
  }

  .head {
    display: flex;
    gap: 8px;
    align-items: start;
  }

  .title {
    flex: 1;
    margin: 0;
    padding-block: 8px;
    font-weight: 700;
    font-size: calc(20em / 18);
  }

  /* Focus comes here only to be read from; the bubble itself shows where one is. */
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .close {
    min-inline-size: 48px;
    justify-content: center;
    padding: 8px;
    border-color: transparent;
    background: transparent;
  }

  .meaning {
    display: flex;
    gap: 12px;
    align-items: start;
    margin-block: 8px;
  }

  .meaning p,
  .bubble p {
    margin: 0 0 8px;
  }

  aidant-picture {
    --aidant-picture-size: 40px;
    flex: none;
  }

  .row aidant-picture {
    --aidant-picture-size: 28px;
  }

  .buttons {
    margin-block-start: 12px;
  }

  @media print {
    .word {
      text-decoration: none;
    }
  }
`;
