import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { bundles } from '../fixtures/hosts/bundles.js';

/**
 * Commands that tests call with `executeServerCommand`, beside the stock ones. `capabilities` lets a test skip
 * itself by what the browser can do, never by its name.
 */
export function browserCommands() {
  const sessions = new WeakMap();
  const pageOf = (session) => session.browser.getPage(session.id);
  const cdpOf = async (session) => {
    const page = pageOf(session);
    if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
    return sessions.get(page);
  };
  return {
    name: 'browser-commands',
    /** Pages drawn by other libraries, bundled when a test first asks: `/bundled-hosts/react.js`. */
    serve({ path }) {
      const name = /^\/bundled-hosts\/(react|vue)\.js$/.exec(path)?.[1];
      return name && { body: bundles([name])[name], type: 'js' };
    },
    async executeCommand({ command, payload, session }) {
      const { type, name } = session.browser;
      switch (command) {
        case 'capabilities':
          return {
            name,
            cdp: type === 'playwright',
            emulateMedia: type === 'playwright',
            viewport: type !== 'webdriver',
            holdKeys: type !== 'webdriver',
            darkButtons: type !== 'webdriver',
          };
        case 'cdp':
          return (await (await cdpOf(session)).send(payload.method, payload.params)) ?? true;
        case 'aria-snapshot':
          return pageOf(session).locator(payload.selector).ariaSnapshot();
        case 'ax-tree':
          return accessibilityTree(await cdpOf(session));
        case 'tap':
          await tap(await cdpOf(session), payload);
          return true;
        case 'screenshot':
          await pageOf(session).screenshot({ path: payload.path });
          return true;
        case 'update-form':
          return updateForm(payload);
        default:
          return undefined;
      }
    },
  };
}

/** Writes what is heard of a form; only when asked for, and then it is to be read by a person before it is kept. */
async function updateForm({ name, text }) {
  if (process.env.UPDATE_FORMS !== '1' || !/^[\w.-]+$/.test(name)) return false;
  const file = new URL(`../fixtures/forms/${name}.json`, import.meta.url);
  await writeFile(file, await format(text, { parser: 'json', printWidth: 100 }));
  return true;
}

/** Every node assistive technology can see, as `{ role, name, description, props }`, through shadow roots. */
export async function accessibilityTree(cdp) {
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: node.role?.value,
      name: node.name?.value,
      description: node.description?.value,
      props: Object.fromEntries(
        (node.properties ?? []).map((property) => [property.name, property.value.value]),
      ),
    }));
}

async function tap(cdp, { x, y }) {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
