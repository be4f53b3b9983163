import { css } from 'lit';

export const placesSheetStyles = css`
  @media print {
    .places > li {
      break-inside: avoid;
      margin-block-end: 1em;
    }

    .places ul {
      display: grid;
      gap: 0.15em;
    }

    .places .address,
    .call {
      font-size: 1.15em;
      font-weight: 700;
    }

    .call {
      margin-block: 0.3em;
    }
  }
`;
