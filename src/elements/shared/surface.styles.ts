import { css } from 'lit';

export const surfaceStyles = css`
  dialog {
    position: fixed;
    inset: auto 0 0 0;
    margin: 0;
    padding: 0;
    inline-size: 100%;
    max-inline-size: 100vw;
    max-block-size: 92dvh;
    border: 2px solid var(--_line);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_cream);
    color: var(--_ink);
    box-shadow: 0 8px 40px rgb(0 0 0 / 24%);
    flex-direction: column;
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
  }

  dialog::backdrop {
    background: var(--_dim);
  }

  .head {
    display: flex;
    align-items: start;
    gap: 8px;
    padding: 16px 16px 8px;
  }

  h2 {
    /* A long word in very large letters must not break on a small screen. */
    font-size: min(calc(22em / 18), 10vw);
    line-height: 1.3;
    margin: 0;
    padding-block: 10px;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 700;
    text-wrap: pretty;
  }

  h2:focus {
    outline: none;
    box-shadow: none;
  }

  .icon-only {
    justify-content: center;
    min-inline-size: 48px;
    padding: 8px;
    border-color: transparent;
    background: transparent;
  }

  .body {
    padding: 8px 16px 16px;
    overflow-y: auto;
    overscroll-behavior: contain;
    flex: 1 1 auto;
  }

  /* How a request stands: first of all, and apart from what there is to choose. */
  .request-row {
    margin-block-end: 16px;
    border-color: var(--_accent);
    font-weight: 600;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 16px 16px;
    border-block-start: 2px solid var(--_line);
  }

  .foot > .stop-row {
    margin-block-start: -4px;
  }

  .foot p {
    margin: 0;
    flex: 1 1 12em;
  }

  aidant-heard:not(:defined) {
    display: none;
  }

  /* Listen is always in this corner. */
  .listen {
    margin-inline-start: auto;
  }

  /* Large text on a small screen: nothing stays in place, so that everything can be read. */
  dialog[data-cramped] {
    display: block;
    overflow-y: auto;
  }

  dialog[data-cramped] .body {
    overflow: visible;
  }

  @media (min-width: 640px) {
    dialog {
      inset: auto 24px 24px auto;
      /* 400 px for most people; wider as their own text is. */
      inline-size: min(100vw - 48px, calc(400em / 18));
      max-block-size: calc(100dvh - 48px);
      border-radius: var(--_radius);
    }

    /* The page's direction, not that of our words: the window stands beside the button it came from. */
    :host(:dir(rtl)) dialog {
      inset: auto auto 24px 24px;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: arrive 160ms ease-out;
    }

    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(8px);
      }
    }
  }
`;
