import { css } from 'lit';

/** What stands in the step: progress, words, rows and buttons. */
export const stepStyles = css`
  .progress {
    flex: 0 1 auto;
    min-inline-size: 0;
    gap: 4px;
    margin-inline-start: -8px;
    padding: 2px 6px;
    border-color: transparent;
    background: none;
    --aidant-picture-size: 24px;
  }

  .at {
    font-weight: 600;
    white-space: nowrap;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 5px 12px;
    line-height: 1.3;
  }

  .progress [data-say] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .dots {
    display: inline-flex;
    flex-wrap: wrap;
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

  /* What asks whether the voice is heard comes with the voice; until then it takes no room. */
  aidant-heard:not(:defined) {
    display: none;
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

  /* At the foot, in little height: small, with its sign above the words. */
  .pair > .stuck {
    flex: 0 1 6.5em;
    flex-direction: column;
    gap: 2px;
    padding: 4px;
    font-size: calc(14em / 18);
    line-height: 1.2;
    text-decoration: none;
    border-color: var(--_line);
  }

  .pair > .stuck svg {
    inline-size: 22px;
    block-size: 22px;
  }

  .acts > .sent {
    font-size: calc(16em / 18);
    line-height: 1.2;
    --aidant-picture-size: 22px;
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
    gap: 12px;
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
    max-inline-size: 5.5em;
    text-align: end;
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
`;
