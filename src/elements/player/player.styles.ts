import { css } from 'lit';

export const playerStyles = css`
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

  .player {
    display: grid;
    gap: 12px;
    padding: 12px 16px calc(16px + env(safe-area-inset-bottom));
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_cream);
    color: var(--_ink);
    overflow-y: auto;
  }

  :host([floating]) .player {
    max-block-size: 45dvh;
    border-radius: var(--_radius) var(--_radius) 0 0;
    border-block-end-width: 0;
    box-shadow: 0 0 24px rgb(0 0 0 / 24%);
  }

  :host([floating][edge='top']) .player {
    border-radius: 0 0 var(--_radius) var(--_radius);
    border-block-width: 0 2px;
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  header p {
    margin: 0;
    flex: 1;
    font-weight: 600;
  }

  /* Picture over word, so that three fit beside each other on the smallest screen. */
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(4.5em, 100%), 1fr));
    gap: 12px;
  }

  .tiles button,
  .folded button:not(.icon-only) {
    flex-direction: column;
    gap: 0;
    min-inline-size: 0;
    min-block-size: 64px;
    padding: 4px;
    text-align: center;
    justify-content: center;
    line-height: 1.3;
    font-size: calc(16em / 18);
  }

  .answers button {
    min-block-size: 56px;
    justify-content: center;
  }

  button[aria-pressed='true'] {
    border-color: var(--_accent);
    border-width: 4px;
    padding: 2px;
    font-weight: 600;
    background: var(--_accent-soft);
  }

  [role='status'] p,
  [role='status'] ul,
  [role='group'] p {
    margin: 0 0 12px;
  }

  [role='status'] ul {
    padding-inline-start: 1.2em;
  }

  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6.5em, 100%), 1fr));
    gap: 12px;
  }

  .waits .answers {
    grid-template-columns: 1fr;
  }

  .icon-only {
    min-inline-size: 48px;
    justify-content: center;
    padding: 8px;
    background: transparent;
    border-color: transparent;
  }

  /* Folded: one bar, with what people need at once. */
  .folded {
    padding: 4px 8px calc(4px + env(safe-area-inset-bottom));
  }

  .folded header {
    flex-wrap: wrap;
  }

  .folded header p {
    flex-basis: 4em;
    line-height: 1.3;
  }

  /* The voice waits: what to do must be seen whole. */
  :host([floating]) .waits {
    max-block-size: 85dvh;
  }

  @media (min-width: 640px) {
    :host([floating]),
    :host([floating][edge='top']) {
      inset-inline: 24px auto !important;
      inline-size: 400px !important;
    }

    :host([floating]) {
      inset-block-end: 24px !important;
    }

    :host([floating][edge='top']) {
      inset-block: 24px auto !important;
    }

    :host([floating]) .player,
    :host([floating][edge='top']) .player {
      border-width: 2px;
      border-radius: var(--_radius);
      max-block-size: calc(100dvh - 48px);
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
