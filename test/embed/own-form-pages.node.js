/** Whole pages that nobody wrote a procedure for, walked to the end, with a press that is refused on the way. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser } from '../support/in-each-browser.js';
import { OWN_FORM_PAGES } from '../support/own-form-pages.js';

inEachBrowser("the page's own form", { luck: { files: OWN_FORM_PAGES }, ours: true }, (visit) => {
  const shown = () => visit.browser.text('aidant-guide');
  const press = (key) =>
    visit.browser.click({ role: 'button', name: visit.t(key), within: 'aidant-guide' });
  const start = async (path) => {
    await visit.goto(path);
    await visit.openPanel();
    await visit.browser.click({ name: visit.t('app.guide'), within: 'aidant-panel' });
  };
  const write = async (css, text) => {
    await visit.browser.click({ css });
    await visit.browser.type(text);
  };
  /** A press just as the field comes into sight is taken for a slip of the hand, and the page may still travel. */
  const atRest = async () => {
    await visit.browser.evaluate(() => (window.testPlace = undefined));
    await visit.browser.waitFor(() => {
      const now = performance.now();
      const { y } = document.querySelector('main').getBoundingClientRect();
      if (window.testPlace?.y !== y) window.testPlace = { y, now };
      return now - window.testPlace.now > 600;
    });
  };
  /** From one step to the next one, which must be this. */
  const walker = () => {
    let at = '';
    return async (expected, act = () => press('guide.done')) => {
      at = await visit.step(at);
      // The page takes a moment to judge.
      if (at === visit.t('guide.waiting')) at = await visit.step(at);
      assert.equal(at, expected, await shown());
      await atRest();
      await act();
    };
  };
  const well = async () => {
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  };

  it('walks a kit page: a question that an answer brings, a page sent back, one thing to mend after the other', async () => {
    const { browser, t } = visit;
    await start('/own/kit');
    const step = walker();
    await step('Votre nom', async () => {
      await visit.shows('aidant-guide', t('guide.progress', { number: 1, total: 5 }));
      await press('guide.done');
      // Only what is optional is marked: this one is needed, and empty.
      await visit.shows('aidant-guide', t('guide.stillEmpty'));
      await atRest();
      await press('guide.goOn');
    });
    await step('Votre date de naissance', async () => {
      await visit.shows('aidant-guide', 'Par exemple, 31 3 1980');
      await write('#jour', '31');
      await write('#annee', '1980');
      await press('guide.done');
      await visit.shows('aidant-guide', t('guide.stillEmpty'));
      await atRest();
      await press('guide.goOn');
    });
    await step('Comment vous répondre ?', async () => {
      await browser.click({ css: '#j1' });
      await press('guide.done');
    });
    await step('Adresse e-mail', async () => {
      await visit.shows('aidant-guide', t('guide.progress', { number: 3, total: 5 }));
      await write('#mail', 'a@b.be');
      await press('guide.done');
    });
    await step('Votre carte (facultatif)', async () => {
      await visit.shows('aidant-guide', t('fields.photoOrPdf'));
      await press('guide.pass');
    });
    await step(t('guide.checkTitle'), () => press('guide.checkDone'));
    await step('Continuer', async () => {
      await visit.shows('aidant-guide', t('guide.maySend'));
      assert.ok(!(await shown()).includes(t('guide.nothingSent')));
      await browser.click({ css: 'form button' });
      await browser.waitFor(() => !!document.querySelector('[role=alert]'));
    });
    await step('Votre nom', async () => {
      await visit.shows('aidant-guide', 'Écrivez votre nom.');
      await write('#nom', 'Zoe');
      await press('guide.done');
    });
    await step('Votre date de naissance', async () => {
      await visit.shows('aidant-guide', 'Il manque le mois.');
      await write('#mois', '12');
      await press('guide.done');
    });
    await step('Continuer', () => browser.click({ css: 'form button' }));
    await browser.waitFor(() => document.title === 'Merci');
    await visit.shows('aidant-guide', t('guide.waitingText'));
    await press('guide.finish');
    await visit.gone('aidant-guide');
    await well();
  });

  it('walks a table without labels by keyboard alone, past what the browser refuses', async () => {
    const { browser, t } = visit;
    await visit.goto('/own/table');
    await browser.tabTo(t('app.launcher'));
    await browser.press('Enter');
    await visit.shows('aidant-panel', t('app.title'));
    await browser.tabTo(t('app.guide'));
    await browser.press('Enter');
    const toField = async () => {
      if ((await browser.focus()).path[0] !== 'aidant-guide') await browser.press('F6');
      await browser.tabTo([t('guide.toField'), t('guide.toButton')]);
      await browser.press('Enter');
      await browser.waitFor(() => document.activeElement?.localName !== 'aidant-guide');
    };
    const fromStep = async (key) => {
      if ((await browser.focus()).path[0] !== 'aidant-guide') await browser.press('F6');
      await browser.tabTo(t(key));
      await browser.press('Enter');
    };
    const fill = (text) => async () => {
      await toField();
      await browser.type(text);
      await fromStep('guide.done');
    };
    const step = walker();
    await step('Votre nom', fill('Zoe'));
    await step('Courriel', async () => {
      await visit.shows('aidant-guide', t('fields.email'));
      await toField();
      await browser.type('zoe');
      await fromStep('guide.done');
      await visit.shows('aidant-guide', t('fields.wrong'));
      await fromStep('guide.goOn');
    });
    await step('Personnes', async () => {
      await visit.shows('aidant-guide', t('fields.between', { min: 1, max: 10 }));
      await toField();
      await browser.type('4');
      await fromStep('guide.done');
    });
    await step('Remarque', () => fromStep('guide.pass'));
    await step("J'accepte le règlement", async () => {
      await toField();
      await browser.press('Space');
      await fromStep('guide.done');
    });
    await step(t('guide.checkTitle'), () => fromStep('guide.checkDone'));
    await step('Réserver', async () => {
      await toField();
      await browser.press('Enter');
    });
    await step('Courriel', async () => {
      await visit.shows('aidant-guide', t('guide.noteMend'));
      await visit.shows('aidant-guide', t('fields.email'));
      await toField();
      await browser.press('End');
      await browser.type('@test.be');
      await fromStep('guide.done');
    });
    await step('Réserver', async () => {
      await toField();
      await browser.press('Enter');
    });
    await browser.waitFor(() => document.title === 'Merci');
    await visit.shows('aidant-guide', t('guide.waitingText'));
    await well();
  });

  it('walks two screens of one address, and reads a new error aloud once', async () => {
    const { browser, t } = visit;
    await start('/own/wizard');
    const step = walker();
    await step('Prénom', async () => {
      await browser.click({ name: t('read.listen'), within: 'aidant-guide' });
      await browser.waitFor(() => window.testSaid.some(({ text }) => text.includes('Prénom')));
      await press('guide.pass');
    });
    await step('Téléphone', async () => {
      await write('#b', '12');
      await press('guide.done');
    });
    await step(t('guide.checkTitle'), () => press('guide.checkDone'));
    await step('Suivant', () => browser.click({ css: '#next' }));
    await step('Prénom', async () => {
      await visit.shows('aidant-guide', 'Écrivez votre prénom.');
      await browser.waitFor(() =>
        window.testSaid.some(({ text }) => text.includes('Écrivez votre prénom')),
      );
      await write('#a', 'Zoe');
      await press('guide.done');
    });
    await step('Téléphone', async () => {
      await visit.shows('aidant-guide', 'Écrivez 9 chiffres.');
      await browser.waitFor(() =>
        window.testSaid.some(({ text }) => text.includes('Écrivez 9 chiffres')),
      );
      const before = await countSaid('9 chiffres');
      await write('#b', '3456789');
      assert.equal(await countSaid('9 chiffres'), before, 'not again at each key');
      await press('guide.done');
    });
    await step('Suivant', () => browser.click({ css: '#next' }));
    await step('Quel cours ?', async () => {
      await visit.shows('aidant-guide', t('guide.progress', { number: 1, total: 2 }));
      await visit.shows('aidant-guide', t('guide.noteMoved'));
      await press('guide.pass');
    });
    await step(t('guide.checkTitle'), () => press('guide.checkDone'));
    await step('Suivant', () => browser.click({ css: '#next' }));
    await browser.waitFor(() => !!document.querySelector('.done'));
    await visit.shows('aidant-guide', t('guide.waitingText'));
    await well();
  });
  const countSaid = (part) =>
    visit.browser.evaluate(
      (words) => window.testSaid.filter(({ text }) => text.includes(words)).length,
      part,
    );

  it('walks fields in shadow roots, and on a bank never points at a password', async () => {
    const { browser, t } = visit;
    await start('/own/bank');
    const step = walker();
    await step('Numéro de client', async () => {
      await write('x-text[name=client] input, #i', '12');
      await press('guide.done');
    });
    await step('Mot de passe', async () => {
      const lit = await browser.evaluate(() => {
        const root = document.querySelector('aidant-guide').shadowRoot;
        return root.querySelector('.spot .line')?.getAttribute('d') ?? '';
      });
      assert.equal(lit, '');
      assert.ok(!(await shown()).includes(t('guide.toField')), await shown());
      await browser.click({ css: 'input[type=password]' });
      await browser.type('Secret1');
      await press('guide.next');
    });
    await step('Motif', () => press('guide.pass'));
    await step(t('guide.checkTitle'), () => press('guide.checkDone'));
    await step('Entrer', () => browser.click({ css: '#f button' }));
    await step('Numéro de client', async () => {
      await visit.shows('aidant-guide', 'Le numéro a 6 chiffres.');
      await write('x-text[name=client] input, #i', '3456');
      await press('guide.done');
    });
    await step('Entrer', () => browser.click({ css: '#f button' }));
    await browser.waitFor(() => !!document.querySelector('.done'));
    await visit.shows('aidant-guide', t('guide.waitingText'));
    const kept = await browser.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    assert.ok(!kept.includes('Secret1') && !(await visit.said()).includes('Secret1'));
    await well();
  });
});
