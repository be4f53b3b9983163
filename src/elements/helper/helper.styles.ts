import { css } from 'lit';

export const helperStyles = css`
  /* In very large letters a long word is broken before it leaves its box, also beside a picture. */
  .root {
    overflow-wrap: anywhere;
  }

  h3 {
    font-size: 1em;
    line-height: 1.3;
    margin: 24px 0 12px;
  }

  h3:focus,
  h4:focus {
    outline: none;
    box-shadow: none;
  }

  h4 {
    font-size: 1em;
    line-height: 1.3;
    margin: 0;
  }

  p {
    margin: 0 0 12px;
  }

  .strong,
  .who,
  label {
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

  .plain {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .offers,
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .offers p,
  .person p {
    margin: 0;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    justify-items: start;
    padding: 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .card > * {
    margin: 0;
    max-inline-size: 100%;
  }

  .with-picture {
    display: flex;
    gap: 12px;
    align-items: start;
  }

  /* A number is the thing to take away from here: nothing on the screen is bigger. */
  .number {
    font-size: calc(24em / 18);
    line-height: 1.25;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  a.number {
    inline-size: 100%;
    /* With text of 200 % a telephone has room for no more. */
    font-size: min(calc(22em / 18), 11vw);
    min-block-size: 64px;
  }

  /* A number keeps together while there is room, and then breaks between its groups. */
  bdi {
    direction: ltr;
    display: inline-block;
  }

  .desk {
    display: flex;
    gap: 16px;
    align-items: center;
    flex-wrap: wrap;
    inline-size: 100%;
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

  .facts {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 4px;
  }

  .facts .open,
  .facts .closed,
  .facts .unknown {
    font-weight: 600;
  }

  .facts .open {
    color: var(--_ok);
  }

  .tell blockquote {
    margin: 0 0 12px;
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_accent);
    display: grid;
    gap: 4px;
    font-weight: 600;
  }

  .tell h3 {
    margin-block: 12px 8px;
  }

  .address {
    white-space: pre-line;
  }

  textarea {
    font: inherit;
    padding: 8px 16px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    color: inherit;
    inline-size: 100%;
    box-sizing: border-box;
    margin-block-end: 16px;
    resize: vertical;
  }

  .subject {
    font-weight: 600;
  }

  label {
    display: block;
    margin-block-end: 4px;
  }

  form {
    margin-block-end: 16px;
  }

  form p {
    margin: 0;
  }

  .wrong {
    color: var(--_stop);
    font-weight: 600;
  }

  .wrong:empty {
    display: none;
  }

  input[aria-invalid='true'] {
    border-color: var(--_stop);
  }

  fieldset {
    border: 2px solid var(--_line);
    border-radius: 12px;
    margin: 0;
    padding: 8px 16px 16px;
  }

  legend {
    font-weight: 600;
    padding: 0 8px;
  }

  .more {
    margin-block-start: 12px;
    justify-content: center;
  }

  .kept {
    margin-block-end: 16px;
  }

  /* STOP is always apart from the rest, and always last. */
  .last {
    margin-block-start: 24px;
    padding-block-start: 16px;
    border-block-start: 2px solid var(--_line);
  }

  /* Where there is room for it, it stays in sight while the rest scrolls. */
  @media (min-width: 360px) and (min-height: 44em) {
    .last {
      position: sticky;
      inset-block-end: -16px;
      margin-block-end: -16px;
      padding-block-end: 16px;
      background: var(--_cream);
    }
  }

  details {
    margin-block: 16px;
  }

  summary {
    min-block-size: 48px;
    display: flex;
    align-items: center;
    font-weight: 600;
    cursor: pointer;
    border-block-start: 2px solid var(--_line);
  }

  summary::before {
    content: '+';
    inline-size: 1.5em;
    flex: none;
    text-align: center;
  }

  [open] > summary::before {
    content: '\\2212';
  }

  details .buttons {
    margin-block-start: 12px;
  }

  .button small,
  .with-picture small {
    display: block;
    font-size: calc(16em / 18);
  }

  .buttons .checked {
    flex: 1 1 100%;
    margin: 0;
  }

  .plain + .hint {
    margin-block-start: 12px;
  }

  .rule {
    font-weight: 600;
    padding: 12px 16px;
    border-inline-start: 6px solid var(--_stop);
    background: var(--_paper);
    border-radius: 4px;
  }

  .rule + .stack {
    margin-block: 24px 16px;
  }
`;
