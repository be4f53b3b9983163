/** The sentence under a page printed in simple words. It stands beside `body`, so that the page's own tree is whole. */
export interface PrintNote {
  show(on: boolean): void;
}

const SHEET = `
  :host { display: none !important; }
  @media print {
    :host {
      display: block !important;
      margin: 1em 8px 0;
      padding: 0.75em 0 0;
      border-top: 1px solid;
      font: bold 1em / 1.5 system-ui, sans-serif;
    }
  }
`;

export function createPrintNote(
  document: Document,
  words: () => { readonly text: string; readonly lang: string },
): PrintNote {
  let note: { readonly element: HTMLElement; readonly root: ShadowRoot } | undefined;
  return {
    show(on) {
      if (!on) {
        note?.element.remove();
        return;
      }
      note ??= build(document);
      const { text, lang } = words();
      note.element.lang = lang;
      note.root.textContent = text;
      if (!note.element.isConnected) document.documentElement.append(note.element);
    },
  };
}

function build(document: Document): { element: HTMLElement; root: ShadowRoot } {
  const element = document.createElement('aidant-print-note');
  const root = element.attachShadow({ mode: 'open' });
  const view = document.defaultView ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];
  return { element, root };
}
