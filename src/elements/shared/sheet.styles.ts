import { css } from 'lit';

/** The paper itself. A sheet in a shadow root cannot say it: it goes with the one that hides the page. */
export const PAPER = `@page {
  margin: 14mm 14mm 16mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 11pt system-ui, sans-serif; color: #000; }
}`;

/** Black on white, and nothing that needs a colour. On the screen there is nothing to see. */
export const sheetStyles = css`
  :host {
    display: none !important;
  }

  @media print {
    :host {
      all: initial !important;
      display: block !important;
      color-scheme: light !important;
      font-size: medium !important;
      font-family: system-ui, sans-serif !important;
    }

    *,
    ::before {
      box-sizing: border-box;
      print-color-adjust: exact;
    }

    article {
      /* 13 points; larger where the person reads larger. */
      font-size: max(13pt, 1.08em, 1.08rem);
      line-height: 1.35;
      color: #000;
      overflow-wrap: break-word;
      hyphens: none;
    }

    p,
    ul,
    ol,
    h1,
    h2,
    h3,
    h4,
    figure {
      margin: 0;
      padding: 0;
    }

    ul,
    ol {
      list-style: none;
    }

    h1,
    h2,
    h3,
    h4 {
      line-height: 1.25;
      break-after: avoid;
    }

    h1 {
      font-size: 1.75em;
    }

    h2 {
      font-size: 1.25em;
      margin-block: 0.9em 0.4em;
      padding-block-end: 0.15em;
      border-block-end: 1.5pt solid #000;
    }

    h3 {
      font-size: 1.1em;
    }

    h4 {
      font-size: 1em;
    }

    header {
      display: flex;
      gap: 1em;
      justify-content: space-between;
      break-inside: avoid;
    }

    header > div {
      min-inline-size: 0;
    }

    .site {
      font-weight: 600;
      margin-block-end: 0.2em;
    }

    .facts {
      margin-block-start: 0.6em;
      display: grid;
      gap: 0.3em;
    }

    .facts > li,
    .bring li,
    .end li,
    .choices li,
    .call {
      display: flex;
      align-items: center;
      gap: 0.6em;
      break-inside: avoid;
    }

    .bring ul,
    .end ul {
      display: grid;
      gap: 0.5em;
    }

    .end li {
      align-items: start;
    }

    .picture {
      inline-size: 1.7em;
      block-size: 1.7em;
      flex: none;
      fill: none;
      stroke: #000;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
      object-fit: contain;
    }

    .tick {
      inline-size: 1.15em;
      block-size: 1.15em;
      flex: none;
      border: 1.5pt solid #000;
      border-radius: 2pt;
    }

    .round {
      border-radius: 50%;
    }

    .beside {
      display: grid;
      gap: 0.15em;
      padding-inline-start: 0.6em;
      border-inline-start: 3pt solid #000;
    }

    .notes {
      margin-block-start: 0.6em;
      padding-block-end: 2.2em;
      border-block-end: 0.75pt dotted #000;
      break-inside: avoid;
    }

    .end {
      break-inside: avoid;
    }

    .help {
      break-inside: avoid;
    }

    .help > :not(h2) {
      margin-block-end: 0.35em;
      overflow-wrap: anywhere;
    }

    .help .call {
      font-size: 1.15em;
      font-weight: 700;
    }

    small {
      display: block;
      font-size: 0.85em;
      font-weight: 400;
    }

    figure {
      inline-size: max(36mm, 7.5em);
      flex: none;
      text-align: center;
    }

    .qr {
      display: block;
      margin-inline: auto;
      inline-size: 36mm;
      block-size: 36mm;
      background: #fff;
    }

    figcaption {
      font-size: 0.8em;
      line-height: 1.25;
    }
  }
`;
