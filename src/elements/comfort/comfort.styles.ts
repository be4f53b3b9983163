import { css } from 'lit';

export const comfortStyles = css`
  .bar {
    max-block-size: 76dvh;
    padding: 8px 16px calc(12px + env(safe-area-inset-bottom));
  }

  /* What is tall scrolls; its title and the way out stay. On a low screen all of it is needed for the rest. */
  @media (min-height: 481px) {
    header {
      position: sticky;
      inset-block-start: -8px;
      z-index: 1;
      margin: -8px -16px 0;
      padding: 8px 16px 0;
      background: var(--_cream);
    }
  }

  p,
  h2 {
    margin: 0;
    font-size: 1em;
  }

  header p,
  header h2 {
    flex: 1 1 min(6em, 108px);
  }

  /* Picture over word, so that three fit beside each other on the smallest screen. */
  .moves button {
    flex-direction: column;
    gap: 0;
    min-block-size: 60px;
    min-inline-size: 0;
    justify-content: center;
    padding: 4px;
    text-align: center;
    line-height: 1.2;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    gap: 12px;
  }

  .choices .stop-row {
    grid-column: 1 / -1;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-content: center;
    gap: 2px 12px;
    min-block-size: 56px;
    min-inline-size: 0;
    padding: 8px 12px;
    line-height: 1.2;
    font-weight: 600;
  }

  .choice > span:not(.end) {
    grid-area: 2 / 1 / 3 / 3;
  }

  .choice .end {
    grid-area: 1 / 2;
    justify-self: end;
    align-self: center;
    font-weight: 400;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .choice svg {
    flex: none;
  }

  .foot {
    display: flex;
    justify-content: flex-end;
  }

  .foot .listen {
    background: var(--_accent-soft);
  }

  [role='status']:empty {
    display: none;
  }

  .larger {
    display: grid;
    gap: 12px;
  }

  h3 {
    margin: 0;
    font-size: 1em;
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 12px;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    line-height: 1.3;
  }

  /* Large letters on a small screen: the words go below the picture. */
  li > :not(.picture) {
    flex: 1 1 8em;
    min-inline-size: 0;
  }

  .picture {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    min-inline-size: min(6em, 100%);
  }

  .picture svg {
    inline-size: 36px;
    block-size: 36px;
    color: var(--_accent);
  }

  kbd {
    display: inline-grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 2px solid var(--_line);
    border-block-end-width: 5px;
    border-radius: 8px;
    background: var(--_paper);
    font: inherit;
    font-weight: 600;
  }

  /* Little room: one line with what moves, and the page beside it. */
  @media (max-height: 480px) {
    .is-bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      padding-block: 4px calc(4px + env(safe-area-inset-bottom));
    }

    .is-bar header {
      order: 1;
      flex: 0 1 auto;
      margin-inline-start: auto;
    }

    .is-bar:has(.moves) header p {
      display: none;
    }

    .is-bar .moves {
      flex: 1 1 8em;
    }

    .bar {
      max-block-size: 85dvh;
    }
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] .end {
      color: HighlightText;
    }
  }
`;
