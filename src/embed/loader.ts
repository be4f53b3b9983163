/**
 * `aidant.js`: the one script tag. A classic script without imports that reads its own tag, makes the call queue,
 * and loads the application when the page has nothing better to do. On a browser that is too old it does nothing,
 * and the server's fallback link stays.
 */
import type { TagOptions } from './config.js';

(() => {
  const tag = (document.currentScript ??
    document.querySelector(
      'script[data-aidant],script[src*="aidant.js"]',
    )) as HTMLScriptElement | null;
  const page = window as unknown as {
    aidant?: { version?: string; tag?: unknown } & unknown[];
    aidantConfig?: TagOptions;
  };
  // Safari 17, Chromium 114 and Firefox 125 were the first with popovers, on which every window of ours stands.
  if (
    !tag ||
    page.aidant?.version ||
    !('popover' in HTMLElement.prototype) ||
    !('adoptedStyleSheets' in document)
  )
    return;
  const queue = (page.aidant ??= [] as never);
  if (queue.tag) return;
  queue.tag = tag;

  const options: TagOptions = { ...page.aidantConfig, ...tag.dataset };
  const app = new URL('app.js', tag.src).href;
  // As in `fail.ts`, which this file may not import: it must stay one classic script.
  const fail = (code: string, fix: string): void => {
    console.warn(`[aidant] ${code}: ${fix}`);
    const event = new Event('aidant-error', { bubbles: true });
    document.dispatchEvent(Object.assign(event, { code, severity: 'developer', fix }));
  };

  const load = (): void => {
    if (!options.integrity) {
      import(/* @vite-ignore */ app).catch(() =>
        fail('site-unreachable', `${app} could not be loaded.`),
      );
      return;
    }
    // An integrity promise fails closed: the browser checks the hash, or nothing runs.
    try {
      const types = (
        window as unknown as {
          trustedTypes?: {
            createPolicy(n: string, r: object): { createScriptURL(u: string): string };
          };
        }
      ).trustedTypes;
      const script = document.createElement('script');
      script.type = 'module';
      script.integrity = options.integrity;
      script.crossOrigin = 'anonymous';
      script.nonce = tag.nonce;
      script.src =
        types
          ?.createPolicy('aidant', { createScriptURL: (url: string) => url })
          .createScriptURL(app) ?? app;
      script.onerror = () =>
        fail('policy-blocked', `${app} was refused: its hash is not the one in data-integrity.`);
      document.head.append(script);
    } catch {
      fail(
        'policy-blocked',
        'The page refuses the Trusted Types policy "aidant". Allow it, or remove data-integrity.',
      );
    }
  };

  if (options.load === 'manual') {
    // The page's first call loads what answers it.
    if (queue.length > 0) load();
    queue.push = (...calls) => {
      queue.push = Array.prototype.push;
      load();
      return queue.push(...calls);
    };
  } else if (options.load === 'eager') {
    load();
  } else {
    const idle = (window as { requestIdleCallback?: (act: () => void, limit: object) => void })
      .requestIdleCallback;
    if (idle) idle(load, { timeout: 2000 });
    else setTimeout(load, 200);
  }
})();
