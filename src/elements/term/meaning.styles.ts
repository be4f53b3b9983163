import { css } from 'lit';

export const meaningStyles = css`
  :host {
    box-sizing: border-box !important;
    inline-size: min(calc(380em / 16), calc(100vw - 16px));
    max-block-size: calc(100dvh - 16px);
    border: 2px solid var(--_line) !important;
    border-radius: var(--_radius) !important;
    background: var(--_paper) !important;
    color: var(--_ink) !important;
    padding: 0 !important;
    flex-direction: column;
    overflow: hidden !important;
    box-shadow: 0 8px 40px rgb(0 0 0 / 24%) !important;
    text-align: start;
    white-space: normal;
    font-style: normal;
    font-weight: 400;
  }

  :host(:not(:popover-open)) {
    display: none !important;
  }

  :host(:popover-open) {
    display: flex !important;
  }

  /* Where even a few lines of text have no room between title and foot, all of it scrolls. */
  .root {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    font-family: var(--_font);
    overflow-wrap: break-word;
  }

  .head {
    display: flex;
    gap: 8px;
    align-items: start;
    flex: none;
    padding-block-start: 8px;
    padding-inline: 16px 8px;
  }

  /* What shows at the lower edge, until its end is reached, tells that there is more. */
  .body {
    flex: 0 1 auto;
    min-block-size: 4em;
    padding: 0 16px 4px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    background:
      linear-gradient(var(--_paper), var(--_paper)) 0 100% / 100% 12px no-repeat local,
      linear-gradient(transparent, var(--_line)) 0 100% / 100% 12px no-repeat scroll;
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-block: 12px 8px;
    font-weight: 700;
    font-size: calc(22em / 18);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  /* Focus comes here only to be read from; the bubble itself shows where one is. */
  h2:focus {
    outline: none;
    box-shadow: none;
  }

  .close {
    min-inline-size: 48px;
    justify-content: center;
    padding: 8px;
    border-color: transparent;
    background: transparent;
  }

  .meaning {
    display: flex;
    gap: 12px;
    align-items: start;
    margin-block: 4px 12px;
  }

  .meaning aidant-picture {
    --aidant-picture-size: 40px;
    flex: none;
  }

  p {
    margin: 0 0 12px;
  }

  .meaning p:last-child {
    margin-block-end: 0;
  }

  .label {
    font-weight: 600;
    margin-block-end: 4px;
  }

  .official {
    border-inline-start: 4px solid var(--_sun);
    padding-inline-start: 12px;
  }

  .row aidant-picture,
  .quiet aidant-picture {
    --aidant-picture-size: 28px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    flex: none;
    border-block-start: 2px solid var(--_line);
    padding: 12px 16px;
  }

  .body > .quiet {
    padding-inline: 8px;
    margin-block: -4px 4px;
    margin-inline-start: -8px;
  }

  .listen {
    margin-inline-start: auto;
  }

  .thanks {
    padding-block-end: 8px;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
