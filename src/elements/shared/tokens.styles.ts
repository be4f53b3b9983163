import { css } from 'lit';

/**
 * The design tokens. A page sets the public `--aidant-*`; `:host` never declares them, or it would beat the
 * page's own `:root`. Inside our shadow trees only the private `--_*` are used.
 * Layout-critical rules are `!important` so that a page's `* { all: unset !important }` cannot undo them.
 */
export const tokens = css`
  :host {
    --_ink: var(--aidant-ink, light-dark(#1d2433, #f4f1ea));
    --_paper: var(--aidant-paper, light-dark(#ffffff, #161b26));
    --_cream: var(--aidant-cream, light-dark(#fbf7ef, #1f2633));
    --_accent: var(--aidant-accent, var(--_brand-accent, light-dark(#0b4f8a, #9cc9f5)));
    --_on-accent: light-dark(#ffffff, #10151f);
    --_accent-soft: var(--aidant-accent-soft, light-dark(#e4eef7, #24364a));
    --_sun: var(--aidant-sun, #ffb81c);
    --_ok: var(--aidant-ok, light-dark(#14572f, #9be0b4));
    --_stop: var(--aidant-stop, light-dark(#8f1424, #ffb3ba));
    --_line: var(--aidant-line, light-dark(#5d6576, #8d95a5));
    --_dim: var(--aidant-dim, rgb(29 36 51 / 20%));
    --_radius: var(--aidant-radius, 16px);
    --_font: var(--aidant-font, system-ui, sans-serif);
    font-size: medium !important;
    line-height: 1.5 !important;
    font-family: var(--_font) !important;
    color: var(--_ink) !important;
    text-align: start !important;
    letter-spacing: normal !important;
    text-transform: none !important;
    font-style: normal !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* The root of every shadow tree: follows the page's text size but never falls under the person's own. */
  .root {
    font-size: max(1.125em, 1.125rem);
    line-height: 1.5;
    overflow-wrap: break-word;
    hyphens: none;
  }

  svg[data-directed]:dir(rtl) {
    transform: scaleX(-1);
  }

  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_sun);
  }

  [lit] {
    background: #ffe3a3 !important;
    color: #1d2433 !important;
    text-decoration: underline;
    text-decoration-thickness: 3px;
  }

  @media (forced-colors: active) {
    [lit] {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

/** Buttons, rows and links: one look for the whole library. */
export const controls = css`
  button,
  .button {
    font: inherit;
    color: inherit;
    text-align: start;
    min-block-size: 48px;
    padding: 8px 16px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    cursor: pointer;
    touch-action: manipulation;
    display: inline-flex;
    align-items: center;
    gap: 12px;
    text-decoration: none;
    max-inline-size: 100%;
  }

  button:hover,
  .button:hover,
  button[aria-pressed='true'] {
    background: var(--_accent-soft);
  }

  .main {
    min-block-size: 56px;
    justify-content: center;
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .main:hover {
    background: var(--_accent);
    text-decoration: underline;
  }

  .quiet {
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .row {
    inline-size: 100%;
    min-block-size: 56px;
  }

  .row > .end {
    margin-inline-start: auto;
  }

  .stop {
    border-color: var(--_stop);
    color: var(--_stop);
  }

  .stack {
    display: grid;
    gap: 12px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  svg {
    inline-size: 28px;
    block-size: 28px;
    flex: none;
  }

  a {
    color: inherit;
    text-underline-offset: 4px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background-color 160ms;
    }
  }
`;
