import { css } from 'lit';

export const overviewStyles = css`
  .body {
    display: grid;
    gap: 20px;
    align-content: start;
  }

  h3 {
    font-size: 1em;
    font-weight: 700;
    margin: 0;
  }

  p {
    margin: 0;
  }

  ul,
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .facts,
  .facts > ul,
  .facts > ol {
    display: grid;
    gap: 12px;
  }

  .facts > p,
  .facts li {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .behind .done aidant-picture {
    color: var(--_ok);
  }

  .behind small {
    display: block;
  }

  .behind i {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 3px;
    border: 2px solid var(--_line);
    border-radius: 50%;
  }

  .behind summary {
    min-block-size: 48px;
    align-content: center;
    font-weight: 700;
    cursor: pointer;
  }

  .behind ol {
    display: grid;
    gap: 12px;
  }

  aidant-picture {
    color: var(--_accent);
    flex: none;
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
