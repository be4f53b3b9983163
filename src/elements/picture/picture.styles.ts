import { css } from 'lit';

/** 28 px beside our 18 px text, and larger with it: a person who needs big words needs big pictures. */
export const pictureStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    flex: none;
    line-height: 0;
  }

  :host([hidden]) {
    display: none !important;
  }

  svg,
  img {
    display: block;
    inline-size: var(--aidant-picture-size, calc(28em / 18));
    block-size: var(--aidant-picture-size, calc(28em / 18));
  }

  img {
    object-fit: contain;
  }
`;
