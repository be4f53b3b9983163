import type { Site } from '../../core/formats/site.js';

/**
 * The site's own accent, as a sheet of our own root. The colours are set through the style object, so that whatever
 * a file holds stays a colour; one that is none is ignored by the browser.
 *
 * @returns the way to take it off again.
 */
export function wearBrand(root: ShadowRoot, brand: Site['brand']): () => void {
  const { light, dark } = brand?.accent ?? {};
  const accent = light && dark ? `light-dark(${light}, ${dark})` : (light ?? dark);
  if (accent === undefined) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.insertRule(':host {}');
  (sheet.cssRules[0] as CSSStyleRule).style.setProperty('--_brand-accent', accent);
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
