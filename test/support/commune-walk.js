/** What a person writes and presses on the way through the commune's form, by keyboard alone. */

/** By the step's first words, in the order the guide walks: keys, or a word of `answer` below. */
export const ANSWERS = [
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

/** Does at the step what `keys` says and goes on; `beforeMove` is called just before the press that leads on. */
export async function answer(visit, keys, beforeMove = async () => {}) {
  const { browser, t } = visit;
  const press = async (...names) => {
    await beforeMove();
    await browser.press(...names);
  };
  // From the page only: within the step the key is the browser's own.
  const inStep = (await browser.focus()).path[0] === 'aidant-guide';
  if (!inStep) await browser.press('F6');
  if (keys[0] === 'choice') {
    await browser.tabTo('Non');
    await press('Space');
    if (!(await browser.has({ role: 'button', name: t('guide.done'), within: 'aidant-guide' })))
      return;
    await browser.tabTo(t('guide.done'));
    await press('Enter');
    return;
  }
  if (keys[0] === 'pass' || keys[0] === 'done') {
    await browser.tabTo(t(`guide.${keys[0]}`));
    // On a new page the box may just have come into sight: a press is then taken for a slip of the hand.
    await visit.step();
    await press('Enter');
    return;
  }
  await browser.tabTo([t('guide.toField'), t('guide.toButton')]);
  await browser.press('Enter');
  await browser.waitFor(() => document.activeElement?.localName !== 'aidant-guide');
  for (const key of keys) {
    if (key === 'date') await writeDate(browser);
    else if (key === 'rest') await comeToRest(visit);
    else if (key === 'Enter') await press(key);
    else if (KEYS.includes(key)) await browser.press(key);
    else await browser.type(key);
  }
  if (keys[0] === 'Enter') return;
  await browser.press('F6');
  await browser.tabTo(t('guide.done'));
  await press('Enter');
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
