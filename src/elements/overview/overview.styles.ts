import { css } from 'lit';

export const overviewStyles = css`
  .body {
    display: grid;
    gap: 16px;
    align-content: start;
  }

  h3 {
    font-size: 1em;
    font-weight: 700;
    margin: 0 0 8px;
  }

  p {
    margin: 0;
  }

  ul,
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
  }

  .facts {
    display: grid;
    gap: 12px;
  }

  .facts > p,
  .bring > li {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  aidant-picture {
    color: var(--_accent);
    flex: none;
  }

  .steps > li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 12px;
    align-items: center;
  }

  .number {
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    border: 2px solid var(--_accent);
    display: grid;
    place-items: center;
    font-weight: 700;
  }

  .steps .sends .number {
    border-color: var(--_stop);
  }

  .go {
    display: grid;
    gap: 12px;
    flex: 1 1 100%;
  }

  .go > button {
    justify-content: center;
    min-block-size: 56px;
  }

  .foot > .small {
    flex: 1 1 auto;
  }
`;
