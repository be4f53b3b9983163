import { css } from 'lit';

/** "This is what they will know", for `renderKnown`. */
export const handoverStyles = css`
  .known {
    padding: 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .known h3 {
    font-size: 1em;
    line-height: 1.3;
    margin: 0 0 12px;
  }

  .known ul {
    list-style: none;
    margin: 0 0 12px;
    padding: 0;
    display: grid;
    gap: 8px;
  }

  .known p {
    margin: 0;
    font-size: calc(16em / 18);
  }

  .known .with-picture {
    display: flex;
    gap: 12px;
    align-items: center;
  }

  .known aidant-picture {
    flex: none;
  }
`;
