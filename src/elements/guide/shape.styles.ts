import { css } from 'lit';

/** The step as a sheet, as one line, and as the whole of a small screen. */
export const shapeStyles = css`
  /* The sheet on a phone: title, the main buttons and the way out stay; the rest scrolls. */
  :host([shape='sheet']) .box {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }

  :host([shape='sheet'][data-side='top']) .box {
    border-radius: 0 0 var(--_radius) var(--_radius);
  }

  :host(:is([shape='sheet'], [shape='full'])) header {
    margin-block-start: 8px;
    padding-inline-start: 16px;
  }

  :host(:is([shape='sheet'], [shape='full'])) .corner {
    padding-block: 8px 0;
    padding-inline: 4px 8px;
  }

  :host([shape='sheet']) .big {
    --aidant-picture-size: 40px;
  }

  :host(:is([shape='sheet'], [shape='full'])) .progress .at {
    white-space: normal;
    font-size: calc(16em / 18);
    line-height: 1.2;
  }

  :host(:is([shape='sheet'], [shape='full'])) .corner .listen {
    padding-inline: 8px;
    gap: 8px;
    flex: none;
  }

  /* The sign of a request has the room of the word beside its picture: the word stands under it, and the count is whole. */
  :host(:is([shape='sheet'], [shape='full'])) aidant-request:not([hidden]) + .listen {
    flex-direction: column;
    gap: 0;
    padding-block: 2px;
    font-size: calc(15em / 18);
    line-height: 1.2;
  }

  :host(:is([shape='sheet'], [shape='full'])) .dots > i {
    inline-size: 9px;
    block-size: 9px;
  }

  :host(:is([shape='sheet'], [shape='full'])) .body {
    padding: 0 16px 8px;
  }

  :host([shape='sheet']) .acts {
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
  }

  :host([shape='sheet']) .pair {
    flex-wrap: nowrap;
  }

  :host([shape='sheet']) .pair:has(.doubt) {
    flex-wrap: wrap;
  }

  :host([shape='sheet']) .pair > button {
    padding-inline: 8px;
    min-inline-size: 0;
    flex-basis: 0;
  }

  :host([shape='sheet']) .pair > .previous {
    padding-inline: 4px;
    font-size: calc(15em / 18);
    line-height: 1.2;
  }

  :host([shape='sheet']) .pair > .stuck {
    flex-basis: 6em;
    padding-inline: 2px;
  }

  :host([shape='sheet']) .acts {
    gap: 8px;
  }

  /* In a narrow list the state stands under its label, so that long words stay whole. */
  :host([shape='sheet']) ul.rows button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    justify-items: start;
    text-align: start;
  }

  :host([shape='sheet']) ul.rows button > :first-child {
    grid-row: 1 / span 2;
  }

  :host([shape='sheet']) ul.rows .end {
    max-inline-size: none;
    margin-inline: 0;
    text-align: start;
  }

  /* Where the page's own button leads on, ours need less of the little room. */
  :host([shape='sheet']) .pair:not(:has(.main, .doubt)) > button {
    flex: 1 1 0;
    flex-direction: row;
    gap: 8px;
    min-block-size: 48px;
  }

  /* Above or below its target the card is low: words scroll, and a line tells that they go on. */
  :host([shape='card']:is([data-side='bottom'], [data-side='top'], [data-side='corner'])) .acts {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  :host([shape='card']:is([data-side='bottom'], [data-side='top'], [data-side='corner']))
    .body
    > * {
    max-inline-size: 100%;
  }

  :host([shape='card']:is([data-side='bottom'], [data-side='top'], [data-side='corner']))
    .others
    > div {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
  }

  /* Large text in a narrow sheet: head and buttons stay in sight, and the words between them keep their size. */
  .box {
    container-type: inline-size;
  }

  /* On the smallest phone the word stands under its picture, so that the count keeps its line. */
  @container (max-width: 19em) {
    .corner .listen {
      flex-direction: column;
      justify-content: center;
      gap: 0;
      padding-block: 2px;
      font-size: calc(15em / 18);
      line-height: 1.2;
    }

    /* "Stop the voice" in two lines, beside the count. */
    .corner .listen > span {
      inline-size: min-content;
      min-inline-size: 4em;
      white-space: normal;
      text-align: center;
    }
  }

  @container (max-width: 15em) {
    .dots {
      display: none;
    }

    header,
    .corner,
    .acts,
    .to-page {
      font-size: 0.7em;
    }

    .acts {
      gap: 8px;
    }

    /* Folded, the way back to the step comes first: how a request stands is told there. */
    :host([shape='bar']) aidant-request {
      display: none;
    }
  }

  /* With text twice as large on a small phone a line holds ten letters. */
  @container (max-width: 11em) {
    header,
    .corner,
    .acts,
    .to-page {
      font-size: 0.55em;
    }

    :host([shape='sheet']) .acts {
      padding: 4px 8px;
    }

    h2 {
      font-size: 1em;
      line-height: 1.2;
    }

    :host([shape='sheet']) .body {
      line-height: 1.3;
      padding-block: 0;
    }

    .pair > button {
      min-inline-size: min-content !important;
    }

    .at {
      white-space: normal;
    }
  }

  :host([shape='full']) .box {
    flex: 1 1 auto;
    border-radius: 0;
  }

  /* In so little room everything scrolls together. */
  :host([shape='full']) .box {
    overflow-y: auto;
    grid-template-rows: repeat(4, max-content);
    align-content: start;
  }

  :host([shape='full']) .body {
    overflow: visible;
  }

  /* The arrow points on the screen, whichever way the writing runs. */
  .way {
    white-space: nowrap;
  }

  .way svg[data-directed] {
    inline-size: 22px;
    block-size: 22px;
    margin-inline: 4px;
    vertical-align: middle;
    transform: none;
  }

  .way.up svg {
    rotate: 90deg;
  }

  .way.down svg {
    rotate: -90deg;
  }

  .way.right svg {
    rotate: 180deg;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 56px;
    padding: 2px 4px 2px 16px;
  }

  .bar .where {
    flex: 1 1 auto;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
    line-height: 1.2;
  }

  .bar .where > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .bar h2 {
    font-size: 1em;
  }

  .bar .number,
  .bar button {
    font-size: calc(15em / 18);
  }

  .bar button {
    flex: none;
    flex-direction: column;
    justify-content: center;
    gap: 0;
    padding: 0 8px;
    line-height: 1.2;
    min-inline-size: 56px;
    border-color: transparent;
    background: transparent;
  }

  .bar svg {
    inline-size: 24px;
    block-size: 24px;
  }

  .bar aidant-picture {
    --aidant-picture-size: 24px;
  }

  :host([shape='bar'][narrow]) .box {
    border-radius: 0;
    border-inline-width: 0;
    border-block-end-width: 0;
  }
`;
