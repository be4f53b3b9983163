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
