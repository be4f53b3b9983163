import { css } from 'lit';

export const mediaStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: none !important;
  }

  .film {
    min-block-size: 56px;
  }

  video {
    display: block;
    inline-size: 100%;
    max-block-size: 24vh;
    border-radius: 12px;
    background: #000;
  }

  p {
    margin: 0;
    font-weight: 600;
  }
`;
