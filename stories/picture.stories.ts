import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/picture/define.js';
import { PICTURE_NAMES } from '../src/elements/picture/picture.js';

const sheet = html`<style>
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: 16px;
    font:
      18px/1.5 system-ui,
      sans-serif;
    padding: 16px;
    margin: 0;
    list-style: none;
  }

  .pictures.large {
    font-size: 36px;
  }

  .pictures li {
    display: flex;
    align-items: center;
    gap: 12px;
  }
</style>`;

function one(name: string): TemplateResult {
  return html`<li><aidant-picture name=${name}></aidant-picture><span>${name}</span></li>`;
}

const meta: Meta = {
  title: 'Elements/aidant-picture',
  component: 'aidant-picture',
};
export default meta;

/** The whole list, at the size and weight in which people meet it. */
export const All: StoryObj = {
  render: () =>
    html`${sheet}
      <ul class="pictures">
        ${PICTURE_NAMES.map(one)}
      </ul>`,
};

/** A name that is not in the list, and a picture of another site: the word stands alone. */
export const NothingToDraw: StoryObj = {
  render: () =>
    html`${sheet}
      <ul class="pictures">
        ${['no-such-picture', 'https://elsewhere.example/photo.png'].map(one)}
      </ul>`,
};

/** Text of 200 %: the picture grows with its word. */
export const LargeText: StoryObj = {
  render: () =>
    html`${sheet}
      <ul class="pictures large">
        ${['id-card', 'calendar', 'helper'].map(one)}
      </ul>`,
};
