import { css } from 'lit';

export const sharedDeviceStyles = css`
  .bar {
    max-block-size: 92dvh;
    padding: 12px 16px calc(16px + env(safe-area-inset-bottom));
  }

  dialog.bar {
    position: fixed;
    inset: auto 0 0;
    margin: 0;
    inline-size: 100%;
    max-inline-size: 100vw;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }

  dialog.bar:not([open]) {
    display: none;
  }

  dialog::backdrop {
    background: var(--_dim);
  }

  header {
    flex-wrap: nowrap;
  }

  header aidant-picture {
    flex: none;
  }

  h2 {
    font-size: min(calc(22em / 18), 9vw);
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  h2:focus {
    outline: none;
    box-shadow: none;
  }

  .text {
    display: grid;
    gap: 8px;
  }

  p {
    margin: 0;
  }

  .blocks {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 4px;
  }

  i {
    block-size: 16px;
    border: 2px solid var(--_accent);
    border-radius: 4px;
    background: var(--_accent);
  }

  i.gone {
    background: transparent;
    border-color: var(--_line);
  }

  .main {
    min-block-size: 64px;
    inline-size: 100%;
    font-size: calc(20em / 18);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .foot .stop-row {
    flex: 1 1 12em;
  }

  .listen {
    margin-inline-start: auto;
  }

  /* What the person is at lies under it at both edges: the question, the time and the answer are enough. */
  .is-bar.asks .text > :not(#left),
  .is-bar.asks .foot {
    display: none;
  }

  @media (min-width: 640px) {
    dialog.bar {
      inset: auto auto 24px 24px;
      inline-size: 400px;
      border-radius: var(--_radius);
    }
  }

  @media (forced-colors: active) {
    i {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }

    i.gone {
      background: Canvas;
    }
  }
`;
