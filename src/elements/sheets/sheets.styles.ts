import { css } from 'lit';

export const sheetsStyles = css`
  /* In very large letters a long word is broken before it leaves its box, also beside a picture. */
  .root {
    overflow-wrap: anywhere;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
  }

  .for {
    font-weight: 700;
  }

  p,
  h3,
  h4,
  ol,
  ul {
    margin: 0;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 700;
  }

  .choices {
    display: grid;
    gap: 12px;
  }

  /* The whole line can be pressed, not only the box. */
  .choice-box {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 2px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    cursor: pointer;
    touch-action: manipulation;
  }

  .choice-box:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .choice-box input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }

  .choice-box:focus-within {
    outline: 3px solid var(--_ink);
    box-shadow: 0 0 0 6px var(--_sun);
  }

  .choice-box input:focus {
    outline: none;
    box-shadow: none;
  }

  .paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .paper section,
  .paper .steps > li > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .title {
    font-size: calc(22em / 18);
    line-height: 1.3;
  }

  h4 {
    font-size: 1em;
    padding-block-end: 4px;
    border-block-end: 2px solid var(--_line);
  }

  .what,
  .name {
    font-weight: 700;
  }

  .paper ol,
  .paper ul {
    padding-inline-start: 1.4em;
    display: grid;
    gap: 8px;
  }

  .paper .steps,
  .paper .boxes,
  .paper .contacts,
  .stop-part ul {
    list-style: none;
    padding: 0;
  }

  .steps {
    gap: 16px !important;
  }

  .steps > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
  }

  .circle {
    inline-size: 36px;
    block-size: 36px;
    display: grid;
    place-items: center;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }

  .careful {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 8px 12px;
    border-inline-start: 6px solid var(--_sun);
    background: var(--_cream);
  }

  .stop-part {
    padding: 12px;
    border: 2px solid var(--_stop);
    border-radius: 12px;
  }

  .picture {
    inline-size: 28px;
    block-size: 28px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  small {
    display: block;
    font-size: calc(16em / 18);
    font-weight: 400;
  }

  .box {
    display: flex;
    gap: 12px;
    align-items: center;
  }

  .tick {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--_ink);
    border-radius: 4px;
  }

  .tick .picture {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    stroke-width: 3;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
    min-block-size: 2.2em;
  }

  .line i {
    flex: 1 1 4em;
    border-block-end: 2px dotted var(--_ink);
  }

  @media (min-width: 640px) {
    dialog {
      inline-size: 520px;
    }
  }
`;
