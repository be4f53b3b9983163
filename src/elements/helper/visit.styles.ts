import { css } from 'lit';

export const visitStyles = css`
  .needs {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .needs [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_accent);
    font-weight: 600;
  }

  .from {
    margin-block: 12px 0;
  }

  .instead {
    margin-block-end: 16px;
  }

  .take {
    margin-block-start: 24px;
  }

  .take p {
    margin: 0;
  }

  .take + .take {
    margin-block-start: 12px;
  }

  .when {
    font-size: calc(22em / 18);
    line-height: 1.3;
    font-weight: 700;
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .form + .form,
  .form ~ .main {
    margin-block-start: 24px;
  }

  .form ~ .wrong {
    margin-block: 16px -8px;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .pair > * {
    flex: 1 1 9em;
    min-inline-size: 0;
  }

  .pair input {
    margin-block-start: 8px;
  }

  @media (forced-colors: active) {
    .needs [aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -6px;
    }
  }
`;
