import { css } from 'lit';

export const posterStyles = css`
  .body > p {
    margin: 0 0 16px;
  }

  .paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 24px 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    overflow-wrap: anywhere;
  }

  .paper p,
  ol {
    margin: 0;
  }

  .what {
    font-size: min(calc(28em / 18), 10vw);
    line-height: 1.25;
    font-weight: 700;
    text-wrap: balance;
  }

  /* The same sign as the line above the copy. */
  .here {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 12px 16px;
    border: 2px solid #1d2433;
    border-radius: 12px;
    background: var(--_sun);
    color: #1d2433;
    font-size: calc(22em / 18);
    line-height: 1.3;
    font-weight: 700;
    print-color-adjust: exact;
  }

  .qr {
    inline-size: min(100%, 14em);
    block-size: auto;
    justify-self: center;
    border-radius: 8px;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }

  ol {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 12px;
  }

  li {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: center;
    gap: 12px;
  }

  .number {
    inline-size: 36px;
    block-size: 36px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-weight: 700;
  }

  li aidant-picture {
    color: var(--_accent);
    font-size: 1.4em;
  }

  .copy bdi {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    :host {
      color-scheme: light !important;
    }

    dialog {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 100%;
      max-inline-size: none;
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
    .body > p {
      display: none;
    }

    .body {
      padding: 0;
      overflow: visible;
    }

    .paper {
      border: 0;
      padding: 0;
      gap: 7mm;
      background: none;
      color: #000;
      break-inside: avoid;
      font-size: 16pt;
    }

    .what {
      font-size: 30pt;
    }

    .here {
      font-size: 24pt;
    }

    .qr {
      inline-size: 85mm;
    }
  }
`;
