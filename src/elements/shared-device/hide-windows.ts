/** What of ours lies over the page and tells what somebody did. What stands in the page's own text stays. */
const WINDOWS = [
  'panel',
  'overview',
  'guide',
  'practice',
  'poster',
  'player:not([for])',
  'words',
  'comfort',
  'meaning',
  'helper',
  'callback',
  'card',
  'sheets',
]
  .map((name) => `aidant-${name}`)
  .join();

/** Takes them out of sight, out of reach and out of what a screen reader reads. @returns the way to show them again. */
export function hideWindows(document: Document): () => void {
  const hidden = [...document.querySelectorAll<HTMLElement>(WINDOWS)];
  // Not by `visibility`: what stands beside its place on the page sets that itself.
  for (const { style } of hidden) style.setProperty('display', 'none', 'important');
  return () => {
    for (const element of hidden) {
      element.style.removeProperty('display');
      if (element.getAttribute('style') === '') element.removeAttribute('style');
    }
  };
}
