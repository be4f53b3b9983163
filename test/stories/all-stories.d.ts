import type { Meta, StoryObj } from '@storybook/web-components-vite';

/** Every story file, by its name; the test runner makes this module (see web-test-runner.config.js). */
export const files: Readonly<
  Record<string, { readonly default: Meta } & Readonly<Record<string, StoryObj>>>
>;
