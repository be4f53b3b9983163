import { css } from 'lit';

export const levelStyles = css`
  :host {
    display: block !important;
  }

  .root {
    display: grid;
    gap: 12px;
    justify-items: start;
    max-inline-size: 28em;
  }

  .switch {
    inline-size: 100%;
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

  /* Its words, not its invisible edge, line up with the sentence above. */
  .quiet {
    margin-inline-start: -18px;
  }

  @media (forced-colors: active) {
    .quiet {
      margin-inline-start: 0;
    }
  }

  /* A switch is of no use on paper. */
  @media print {
    :host {
      display: none !important;
    }
  }

  .told {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
`;
