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

  /* A switch is of no use on paper. */
  @media print {
    :host {
      display: none !important;
    }
  }

  /* On a ground of its own: which colours the page has here, nobody knows. */
  .told {
    inline-size: 100%;
    padding: 12px 16px 4px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .quiet {
    padding-inline: 0;
  }
`;
