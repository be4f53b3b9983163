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

  @media print {
    .word {
      text-decoration: none;
    }
  }
`;
