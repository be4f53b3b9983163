import { css } from 'lit';

export const wordsStyles = css`
  /* Both texts side by side need the room of two. */
  @media (min-width: 900px) {
    dialog:has(.pairs) {
      inline-size: min(100vw - 48px, 46em);
    }
  }

  .pairs {
    margin-block-end: 12px;
  }

  h3 {
    font-size: calc(20em / 18);
    line-height: 1.3;
    margin: 24px 0 8px;
  }

  h4 {
    font-size: 1em;
    margin: 16px 0 8px;
  }

  p {
    margin: 0 0 12px;
  }

  .stack {
    margin-block: 12px;
  }

  .item {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 12px;
    row-gap: 2px;
    padding: 12px 16px;
  }

  .item aidant-picture {
    grid-row: span 2;
    align-self: start;
  }

  .item strong {
    font-weight: 600;
  }

  .item small {
    font-size: calc(16em / 18);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .end {
    margin-inline-start: auto;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .card {
    background: var(--_paper);
    border: 2px solid var(--_line);
    border-radius: 12px;
    padding: 12px 16px;
    margin-block: 0 12px;
  }

  .card > :last-child {
    margin-block-end: 0;
  }

  .meaning {
    display: flex;
    gap: 12px;
    align-items: start;
    font-size: calc(20em / 18);
    margin-block-end: 12px;
  }

  .meaning aidant-picture {
    --aidant-picture-size: 40px;
    flex: none;
  }

  .text {
    margin-block-end: 12px;
  }

  .text ul,
  .meaning ul {
    margin: 0 0 8px;
    padding-inline-start: 1.25em;
  }

  .label {
    font-weight: 600;
    margin-block: 20px 4px;
  }

  .quote {
    border-inline-start: 4px solid var(--_sun);
    padding-inline-start: 12px;
  }

  .by {
    font-size: calc(16em / 18);
  }
`;
