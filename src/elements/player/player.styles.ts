import { css } from 'lit';

export const playerStyles = css`
  .player {
    padding: 12px 16px calc(4px + env(safe-area-inset-bottom));
  }

  :host([floating]) .player {
    max-block-size: 52dvh;
  }

  .stop-row {
    font-size: calc(15em / 18);
    padding-block: 0;
  }

  header p {
    flex-basis: 5.5em;
  }

  .ends {
    justify-content: flex-end;
  }

  /* How far the reading has come: for the eye, the words say it too. */
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 8px;
    margin-block-start: -4px;
    border: 0;
    border-radius: 4px;
    overflow: hidden;
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .later {
    visibility: hidden;
  }

  progress::-webkit-progress-bar {
    background: var(--_accent-soft);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .four {
    grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
  }

  /* Picture over word, so that three fit beside each other on the smallest screen. */
  .tiles button,
  .is-bar button:not(.icon-only) {
    flex-direction: column;
    gap: 0;
    min-inline-size: 0;
    min-block-size: 56px;
    padding: 4px;
    justify-content: center;
    text-align: center;
    line-height: 1.2;
    font-size: calc(16em / 18);
  }

  .tiles.two {
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
  }

  .four button:not(.icon-only) {
    flex-direction: row;
    gap: 12px;
    padding: 4px 8px;
    font-size: 1em;
    font-weight: 600;
  }

  .answers button {
    min-block-size: 56px;
    justify-content: center;
  }

  [role='status'] {
    margin: 0;
  }

  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 12px;
  }

  .more[aria-expanded='true'] {
    background: var(--_accent-soft);
  }

  .list {
    display: grid;
    gap: 12px;
  }

  .list [aria-expanded='true'] {
    background: var(--_accent-soft);
  }

  /* Also before the question has loaded: as high as the speeds, whose place it takes. */
  .question {
    display: flex;
    align-items: center;
    min-block-size: calc(36px + 1.2em);
  }

  /* One bar, with what people need at once. */
  .is-bar {
    padding-block: 4px calc(4px + env(safe-area-inset-bottom));
  }

  .is-bar button:not(.icon-only) {
    min-inline-size: 64px;
    min-block-size: 60px;
  }

  .is-bar .ends {
    gap: 4px;
  }

  .is-bar .voice {
    max-inline-size: 6.5em;
  }

  /* Over the end of what is seen, without a place of its own but the last gap. */
  .below {
    position: sticky;
    inset-block-end: calc(-4px - env(safe-area-inset-bottom));
    display: flex;
    align-items: end;
    justify-content: center;
    block-size: 40px;
    margin-block: -40px 0;
    margin-inline: -16px;
    visibility: hidden;
    pointer-events: none;
    background: linear-gradient(transparent, var(--_cream) 60%);
    color: var(--_accent);
  }

  .is-bar .below {
    display: none;
  }

  [data-below] .below {
    visibility: visible;
  }

  /* What to do must be seen whole. */
  :host([floating]) .asks,
  :host([floating]) .helps {
    max-block-size: 85dvh;
  }

  :host([floating]) .player {
    container-type: inline-size;
  }

  /* Large words on a small screen: two beside each other as long as they fit, and what asks for an answer in sight. */
  @container (max-width: 14em) {
    .four,
    .tiles.two {
      grid-template-columns: repeat(auto-fit, minmax(min(3.5em, 100%), 1fr));
    }

    .four button:not(.icon-only) {
      flex-direction: column;
      gap: 0;
      padding: 4px;
      font-size: calc(16em / 18);
    }

    .asks .further {
      display: none;
    }
  }

  @media (min-width: 640px) {
    :host([floating]) .player,
    :host([floating][edge='top']) .player {
      max-block-size: calc(100dvh - 48px);
    }

    /* A long list must leave the page room beside it, at the other edge. */
    :host([floating]) .is-more,
    :host([floating][edge='top']) .is-more {
      max-block-size: 60dvh;
    }
  }

  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: Canvas;
    }

    progress::-webkit-progress-bar {
      background: Canvas;
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
