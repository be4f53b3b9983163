/** The full address of a file of the page's own origin: none may tell a third party who reads this page. */
export function ownAddress(name: string): string | undefined {
  if (!name.includes('/')) return undefined;
  try {
    const url = new URL(name, document.baseURI);
    return /^https?:$/.test(url.protocol) && url.origin === location.origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}
