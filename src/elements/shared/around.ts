/** A node's own element and all around it, out of shadow roots to their hosts. */
export function* around(node: Node): Generator<Element> {
  for (
    let at: Node | null = node;
    at;
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
  )
    if (at.nodeType === 1) yield at as Element;
}

/** Whether `inner` is in `outer`, also deep in shadow roots. */
export function holds(outer: Element, inner: Node): boolean {
  for (const element of around(inner)) if (element === outer) return true;
  return false;
}
