/** A person who uses only the keyboard declares a move, from the first page to the reference number. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';

/** What is typed at the fields, by the step's first words, in the order the guide walks. */
const ANSWERS = [
  ['Votre date de naissance', ['31', 'Tab', '12', 'Tab', '1980']],
  ['Votre numéro national', ['80123112345']],
  ['Votre numéro de téléphone', ['0470000000']],
  ['Aller à la page 2', ['Enter']],
  ['Votre ancienne adresse', ['Rue Basse 1, 5000 Namur']],
  ['Votre nouvelle rue', ['Rue du Perron']],
  ['Le numéro de la maison', ['12']],
  ['Le code postal', ['5990']],
  ['Votre village ou votre quartier', ['ArrowDown']],
  ['Le jour où vous arrivez', ['date']],
  ['À qui est le logement', ['Space']],
  ["Vous déménagez avec quelqu'un ?", ['choice']],
  ['Aller à la page 3', ['Enter']],
  ["Un document, si vous l'avez", ['pass']],
  ['Relire ce que vous avez écrit', ['done']],
];
const KEYS = ['Tab', 'Enter', 'Space', 'ArrowDown'];

inEachBrowser('by keyboard alone', {}, (visit) => {
  it('opens help, starts the guide and goes field by field to the reference number', async () => {
    const { browser, t } = visit;
    await visit.goto('/adresse/etape-1');
    await browser.tabTo(t('app.launcher'));
    await browser.press('Enter');
    await visit.shows('aidant-panel', t('app.title'));
    await browser.tabTo(t('app.guide'));
    await browser.press('Enter');
    await visit.shows('aidant-overview', t('guide.start'));
    await browser.tabTo(t('guide.start'));
    await browser.press('Enter');

    let title = await visit.step();
    for (const [expected, keys] of ANSWERS) {
      assert.ok(
        title.startsWith(expected),
        `after the step before comes "${expected}", not "${title}"`,
      );
      await answer(visit, keys);
      title = await visit.step(title);
    }

    assert.equal(title, 'Signer');
    await answer(visit, ['Enter']);
    await browser.waitFor(() => location.pathname === '/signature');
    await browser.tabTo("Avec l'application");
    await browser.press('Space');
    await browser.tabTo('Signer');
    await browser.press('Enter');
    await browser.waitFor(() => location.pathname === '/adresse/etape-3');
    assert.equal(await visit.step(), 'Vous dites que tout est vrai');
    assert.equal((await browser.focus()).path[0], 'body', 'a new page keeps its focus');
    await answer(visit, ['Space', 'rest']);

    assert.equal(await visit.step('Vous dites que tout est vrai'), t('guide.checkTitle'));
    await browser.tabTo(t('guide.checkDone'));
    await browser.press('Enter');
    assert.equal(await visit.step(t('guide.checkTitle')), 'Envoyer');
    await visit.shows('aidant-guide', t('guide.sends'));
    await answer(visit, ['Enter']);

    await browser.waitFor(() => location.pathname === '/adresse/merci');
    await visit.shows('aidant-guide', t('guide.whatNext'));
    const reference = await browser.text('.reference');
    assert.match(reference, /VAL-2026-\d{6}/);
    await browser.press('F6');
    await browser.tabTo(t('guide.finish'));
    await browser.press('Enter');
    await visit.gone('aidant-guide');
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });
});

async function answer(visit, keys) {
  const { browser, t } = visit;
  // From the page only: within the step the key is the browser's own.
  const inStep = (await browser.focus()).path[0] === 'aidant-guide';
  if (!inStep) await browser.press('F6');
  if (keys[0] === 'choice') {
    await browser.tabTo('Non');
    await browser.press('Space');
    if (!(await browser.has({ role: 'button', name: t('guide.done'), within: 'aidant-guide' })))
      return;
    await browser.tabTo(t('guide.done'));
    await browser.press('Enter');
    return;
  }
  if (keys[0] === 'pass' || keys[0] === 'done') {
    await browser.tabTo(t(`guide.${keys[0]}`));
    await browser.press('Enter');
    return;
  }
  await browser.tabTo([t('guide.toField'), t('guide.toButton')]);
  await browser.press('Enter');
  await browser.waitFor(() => document.activeElement?.localName !== 'aidant-guide');
  for (const key of keys) {
    if (key === 'date') await writeDate(browser);
    else if (key === 'rest') await comeToRest(visit);
    else if (KEYS.includes(key)) await browser.press(key);
    else await browser.type(key);
  }
  if (keys[0] === 'Enter') return;
  await browser.press('F6');
  await browser.tabTo(t('guide.done'));
  await browser.press('Enter');
}

/** A press as soon as the box has come into sight is taken for a second one on "go to the box". */
async function comeToRest(visit) {
  await visit.browser.waitFor(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
  await visit.step();
}

/** 1 December 2026 in the parts of a date field, which in WebKitGTK do not lead to the next by themselves. */
async function writeDate(browser) {
  const [month, day, year] = ['12', '01', '2026'];
  const between = browser.name === 'webkit' ? ['Tab'] : [];
  await browser.type(month);
  await browser.press(...between);
  await browser.type(day);
  await browser.press(...between);
  await browser.type(year);
}
