/** The elements a page may hold in its own markup, each with the chunk that makes it work. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'aidant-guide': () => import('../elements/guide/define.js'),
  'aidant-listen': () => import('../elements/listen/define.js'),
  'aidant-player': () => import('../elements/player/define.js'),
  'aidant-text': () => import('../elements/text/define.js'),
  'aidant-level': () => import('../elements/level/define.js'),
  'aidant-term': () => import('../elements/term/define.js'),
  'aidant-helper': () => import('../elements/helper/define.js'),
  'aidant-card': () => import('../elements/card/define.js'),
};

/** A selector of all of them. */
export const IN_PAGE = Object.keys(ELEMENTS).join();

/** Loads the elements that this page uses, and no others. */
export async function defineInPage(document: Document): Promise<void> {
  await Promise.all(
    Object.entries(ELEMENTS)
      .filter(([tag]) => document.querySelector(tag))
      .map(([, load]) => load()),
  );
}
