import { css } from 'lit';

/** All the steps: a line of circles that fills as one goes. */
export const stepsStyles = css`
  .way {
    display: grid;
    gap: 12px;
  }

  .part > h3 > button {
    inline-size: 100%;
    min-block-size: 64px;
    padding-inline: 12px;
    font-weight: 600;
  }

  .part.now > h3 > button {
    border-color: var(--_accent);
    border-width: 3px;
  }

  small {
    display: block;
    font-size: calc(16em / 18);
    font-weight: 400;
  }

  .dots {
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
    margin-block: 6px 4px;
    padding-inline-start: 3px;
  }

  .dots > i {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    border: 2px solid var(--_accent);
  }

  .dots > .done,
  .dots > .now {
    background: var(--_accent);
  }

  .dots > .now {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    margin-inline: 3px;
  }

  .name {
    flex: 1;
    min-inline-size: 0;
  }

  .state {
    font-weight: 600;
  }

  .part > h3 .state {
    flex: none;
    max-inline-size: 6em;
    text-align: end;
  }

  .done .state {
    color: var(--_ok);
  }

  .look .state {
    color: var(--_stop);
  }

  .arrow {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-inline: 4px;
    border: solid var(--_ink);
    border-width: 0 3px 3px 0;
    transform: translateY(-3px) rotate(45deg);
  }

  [aria-expanded='true'] > .arrow {
    transform: translateY(3px) rotate(225deg);
  }

  .steps {
    padding-block: 8px;
  }

  .part .steps {
    padding-inline-start: 8px;
  }

  .steps > li {
    position: relative;
  }

  /* From each circle to the next. */
  .steps > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 50% -50%;
    inset-inline-start: 24px;
    border-inline-start: 3px solid var(--_line);
  }

  .steps > .done:not(:last-child)::before {
    border-color: var(--_accent);
  }

  .line {
    position: relative;
    inline-size: 100%;
    min-block-size: 60px;
    padding: 8px;
    display: flex;
    align-items: center;
    gap: 12px;
    border: 2px solid transparent;
    background: none;
  }

  /* No border that forced colours would show: it cannot be pressed. */
  div.line {
    border: 0;
    padding: 10px;
  }

  button.line > .name > :first-child {
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .number {
    inline-size: 36px;
    block-size: 36px;
    flex: none;
    display: grid;
    place-items: center;
    border: 3px solid var(--_line);
    border-radius: 50%;
    background: var(--_cream);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    --aidant-picture-size: 24px;
  }

  .now > .line > .number {
    border-color: var(--_accent);
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .done > .line > .number,
  .done > .line > .number > * {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .look > .line > .number,
  .look > .line > .number > * {
    border-color: var(--_stop);
    background: var(--_cream);
    color: var(--_stop);
  }

  .now > .line > .name {
    font-weight: 700;
  }

  .sends .name {
    color: var(--_stop);
  }

  @media (forced-colors: active) {
    .number {
      background: Canvas;
    }

    .dots > .done,
    .dots > .now {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
      outline-color: CanvasText;
    }
  }
`;

export const textStyles = css`
  .body > * {
    margin-block-end: 12px;
  }

  textarea {
    display: block;
    inline-size: 100%;
    box-sizing: border-box;
    padding: 12px;
    font: inherit;
    line-height: 1.5;
    color: var(--_ink);
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 12px;
    resize: vertical;
  }
`;
