import { css } from 'lit';

/** Beside each other where each gets a readable line, else one below the other. */
export const bothStyles = css`
  .pairs {
    container-type: inline-size;
    inline-size: 100%;
    display: grid;
    gap: 12px;
  }

  .both {
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 12px;
    padding: 12px 16px;
    margin: 0;
    min-inline-size: 0;
  }

  .both p {
    margin: 0 0 8px;
  }

  .both ul {
    margin: 0 0 8px;
    padding-inline-start: 1.25em;
  }

  .halves {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }

  .half + .half {
    border-block-start: 2px solid var(--_line);
    padding-block-start: 12px;
  }

  @container (min-width: 34em) {
    .halves {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 24px;
    }

    .half + .half {
      border-block-start: 0;
      padding-block-start: 0;
      border-inline-start: 2px solid var(--_line);
      padding-inline-start: 24px;
    }
  }

  .both .label {
    font-weight: 600;
    margin-block-end: 4px;
  }

  .both .by {
    font-size: calc(16em / 18);
    margin-block: 8px 0;
  }

  /* Its picture under the first letter; where the border shows, all of it stays inside. */
  .both > .quiet {
    padding-inline: 12px;
    margin-inline-start: -14px;
  }

  @media (forced-colors: active) {
    .both > .quiet {
      margin: 8px 0;
    }
  }

  .thanks {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }

  .stale {
    display: grid;
    gap: 12px;
    container-type: inline-size;
    inline-size: 100%;
    padding: 12px 16px 16px;
    border: 2px dashed var(--_stop);
    border-radius: 12px;
    background: var(--_paper);
  }

  .stale > p {
    margin: 0;
  }

  .stale > .label {
    font-weight: 600;
  }

  code {
    overflow-wrap: anywhere;
  }
`;
