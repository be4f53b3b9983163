import { render } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

/** Draws a story as Storybook does: loaders, then render, then play. */
export async function show(meta: Meta, story: StoryObj, stage: HTMLElement): Promise<void> {
  const args = { ...meta.args, ...story.args };
  const context = { args, canvasElement: stage, globals: {}, parameters: {}, viewMode: 'story' };
  const loaded: Record<string, unknown> = {};
  for (const loader of [meta.loaders, story.loaders].flat()) {
    if (loader) Object.assign(loaded, await loader(context as never));
  }
  const draw = story.render ?? meta.render;
  if (!draw) throw new Error('A story needs a render function.');
  render(draw(args, { ...context, loaded } as never), stage);
  await settled();
  await (story.play ?? meta.play)?.({ ...context, loaded } as never);
  await settled();
}

/** Until nothing renders and nothing moves any more. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise(requestAnimationFrame);
    for (const element of everything(document)) {
      const { updateComplete } = element as Element & { updateComplete?: Promise<boolean> };
      if (updateComplete && !(await updateComplete)) quiet = 0;
    }
  }
  await Promise.allSettled(
    [document, ...everything(document).flatMap(({ shadowRoot }) => shadowRoot ?? [])]
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished),
  );
}

/** Every element, in shadow trees too. */
export function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}
