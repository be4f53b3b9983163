import { css } from 'lit';

export const guideStyles = css`
  /* Over a page, the host is the popover: it has no look of its own, so that the light around the target can be
     drawn beneath the card, in the same layer. */
  :host([over]) {
    border: 0 !important;
    padding: 0 !important;
    margin: 0 !important;
    background: transparent !important;
    overflow: visible !important;
    inset: auto;
    inline-size: 400px;
    max-inline-size: 100vw;
    flex-direction: column !important;
  }

  :host([over]:popover-open) {
    display: flex !important;
  }

  /* The step lies above everything, also above a paper of ours that is printed beside it. */
  @media print {
    :host([over]:popover-open) {
      display: none !important;
    }
  }

  .spot {
    position: fixed;
    inset: 0;
    inline-size: 100vw;
    block-size: 100vh;
    pointer-events: none;
    overflow: visible;
  }

  .dim {
    fill: var(--_dim);
    fill-rule: evenodd;
  }

  .line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3px;
  }

  .spot[lifted] .dim {
    fill: none;
  }

  .box {
    /* Above the dimmed page, which comes before it. */
    position: relative;
    display: grid;
    grid-template:
      'page page' auto 'head corner' auto 'body body' minmax(0, 1fr)
      'acts acts' auto / 1fr auto;
    flex: 0 1 auto;
    min-block-size: 0;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 8px 40px rgb(0 0 0 / 24%);
  }

  header {
    grid-area: head;
    display: flex;
    align-items: center;
    min-block-size: 48px;
    min-inline-size: 0;
    margin-block-start: 12px;
    padding-inline-start: 20px;
  }

  .corner {
    grid-area: corner;
    display: flex;
    align-items: start;
    gap: 12px;
    padding: 12px 8px 0;
  }

  .to-page {
    grid-area: page;
    margin: 12px 20px 0;
  }

  @media (forced-colors: active) {
    .dim {
      display: none;
    }

    .line {
      stroke: Highlight;
    }

    .dots > .past,
    .dots > .now {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
      outline-color: CanvasText;
    }
  }

  @media (prefers-contrast: more) {
    .dim {
      display: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .box.arriving {
      animation: arrive 160ms ease-out;
    }

    @keyframes arrive {
      from {
        opacity: 0;
      }
    }
  }
`;
