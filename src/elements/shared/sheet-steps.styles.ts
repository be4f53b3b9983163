import { css } from 'lit';

/** The numbered steps of the sheet: none is cut by the end of a page. */
export const sheetStepStyles = css`
  @media print {
    .part {
      margin-block: 0.9em 0.4em;
    }

    ol > li {
      display: grid;
      grid-template-columns: 2em minmax(0, 1fr) 3em 1.15em;
      gap: 0.2em 0.7em;
      align-items: start;
      padding-block: 0.4em;
      border-block-end: 0.75pt solid #767676;
      break-inside: avoid;
    }

    ol > li > .picture {
      inline-size: 3em;
      block-size: 3em;
      stroke-width: 1.75;
    }

    ol > li > .tick {
      inline-size: 1.4em;
      block-size: 1.4em;
      margin-inline-start: -0.25em;
    }

    .number {
      inline-size: 2em;
      block-size: 2em;
      display: grid;
      place-items: center;
      border: 1.5pt solid #000;
      border-radius: 50%;
      font-variant-numeric: tabular-nums;
    }

    ol > li > div {
      display: grid;
      gap: 0.3em;
      padding-block-start: 0.2em;
    }

    .when {
      font-weight: 600;
    }

    .example {
      justify-self: start;
      padding: 0.1em 0.6em;
      border: 0.75pt solid #000;
      border-radius: 4pt;
    }

    .text ul {
      list-style: disc;
      padding-inline-start: 1.2em;
    }

    .text a {
      color: inherit;
    }

    .text a[href^='http']::after {
      content: ' (' attr(href) ')';
    }

    .choices {
      display: grid;
      gap: 0.25em;
    }

    .warn {
      display: flex;
      gap: 0.6em;
      align-items: center;
      padding: 0.4em 0.6em;
      border: 2pt solid #000;
      border-radius: 4pt;
    }
  }
`;
