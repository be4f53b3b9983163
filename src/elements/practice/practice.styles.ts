import { css } from 'lit';

export const practiceStyles = css`
  dialog {
    inset: 0;
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    border-radius: 0;
    background: var(--_cream);
  }

  dialog:dir(rtl) {
    inset: 0;
  }

  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }

  /* The same in light and dark: this line is a sign, and must look alike everywhere. */
  .banner {
    display: flex;
    align-items: center;
    gap: 8px 12px;
    padding: 8px 12px;
    /* In very large letters the copy must keep its room. */
    font-size: min(1em, 4.8vw);
    background: var(--_sun);
    color: #1d2433;
    border-block-end: 2px solid #1d2433;
  }

  .banner h2 {
    flex: 1 1 8em;
    padding-block: 4px;
    font-size: 1.1em;
    line-height: 1.25;
  }

  .banner button {
    padding: 4px 12px;
    gap: 8px;
    color: var(--_ink);
  }

  .stage {
    position: relative;
    min-block-size: 0;
    overflow: auto;
  }

  iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: Canvas;
  }

  /* Around the copy, so that it is never taken for the page; over it, so that it keeps the page's width. */
  .stage::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 4px solid var(--_sun);
    border-block-start: 0;
    pointer-events: none;
  }

  /* The copy ends where the sheet of the step begins: nothing of it is ever under the step. */
  @media (max-width: 639.98px) {
    dialog .stage.beside {
      margin-block-end: 45dvh;
    }

    dialog:has(aidant-guide[shape='bar']) .stage {
      margin-block-end: 72px;
    }
  }

  .card {
    display: grid;
    gap: 16px;
    align-content: center;
    max-inline-size: calc(480em / 18);
    min-block-size: 100%;
    margin-inline: auto;
    padding: 24px 24px 32px;
  }

  .card p {
    margin: 0;
  }

  .card > aidant-picture {
    font-size: 2em;
    color: var(--_accent);
  }

  h3 {
    font-size: min(calc(22em / 18), 10vw);
    line-height: 1.3;
    margin: 0;
    text-wrap: pretty;
  }

  h3:focus {
    outline: none;
    box-shadow: none;
  }

  .card .stack > button {
    justify-content: center;
    text-align: center;
  }

  .card > .listen {
    justify-self: end;
  }

  /* Stands in the step, between its example and its buttons. */
  .more {
    display: grid;
    gap: 12px;
    justify-items: start;
  }

  .more:not(:has(p, button)) {
    display: none;
  }

  .more p {
    margin: 0;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_sun);
    background: var(--_cream);
  }

  @media (forced-colors: active) {
    .banner {
      border-block-end: 4px solid Highlight;
    }

    .stage::after {
      border-color: Highlight;
    }
  }
`;
