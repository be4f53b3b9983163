/**
 * Prints one element and nothing else of the page. A sheet of ours is adopted from the press to `afterprint`; no
 * node of the page is touched.
 *
 * @param options.page rules for the paper itself, such as `@page { margin: 15mm }`.
 * @param options.after what to do once it is printed, or given up.
 */
export function printOnly(
  element: Element,
  { page = '', after }: { readonly page?: string; readonly after?: () => void } = {},
): void {
  const tag = outermost(element).localName;
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (!view) return;
  // A sheet belongs to the document it was made in.
  const sheet = new view.CSSStyleSheet();
  // In a layer, what is important wins over the page's own important rules, however precise those are.
  sheet.replaceSync(`@media print { @layer {
    :root > :not(head, ${tag}, :has(${tag})),
    :root :has(${tag}) > :not(${tag}, :has(${tag})) { display: none !important; }
    :root, body { background: #fff !important; color-scheme: light !important; overflow: visible !important; }
    :root { filter: none !important; transform: none !important; zoom: 1 !important; }
    :root::before, :root::after { content: none !important; }
  } }
  ${page}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const undo = (): void => {
    view.removeEventListener('afterprint', undo);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    after?.();
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
