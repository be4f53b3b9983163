import { css } from 'lit';

/** The papers for helpers, black on white; a note and a referral are one page each. */
export const paperStyles = css`
  @media print {
    article {
      font-size: 12pt;
    }

    .one {
      font-size: 11pt;
    }

    h3.title {
      font-size: 1.6em;
    }

    h4 {
      font-size: 1.1em;
      margin-block: 0.7em 0.3em;
      padding-block-end: 0.1em;
      border-block-end: 1.5pt solid #000;
    }

    .what {
      font-weight: 700;
    }

    section {
      break-inside: avoid-page;
    }

    .long section {
      break-inside: auto;
    }

    .rules ol {
      list-style: decimal;
      padding-inline-start: 1.4em;
      font-weight: 600;
    }

    .plain,
    .mistakes {
      list-style: disc;
      padding-inline-start: 1.2em;
    }

    .steps > li {
      display: grid;
      grid-template-columns: 2em minmax(0, 1fr);
      gap: 0.2em 0.7em;
      padding-block: 0.4em;
      border-block-end: 0.75pt solid #767676;
      break-inside: avoid;
    }

    .steps > li > div {
      display: grid;
      gap: 0.2em;
    }

    .circle {
      inline-size: 1.9em;
      block-size: 1.9em;
      display: grid;
      place-items: center;
      border: 1.5pt solid #000;
      border-radius: 50%;
    }

    .name {
      font-weight: 700;
    }

    .careful {
      display: flex;
      gap: 0.5em;
      align-items: center;
      padding: 0.3em 0.5em;
      border: 1.5pt solid #000;
      border-radius: 4pt;
    }

    .stop-part {
      padding: 0.4em 0.7em;
      border: 2pt solid #000;
      border-radius: 6pt;
      margin-block-start: 0.9em;
      break-inside: avoid !important;
    }

    .stop-part h4 {
      margin-block-start: 0;
    }

    .contacts,
    .stop-part ul {
      display: grid;
      gap: 0.3em;
    }

    :is(.contacts, .stop-part) li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.8em;
      align-items: baseline;
    }

    .agrees {
      margin-block-start: 1.2em;
    }

    .boxes {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.3em 1.2em;
    }

    .boxes.wide {
      grid-template-columns: 1fr;
    }

    .box {
      display: flex;
      gap: 0.5em;
      align-items: center;
    }

    .tick.on {
      display: grid;
      place-items: center;
    }

    .tick .picture {
      inline-size: 100%;
      block-size: 100%;
      stroke-width: 3;
    }

    .line {
      display: flex;
      gap: 0.5em;
      align-items: end;
      min-block-size: 1.9em;
    }

    .line i {
      flex: 1;
      border-block-end: 0.75pt dotted #000;
    }

    .pen {
      margin-block-start: 1.2em;
    }

    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 1.2em;
    }

    .two > :is(h4, p:not(.line), ul) {
      grid-column: 1 / -1;
    }
  }
`;
