import { css } from 'lit';

export const panelStyles = css`
  .choice {
    padding: 12px 16px;
    min-block-size: 64px;
    font-weight: 600;
  }

  /* In very large letters the words give way, not the edge of the window. */
  button > :not(.end) {
    min-inline-size: 0;
  }

  .choice .end {
    font-weight: 400;
    color: var(--_accent);
    text-decoration: underline;
  }

  .sub {
    margin-inline-start: 24px;
    inline-size: calc(100% - 24px);
  }

  p.sub {
    margin-block: 0;
  }

  .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 2px solid var(--_line);
    justify-items: start;
  }

  /* The way out of a shared computer: a row of its own, in sight. */
  .finish {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 2px solid var(--_line);
  }

  .finish p {
    margin-block: 0 12px;
  }

  .finish button {
    padding: 12px 16px;
    line-height: 1.3;
    border-color: var(--_accent);
  }

  .trouble {
    border-inline-start: 6px solid var(--_sun);
    background: var(--_paper);
    padding: 12px;
    margin-block: 0 12px;
  }

  fieldset {
    border: 2px solid var(--_line);
    border-radius: 12px;
    margin: 16px 0 0;
    padding: 12px 16px 16px;
    background: var(--_paper);
  }

  legend {
    font-weight: 600;
    padding: 0 8px;
  }

  h3 {
    font-size: 1em;
    margin: 24px 0 12px;
  }

  input {
    text-transform: uppercase;
  }

  label {
    font-weight: 600;
  }

  form p {
    margin: 0;
  }
`;
