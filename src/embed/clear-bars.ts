/**
 * Lifts the launcher above a bar that the page keeps at the bottom (cookies, "pay now"), measured where the
 * launcher stands. Done when the page is quiet and at each resize; nothing while nothing changes.
 */
export function keepClearOfBars(launcher: HTMLElement, extra: number): () => void {
  const measure = (): void => {
    const box = launcher.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const bars = document
      .elementsFromPoint(x, innerHeight - 2)
      .filter((element) => element !== launcher && isBar(element))
      .map((element) => innerHeight - element.getBoundingClientRect().top);
    launcher.style.setProperty('--_offset', `${Math.max(0, ...bars) + extra}px`);
  };

  const observer = new ResizeObserver(measure);
  observer.observe(document.documentElement);
  addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    removeEventListener('resize', measure);
  };
}

/** Fixed or stuck to the bottom, and low enough to be a bar rather than the page itself. */
function isBar(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return (
    (position === 'fixed' || position === 'sticky') &&
    element.getBoundingClientRect().height < innerHeight / 3
  );
}
