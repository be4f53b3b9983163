import { css } from 'lit';

/** A bar of ours at an edge of the page: its place, its box and what lies in its head. */
export const barStyles = css`
  :host {
    display: block;
  }

  :host([floating]) {
    position: fixed !important;
    inset: auto 0 0 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    overflow: visible !important;
    inline-size: auto !important;
    block-size: auto !important;
    max-inline-size: none !important;
  }

  :host([floating][edge='top']) {
    inset: 0 0 auto 0 !important;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_cream);
    color: var(--_ink);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  :host([floating]) .root {
    border-radius: var(--_radius) var(--_radius) 0 0;
    border-block-end-width: 0;
    box-shadow: 0 0 24px rgb(0 0 0 / 24%);
  }

  :host([floating][edge='top']) .root {
    border-radius: 0 0 var(--_radius) var(--_radius);
    border-block-width: 0 2px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  header p,
  header h2 {
    margin: 0;
    flex: 1 1 6em;
    font-weight: 600;
    line-height: 1.3;
  }

  /* These stay together: where the words are large they take a line of their own. */
  .ends {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    margin-inline-start: auto;
    min-inline-size: 0;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(4.5em, 100%), 1fr));
    gap: 12px;
  }

  button[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 0 0 2px var(--_accent);
  }

  button[aria-pressed='true']:focus-visible {
    box-shadow:
      inset 0 0 0 2px var(--_accent),
      0 0 0 3px var(--_sun);
  }

  .small {
    padding: 4px 8px;
    gap: 4px;
    font-size: calc(16em / 18);
    border-color: transparent;
    background: transparent;
  }

  .icon-only {
    min-inline-size: 48px;
    justify-content: center;
    padding: 8px;
    background: transparent;
    border-color: transparent;
  }

  @media (min-width: 640px) {
    :host([floating]),
    :host([floating][edge='top']) {
      inset-inline: auto 24px !important;
      inline-size: 400px !important;
    }

    :host([floating]) {
      inset-block-end: 24px !important;
    }

    :host([floating][edge='top']) {
      inset-block: 24px auto !important;
    }

    :host([floating]) .root,
    :host([floating][edge='top']) .root {
      border-width: 2px;
      border-radius: var(--_radius);
    }
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
