/** Three steps of the commune's form by keyboard, and what Orca must have said at each. */
import { setTimeout as wait } from 'node:timers/promises';
import { words } from '../support/words.js';

/** A press right after a change of step is taken for a slip of the hand. */
const STEP_SETTLES_MS = 700;

/**
 * @param {Awaited<ReturnType<import('./browsers.js').openOnDesktop>>} browser
 * @param {string} url of the demo
 * @param {(act: () => Promise<unknown>, enough: (heard: string[]) => boolean) => Promise<string[]>} listen
 * @returns {Promise<boolean>} whether everything expected was heard.
 */
export async function walk(browser, url, listen) {
  const t = await words('fr');
  let heardAll = true;

  const moment = async (title, act, expected) => {
    const countOf = (heard, what) =>
      heard.join(' ').replace(/\s+/g, ' ').toLowerCase().split(what.toLowerCase()).length - 1;
    const heard = await listen(act, (so) => Object.keys(expected).every((one) => countOf(so, one)));
    console.log(`\n${title}`);
    for (const line of heard) console.log(`  Orca: ${line}`);
    for (const [what, times] of Object.entries(expected)) {
      const count = countOf(heard, what);
      const right = times === 'once' ? count === 1 : count >= 1;
      if (!right) heardAll = false;
      const wanted = times === 'once' ? `once (${count} times)` : 'said';
      console.log(`  ${right ? '✔' : '✖'} "${what}" ${wanted}`);
    }
  };
  const tabTo = async (name) => {
    for (let i = 0; i < 60; i += 1) {
      await browser.press('Tab');
      // A screen reader says each thing on the way.
      await wait(150);
      const { path, name: now } = await browser.focus();
      if (/^(button|a)\b/.test(path.at(-1) ?? '') && now.includes(name)) return;
    }
    throw new Error(`Tab never came to "${name}".`);
  };
  const inWindow = async (tag) => {
    for (let i = 0; (await browser.focus()).path[0] !== tag; i += 1) {
      if (i > 100) throw new Error(`${tag} never opened.`);
      await wait(100);
    }
  };
  const settled = () => wait(STEP_SETTLES_MS);
  const write = async (...texts) => {
    await tabTo(t('guide.toField'));
    await browser.press('Enter');
    for (const [i, text] of texts.entries()) {
      if (i > 0) await browser.press('Tab');
      await browser.type(text);
    }
    await browser.press('F6');
    await tabTo(t('guide.done'));
    await settled();
  };

  await browser.goto(`${url}/adresse/etape-1`);
  await browser.waitFor(
    () => !!document.querySelector('aidant-launcher')?.shadowRoot?.querySelector('button'),
  );
  await wait(3000);
  await moment('Tab to the launcher', () => tabTo(t('app.launcher')), {
    [t('app.launcher')]: 'said',
  });
  // With Firefox, Orca 43 goes to the title of a window by itself, and then takes our focus there for nothing new.
  await moment('Press it: the panel', () => browser.press('Enter'), {});
  await inWindow('aidant-panel');
  await moment('Tab to "guide me"', () => tabTo(t('app.guide')), { [t('app.guide')]: 'said' });
  await moment('Press it: the overview', () => browser.press('Enter'), {});
  await inWindow('aidant-overview');
  await tabTo(t('guide.start'));
  await moment('Press "start": the first step', () => browser.press('Enter'), {
    [t('guide.region')]: 'said',
    'Étape 1 sur 19 : Votre date de naissance': 'once',
  });
  await settled();
  await moment('Tab: its first button', () => browser.press('Tab'), {
    [`${t('guide.done')}`]: 'said',
  });
  await write('31', '12', '1980');
  await moment('Done: the second step', () => browser.press('Enter'), {
    'Étape 2 sur 19 : Votre numéro national': 'once',
  });
  await settled();
  await moment(
    'To the box',
    async () => {
      await tabTo(t('guide.toField'));
      await browser.press('Enter');
    },
    { "Numéro d'identification du Registre national": 'said' },
  );
  await browser.type('80123112345');
  await moment('F6: back in the step', () => browser.press('F6'), {
    'Votre numéro national': 'said',
  });
  await tabTo(t('guide.done'));
  await moment('Done: the third step', () => browser.press('Enter'), {
    'Étape 3 sur 19 : Votre numéro de téléphone': 'once',
  });
  await settled();
  await tabTo(t('guide.stop'));
  await moment('Leave', () => browser.press('Enter'), { [t('guide.afterStop')]: 'said' });
  console.log(`\n${heardAll ? 'Everything expected was heard.' : 'Not everything was heard.'}`);
  return heardAll;
}
