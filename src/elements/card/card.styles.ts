import { css } from 'lit';

export const cardStyles = css`
  h2 {
    font-size: min(calc(20em / 18), 10vw);
  }

  .head {
    padding-block: 8px 4px;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
  }

  .paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: 16px;
    padding: 12px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .essential {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }

  .paper p,
  .paper h3,
  .paper ul,
  .paper ol {
    margin: 0;
  }

  .what {
    /* With text of 200 % a telephone has room for no more without breaking words. */
    font-size: min(calc(22em / 18), 10vw);
    line-height: 1.2;
    font-weight: 700;
  }

  .at > * {
    display: block;
  }

  .at > :first-child,
  .call,
  .code,
  h3 {
    font-weight: 600;
  }

  h3 {
    font-size: 1em;
    line-height: 1.3;
  }

  .answers {
    padding: 4px 12px;
    line-height: 1.3;
    border-inline-start: 6px solid var(--_sun);
    background: var(--_cream);
  }

  .with-picture {
    display: flex;
    gap: 12px;
    align-items: start;
  }

  .call a {
    display: inline-block;
    min-block-size: 48px;
    align-content: center;
    margin-block: -8px;
    /* So much at most that a number from abroad fits the narrowest screen. */
    font-size: min(calc(20em / 18), 6.5vw);
    font-weight: 700;
  }

  small {
    display: block;
    font-size: calc(16em / 18);
    font-weight: 400;
  }

  .back {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }

  .back > div {
    flex: 1 1 6.5em;
    min-inline-size: 0;
    display: grid;
    gap: 4px;
  }

  .qr {
    inline-size: 132px;
    block-size: 132px;
    border-radius: 8px;
    forced-color-adjust: none;
  }

  .code {
    font-size: calc(16em / 18);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .call bdi {
    white-space: nowrap;
  }

  /* A code that is cut at its dash, or a number between its groups, is copied wrongly. */
  .sign,
  .copy bdi {
    display: inline-block;
  }

  .copy bdi {
    font-size: min(1em, 7vw);
  }

  .hint {
    font-size: calc(16em / 18);
    line-height: 1.35;
  }

  .bring,
  .slots {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 8px;
  }

  .slot {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 2px;
  }

  .when {
    font-weight: 700;
  }

  .calendar {
    margin-block-start: 6px;
  }

  .request {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 4px 12px;
    border: 2px solid var(--_ink);
    border-radius: 12px;
    font-size: calc(16em / 18);
    line-height: 1.3;
  }

  .two-words {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: min(calc(26em / 18), 9vw);
    line-height: 1.25;
  }

  .word {
    display: flex;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
  }

  .word svg {
    inline-size: 40px;
    block-size: 40px;
    flex: none;
  }

  /* Without its picture a word begins where the others do. */
  .word svg:has(path[d='']) {
    display: none;
  }

  .copy {
    padding-inline-start: min(1.5em, 8vw);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .copy li {
    padding: 4px 0 4px 4px;
    border-block-end: 2px dotted var(--_line);
  }

  .print {
    justify-self: start;
  }

  /* The whole screen is the photo. */
  @media (max-width: 639px) {
    dialog {
      max-block-size: 100dvh;
    }

    .body {
      padding: 4px 12px 12px;
    }

    /* STOP beside Listen, while there is room for both: the rest is for the photo. */
    .foot {
      padding-block: 8px;
    }

    .foot > p {
      display: none;
    }

    .foot > .stop-row {
      inline-size: auto;
      flex: 1 1 9em;
      margin: 0;
    }

    /* The two words need the room, and a scanner manages with less. */
    .essential:has(.request) {
      gap: 4px;
    }

    .request + .back > .qr {
      inline-size: 112px;
      block-size: 112px;
    }
  }

  @media (min-width: 640px) {
    dialog {
      inline-size: 480px;
    }
  }

  @media print {
    :host {
      color-scheme: light !important;
    }

    dialog {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 100%;
      max-inline-size: 170mm;
      max-block-size: none;
      border: 0;
      box-shadow: none;
      background: none;
      overflow: visible;
      animation: none;
    }

    dialog::backdrop,
    .head,
    .foot,
    .calendar,
    .print,
    .taken {
      display: none;
    }

    .body {
      overflow: visible;
      padding: 0;
    }

    .paper {
      font-size: 12pt;
      color: #000;
      background: none;
      border-color: #000;
    }

    .answers {
      background: none;
    }

    .qr {
      inline-size: 40mm;
      block-size: 40mm;
    }
  }
`;
