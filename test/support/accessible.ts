import { expect } from '@open-wc/testing';

/**
 * Expects that axe finds no fault in an element of ours, once it has come to rest: a window fades in, and axe would
 * measure the colours half way.
 */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  await Promise.allSettled(
    inside.flatMap((one) => one.getAnimations()).map(({ finished }) => finished),
  );
  await expect(element).to.be.accessible();
}
