import { css } from 'lit';

export const callbackStyles = css`
  /* In very large letters a long word is broken before it leaves its box, also beside a picture. */
  .root {
    overflow-wrap: anywhere;
  }

  h3 {
    font-size: 1em;
    line-height: 1.3;
    margin: 24px 0 12px;
  }

  p {
    margin: 0 0 12px;
  }

  .strong {
    font-weight: 600;
  }

  .hint {
    font-size: calc(16em / 18);
  }

  .choice {
    padding: 12px 16px;
    min-block-size: 64px;
    font-weight: 600;
  }

  .wide {
    inline-size: 100%;
  }

  form p {
    margin: 0;
  }

  .wrong {
    color: var(--_stop);
    font-weight: 600;
  }

  .wrong:empty,
  form .wrong:not([data-say]) {
    display: none;
  }

  input[aria-invalid='true'] {
    border-color: var(--_stop);
  }

  .with-picture {
    display: flex;
    gap: 12px;
    align-items: start;
  }

  .with-picture > span {
    min-inline-size: 0;
  }

  .body > .stack + * {
    margin-block-start: 12px;
  }

  .stack:empty {
    display: none;
  }

  .lines {
    list-style: none;
    margin: 0 0 16px;
    padding: 0;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .lines li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    padding: 8px 8px 8px 16px;
    padding-inline: 16px 8px;
  }

  .lines li + li {
    border-block-start: 2px solid var(--_line);
  }

  .lines p {
    flex: 1 1 9em;
    margin: 0;
    font-weight: 600;
  }

  .known {
    margin-block-end: 12px;
  }

  .known + .quiet {
    margin-block-end: 12px;
  }

  .status {
    margin-block-end: 16px;
  }

  .status p {
    margin-block-end: 8px;
  }

  .proof {
    padding: 16px;
    margin-block-end: 16px;
    border: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .proof h3 {
    margin-block-start: 0;
  }

  .two {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-end: 12px;
  }

  .word {
    /* A word is never broken while it can have a line of its own. */
    flex: 1 1 max-content;
    min-inline-size: min(6em, 100%);
    max-inline-size: 100%;
    box-sizing: border-box;
    margin: 0;
    padding: 12px 8px;
    display: grid;
    gap: 8px;
    justify-items: center;
    text-align: center;
    /* Seen in forced colours. */
    border: 2px solid transparent;
    border-radius: 12px;
    background: var(--_accent-soft);
  }

  .word svg {
    inline-size: calc(80em / 18);
    block-size: calc(80em / 18);
    stroke-width: 2;
  }

  .word b {
    font-size: min(calc(24em / 18), 9vw);
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .rule {
    font-weight: 600;
    padding: 8px 16px;
    margin: 0;
    border-inline-start: 6px solid var(--_stop);
  }

  .seconds {
    font-size: calc(24em / 18);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  /* How loud it is: more of the bars are tall, whatever their colour. */
  .level {
    display: flex;
    gap: 6px;
    align-items: center;
    block-size: 48px;
    margin-block-end: 12px;
  }

  .level span {
    flex: 1 1 0;
    block-size: 8px;
    border-radius: 4px;
    background: var(--_line);
  }

  .level .on {
    block-size: 40px;
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    .level span {
      background: GrayText;
      forced-color-adjust: none;
    }

    .level .on {
      background: Highlight;
    }
  }
`;
