import { css } from 'lit';

/** On paper everything is open, black on white, and there is nothing to press. */
export const listStyles = css`
  :host {
    display: block;
  }

  .root {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_cream);
    color: var(--_ink);
  }

  h2,
  h3,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }

  h2 {
    font-size: calc(22em / 18);
    line-height: 1.3;
  }

  h3 {
    font-size: 1em;
  }

  ol {
    list-style: none;
    display: grid;
    gap: 12px;
  }

  ul {
    padding-inline-start: 1.2em;
  }

  ol > li {
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    break-inside: avoid;
  }

  ol > li[aria-current] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  h3 > button {
    inline-size: 100%;
    min-block-size: 60px;
    padding: 8px 12px;
    border-color: transparent;
    background: none;
    font-weight: 600;
  }

  .name {
    flex: 1;
    min-inline-size: 0;
  }

  small {
    display: block;
    font-size: calc(16em / 18);
  }

  .number {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    display: grid;
    place-items: center;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    --aidant-picture-size: 24px;
  }

  .done .number,
  .done .number > * {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .done small {
    color: var(--_ok);
  }

  .arrow {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-inline: 4px;
    border: solid var(--_ink);
    border-width: 0 3px 3px 0;
    transform: translateY(-3px) rotate(45deg);
  }

  [aria-expanded='true'] > .arrow {
    transform: translateY(3px) rotate(225deg);
  }

  .more {
    display: grid;
    justify-items: start;
    gap: 12px;
    padding: 4px 16px 16px;
    padding-inline-start: 62px;
    max-inline-size: 45em;
  }

  .more[hidden] {
    display: none;
  }

  .text {
    display: grid;
    gap: 8px;
  }

  .note {
    font-weight: 600;
  }

  .careful {
    font-weight: 600;
    color: var(--_stop);
  }

  .example {
    padding: 8px 12px;
    border-radius: 12px;
    background: var(--_cream);
  }

  .big {
    --aidant-picture-size: 48px;
    color: var(--_accent);
  }

  @media (max-width: 480px) {
    .more {
      padding-inline-start: 16px;
    }
  }

  @media print {
    :host {
      color-scheme: light !important;
    }

    .root {
      padding: 0;
      border: 0;
      background: none;
      color: #000;
    }

    .more[hidden] {
      display: grid;
    }

    .arrow,
    .buttons {
      display: none;
    }

    ol > li,
    ol > li[aria-current],
    .number,
    .example {
      border-color: #000;
      background: none;
    }

    .careful,
    .big,
    small {
      color: #000 !important;
    }
  }
`;
