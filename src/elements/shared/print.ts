/**
 * Prints one element and nothing else of the page. A sheet of ours is adopted from the press to `afterprint`; no
 * node of the page is touched.
 */
export function printOnly(element: Element): void {
  const tag = outermost(element).localName;
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  // A sheet belongs to the document it was made in.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`@media print {
    :root > :not(head, ${tag}, :has(${tag})),
    :root :has(${tag}) > :not(${tag}, :has(${tag})) { display: none !important; }
    :root, body { background: none !important; overflow: visible !important; }
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const undo = (): void => {
    view.removeEventListener('afterprint', undo);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  view.addEventListener('afterprint', undo);
  try {
    view.print();
  } catch {
    // A sandboxed frame may not print; what is on the screen can still be photographed or copied.
    undo();
  }
}

/** The element of the document itself that holds this one, through shadow roots. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}
