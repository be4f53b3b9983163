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

  :host([over][docked]) {
    position: fixed !important;
    inset: auto 24px 24px auto !important;
    max-block-size: min(calc(100dvh - 48px), 46rem) !important;
  }

  :host([over][docked]:dir(rtl)) {
    inset: auto auto 24px 24px !important;
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
    max-block-size: inherit;
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
    gap: 4px;
    padding: 12px 8px 0;
  }

  .to-page {
    grid-area: page;
    margin: 12px 20px 0;
  }

  .progress {
    flex: 1 1 auto;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin: 0;
    font-weight: 600;
  }

  .dots {
    display: inline-flex;
    gap: 5px;
  }

  .dots > i {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    border: 2px solid var(--_accent);
  }

  .dots > .past {
    background: var(--_accent);
  }

  .dots > .now {
    background: var(--_accent);
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    margin-inline: 3px;
  }

  .icon-only {
    justify-content: center;
    min-inline-size: 48px;
    padding: 8px;
    border-color: transparent;
    background: transparent;
    flex: none;
  }

  .body {
    grid-area: body;
    padding: 4px 20px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 12px;
  }

  .body > * {
    max-inline-size: min(45ch, 100%);
    margin: 0;
  }

  .body > .rows,
  .body > .buttons {
    inline-size: 100%;
    max-inline-size: none;
  }

  h2 {
    font-size: calc(22em / 18);
    line-height: 1.3;
    font-weight: 700;
    margin: 0;
  }

  h3 {
    font-size: 1em;
    font-weight: 700;
    margin: 0;
  }

  /* A title takes focus when the step is entered; the eye is led to the card as a whole. */
  [tabindex='-1']:focus,
  [tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .box:has([tabindex='-1']:focus-visible) {
    outline: 3px solid var(--_ink);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_sun);
  }

  .last {
    grid-area: head;
    padding-block: 20px;
  }

  .lead {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  p,
  ul,
  ol {
    margin: 0;
  }

  .text {
    display: grid;
    gap: 8px;
  }

  .example {
    padding: 8px 12px;
    border-radius: 12px;
    background: var(--_cream);
  }

  .example b {
    font-size: calc(20em / 18);
    letter-spacing: 0.02em;
  }

  .sent {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_ok);
    font-weight: 600;
  }

  .sent.careful {
    color: var(--_stop);
  }

  .absence,
  .trouble {
    padding: 12px 16px;
    inline-size: 100%;
    max-inline-size: none !important;
    border: 2px solid var(--_line);
    border-radius: 12px;
  }

  .absence {
    display: grid;
    gap: 12px;
    background: var(--_cream);
  }

  .absence > p {
    font-weight: 600;
  }

  .absence button {
    background: var(--_paper);
  }

  .trouble {
    display: flex;
    gap: 12px;
    align-items: start;
    font-weight: 600;
    border-color: var(--_stop);
  }

  .trouble > aidant-picture {
    color: var(--_stop);
    flex: none;
  }

  .doubt {
    flex: 1 1 100%;
    font-weight: 600;
  }

  .note {
    font-weight: 600;
    color: var(--_accent);
  }

  .beside {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_accent);
    display: grid;
    gap: 4px;
  }

  .acts {
    grid-area: acts;
    display: grid;
    gap: 12px;
    padding: 12px 20px 16px;
  }

  .acts:not(:has(button)) {
    display: none;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .pair > button {
    flex: 1 1 auto;
    min-block-size: 56px;
    justify-content: center;
    text-align: center;
  }

  .pair > .main {
    flex-grow: 2;
  }

  /* A condition lights the button; until then it can be pressed all the same. */
  .unlit {
    background: var(--_paper);
    color: var(--_ink);
    border-color: var(--_accent);
  }

  .unlit:hover {
    background: var(--_accent-soft);
  }

  .others {
    display: flex;
    gap: 12px;
    align-items: end;
    justify-content: space-between;
    inline-size: 100%;
    max-inline-size: none;
  }

  .others > div {
    display: grid;
    justify-items: start;
  }

  .others .quiet {
    padding-inline: 0;
  }

  .others .listen {
    flex: none;
  }

  .rows {
    display: grid;
    gap: 12px;
    list-style: none;
    padding: 0;
  }

  .rows button {
    inline-size: 100%;
    min-block-size: 56px;
  }

  .rows .end {
    margin-inline-start: auto;
    font-weight: 600;
    flex: none;
  }

  .rows .look {
    border-color: var(--_stop);
  }

  .rows .look .end {
    color: var(--_stop);
  }

  .rows .good {
    color: var(--_ok);
  }

  button[aria-current='step'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  aidant-picture.big {
    --aidant-picture-size: 48px;
    color: var(--_accent);
    flex: none;
  }

  /* The sheet on a phone: title, the main buttons and the way out stay; the rest scrolls. */
  :host([shape='sheet']) .box {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }

  :host([shape='sheet'][data-side='top']) .box {
    border-radius: 0 0 var(--_radius) var(--_radius);
  }

  :host([shape='sheet']) header {
    margin-block-start: 4px;
    padding-inline-start: 16px;
  }

  :host([shape='sheet']) .corner {
    padding: 4px 4px 0;
  }

  :host([shape='sheet']) .progress {
    font-size: calc(16em / 18);
    line-height: 1.2;
  }

  :host([shape='sheet']) .corner .listen {
    padding-inline: 8px;
    gap: 8px;
    flex: none;
  }

  :host([shape='sheet']) .dots > i {
    inline-size: 9px;
    block-size: 9px;
  }

  :host([shape='sheet']) .body {
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

  /* Large text in a narrow sheet: head and buttons stay in sight, and the words between them keep their size. */
  .box {
    container-type: inline-size;
  }

  @container (max-width: 15em) {
    .dots {
      display: none;
    }

    header,
    .corner,
    .acts {
      font-size: 0.7em;
    }

    .acts {
      gap: 8px;
    }
  }

  :host([over][docked][shape='sheet']),
  :host([over][docked][shape='bar'][narrow]) {
    inset: auto 0 var(--_below, 0) 0 !important;
    inline-size: 100% !important;
    max-block-size: 70dvh !important;
  }

  :host([over][docked][shape='full']) {
    inset: var(--_above, 0) 0 var(--_below, 0) 0 !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    max-block-size: none !important;
  }

  :host([shape='full']) .box {
    flex: 1 1 auto;
    border-radius: 0;
  }

  /* In so little room everything scrolls together. */
  :host([shape='full']) .box {
    overflow-y: auto;
    grid-template-rows: repeat(4, auto);
    align-content: start;
  }

  :host([shape='full']) .body {
    overflow: visible;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
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

  /* The list in the page. */
  .list {
    display: grid;
    gap: 16px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_cream);
    color: var(--_ink);
  }

  .list > ol {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 8px;
  }

  .list li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    padding: 12px 16px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
  }

  .list li[aria-current] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .list .number {
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    border: 2px solid var(--_accent);
    display: grid;
    place-items: center;
    font-weight: 700;
  }

  .list li > :not(.number) {
    grid-column: 2;
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
