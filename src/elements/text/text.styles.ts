import { css } from 'lit';

/** The pair takes no box of its own: the site's styles fall on its halves as if it were not there. */
export const textStyles = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none !important;
  }

  .both::slotted([data-level='simple'])::before {
    content: ' ';
  }
`;
