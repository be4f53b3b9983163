import { css } from 'lit';

export const levelStyles = css`
  :host {
    display: block !important;
  }

  .root {
    display: grid;
    gap: 12px;
    justify-items: start;
  }

  .switch,
  .told {
    inline-size: 100%;
    max-inline-size: 28em;
  }

  .switch {
    min-block-size: 56px;
    padding: 12px 16px;
    font-weight: 600;
  }

  .end {
    margin-inline-start: auto;
    font-weight: 400;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  p {
    margin: 0;
  }

  /* A switch is of no use on paper. */
  @media print {
    :host {
      display: none !important;
    }
  }

  /* On a ground of its own: which colours the page has here, nobody knows. */
  .told {
    padding: 12px 16px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .told > .quiet {
    padding-inline: 12px;
    margin-inline-start: -14px;
  }

  @media (forced-colors: active) {
    .told > .quiet {
      margin: 0;
    }
  }

  fieldset {
    margin: 0;
    padding: 12px 0 0;
    border: 0;
    border-block-start: 2px solid var(--_line);
    min-inline-size: 0;
    inline-size: 100%;
  }

  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 8px;
  }

  .buttons {
    clear: both;
  }

  .listen {
    justify-self: end;
  }
`;
