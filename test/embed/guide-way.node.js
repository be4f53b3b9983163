/** The way through several pages: questions, conditions, steps one may pass, going back, leaving and coming again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flowFiles } from '../fixtures/flow/site.js';
import { inEachBrowser } from '../support/in-each-browser.js';

/** The code of the fifth step of `way.json`, as a card would say it. */
const CODE = 'FLOW-2-57';

const walker = (visit) => {
  const { browser, t } = visit;
  const start = async (id, step) => {
    await browser.evaluate(
      (...call) =>
        void (window.aidant ||= []).push(['start', call[0], call[1] ? { step: call[1] } : {}]),
      id,
      step,
    );
  };
  return {
    start,
    press: (key) => browser.click({ role: 'button', name: t(key), within: 'aidant-guide' }),
    choose: (name) => browser.click({ role: 'button', name, within: 'aidant-guide' }),
    title: async () => (await browser.inside('aidant-guide', 'h2')).text,
    kept: () =>
      browser.evaluate(() => ({ tab: { ...sessionStorage }, device: { ...localStorage } })),
    /** From the overview to the first step. */
    async begin(id) {
      await start(id);
      await browser.click({ role: 'button', name: t('guide.start'), within: 'aidant-overview' });
      return visit.step();
    },
    async fill(css, text) {
      await browser.click({ css });
      await browser.type(text);
    },
  };
};

inEachBrowser('the way through pages', { luck: { files: flowFiles() }, ours: true }, (visit) => {
  it('goes by a question, past what may be left out, over pages, to the end that the page shows', async () => {
    const { press, choose, begin, fill } = walker(visit);
    await visit.goto('/flow/way-1');
    assert.equal(await begin('way'), 'Le nom');
    await fill('#name', 'Zoé');
    await press('guide.done');
    assert.equal(await visit.step('Le nom'), 'Avec qui');
    await choose('Oui');
    assert.equal(await visit.step('Avec qui'), 'Vers la page 2');
    await visit.browser.click({ css: '#on' });
    assert.equal(await visit.step('Vers la page 2'), 'L’autre');
    await fill('#partner', 'Ann');
    await press('guide.done');
    assert.equal(await visit.step('L’autre'), 'Remarque');
    await press('guide.pass');
    assert.equal(await visit.step('Remarque'), 'Vers la page 3');
    await visit.browser.click({ css: '#on' });
    // Before a step that deletes: everything at a glance, and back to one of it.
    assert.equal(await visit.step('Vers la page 3'), visit.t('guide.checkTitleDeletes'));
    const list = await visit.browser.text('aidant-guide');
    assert.ok(list.includes(`L’autre ${visit.t('guide.markFilled')}`), list);
    assert.ok(list.includes(`Remarque ${visit.t('guide.markEmpty')}`), list);
    assert.ok(list.includes('Avec qui Oui'), list);
    assert.ok(!list.includes('Ann') && !list.includes('Zoé'), 'no value is in the list');
    await press('guide.checkDone');
    await visit.shows('aidant-guide', visit.t('guide.deletes'));
    await visit.browser.click({ css: '#send' });
    const end = await visit.shows('aidant-guide', 'C’est fait.');
    for (const words of [
      'Une lettre arrive',
      'Écrivez le numéro',
      visit.t('guide.ifNothing'),
      '81 00 00 00',
      visit.t('guide.card'),
    ])
      assert.ok(end.includes(words), `${words}: ${end}`);
    assert.deepEqual((await walker(visit).kept()).tab, {}, 'the end keeps nothing');
    assert.deepEqual(await visit.faults(), []);
    assert.deepEqual(await visit.events('aidant-error'), []);
  });

  it('without the other person, leaves their step out, and takes another answer on the way back', async () => {
    const { start, press, choose, title } = walker(visit);
    await visit.goto('/flow/way-1');
    await start('way', 'with');
    assert.equal(await visit.step(), 'Avec qui');
    await choose('Non');
    await visit.step('Avec qui');
    await visit.browser.click({ css: '#on' });
    assert.equal(await visit.step('Vers la page 2'), 'Remarque');
    // Back over the page: the step is elsewhere, and the page's own way back leads to it.
    await press('guide.previous');
    assert.equal(await visit.step('Remarque'), 'Vers la page 2');
    await visit.shows('aidant-guide', visit.t('guide.elsewhere'));
    await visit.browser.click({ css: '#back' });
    await visit.browser.waitFor(() => location.pathname === '/flow/way-1');
    await visit.ready();
    assert.equal(await visit.step(), 'Vers la page 2');
    await press('guide.previous');
    assert.equal(await visit.step('Vers la page 2'), 'Avec qui');
    await choose('Oui');
    await visit.step('Avec qui');
    await visit.browser.click({ css: '#on' });
    assert.equal(await visit.step('Vers la page 2'), 'L’autre');
    assert.equal(await title(), 'L’autre');
  });

  it('goes on after a reload, says so, and takes neither focus nor the page', async () => {
    const { start } = walker(visit);
    await visit.goto('/flow/way-2?etape=2');
    await start('way', 'remark');
    assert.equal(await visit.step(), 'Remarque');
    await visit.browser.evaluate(() => location.reload());
    await visit.shows('aidant-guide', visit.t('guide.noteResumed'));
    assert.equal(await visit.step(), 'Remarque');
    assert.deepEqual((await visit.browser.focus()).path, ['body']);
    assert.equal(await visit.browser.evaluate(() => scrollY), 0);
  });

  it('is somewhere else on a page that has nothing to do with it, and comes again', async () => {
    const { start } = walker(visit);
    await visit.goto('/flow/way-1');
    await start('way', 'name');
    await visit.step();
    await visit.goto('/flow/other');
    await visit.shows('aidant-guide', visit.t('guide.elsewhere'));
    await visit.goto('/flow/way-1');
    await visit.shows('aidant-guide', visit.t('guide.toField'));
    assert.equal(await visit.step(), 'Le nom');
  });

  /** As a browser does that keeps the page: the tests' own drivers switch that memory off. */
  const awayAndBack = (meanwhile) =>
    visit.browser.evaluate((work) => {
      const tell = (type) =>
        window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
      tell('pagehide');
      // eslint-disable-next-line no-new-func -- it comes from the test as text
      new Function('kept', 'keep', work)(
        JSON.parse(sessionStorage.getItem('aidant.1.flow.guide')),
        (place) =>
          place
            ? sessionStorage.setItem('aidant.1.flow.guide', JSON.stringify(place))
            : sessionStorage.removeItem('aidant.1.flow.guide'),
      );
      tell('pageshow');
    }, meanwhile);

  it('comes back from the browser’s memory as later pages left it: further, stopped, ended', async () => {
    const { start, title } = walker(visit);
    await visit.goto('/flow/way-1');
    await start('way', 'with');
    await visit.step();
    await awayAndBack('');
    assert.equal(await title(), 'Avec qui', 'nothing happened meanwhile');
    await awayAndBack(
      "keep({ ...kept, step: 'remark', trail: ['name', 'with', 'on-1'], answers: { with: 'no' } })",
    );
    assert.equal(await visit.step('Avec qui'), 'Vers la page 2');
    await visit.shows('aidant-guide', visit.t('guide.noteMoved'));
    await awayAndBack("keep({ ...kept, status: 'stopped' })");
    await visit.gone('aidant-guide');
    await visit.browser.evaluate(() => sessionStorage.clear());
    await start('way', 'with');
    await visit.step();
    await awayAndBack('keep()');
    await visit.gone('aidant-guide');
  });

  it('that began on a later page goes on here too', async () => {
    await visit.goto('/flow/way-1');
    await awayAndBack(
      `keep({ schema: 1, procedure: 'way', version: 1, own: false, step: 'with', screen: 'step', trail: ['name'],
        answers: {}, marks: {}, status: 'running', at: Date.now() })`,
    );
    assert.equal(await visit.step(), 'Avec qui');
  });

  it('on another device: the card’s code is typed, offers the step, and starts nothing', async () => {
    const { browser, t } = visit;
    await visit.goto('/flow/way-2?etape=2');
    await visit.openPanel();
    await browser.click({ name: t('app.code'), within: 'aidant-panel' });
    await browser.click({ css: '#code' });
    await browser.type(CODE.toLowerCase().replaceAll('-', ' '));
    await browser.press('Enter');
    await visit.shows('aidant-overview', t('guide.codeKeepsNothing'));
    assert.deepEqual(await browser.evaluate(() => ({ ...sessionStorage })), {}, 'nothing began');
    await browser.click({ name: t('guide.goOnAt', { number: 5 }), within: 'aidant-overview' });
    assert.equal(await visit.step(), 'Remarque');
  });

  it('from the card’s QR: a third button offers the step, and starts nothing', async () => {
    const { browser, t } = visit;
    await visit.goto(`/flow/way-2?etape=2#aidant=${CODE}`);
    await browser.click({ css: 'button.resume' });
    await visit.shows('aidant-overview', t('guide.codeKeepsNothing'));
    assert.deepEqual(await browser.evaluate(() => ({ ...sessionStorage })), {}, 'nothing began');
    await browser.click({ name: t('guide.goOnAt', { number: 5 }), within: 'aidant-overview' });
    assert.equal(await visit.step(), 'Remarque');
  });

  it('that is not known says so, with the code for the developer', async () => {
    await visit.goto('/flow/other');
    await visit.browser.evaluate(
      () => void (window.aidant ||= []).push(['start', 'nothing-such', {}]),
    );
    await visit.shows('aidant-panel', visit.t('app.trouble.procedure'));
    const errors = await visit.events('aidant-error');
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['procedure-unknown'],
    );
  });
});

describe('after the tab was closed', () => {
  const at = (storage, tests) =>
    inEachBrowser(`storage ${storage}`, { luck: { files: flowFiles({ storage }) } }, tests);

  /** To the third step, then the question whether others use this device, then the tab is closed. */
  async function leave(visit, answer) {
    const { start, press } = walker(visit);
    await visit.goto('/flow/way-1');
    await start('way', 'with');
    await visit.step();
    await walker(visit).choose('Oui');
    await visit.step('Avec qui');
    if (answer) {
      await press('guide.stop');
      await visit.shows('aidant-guide', visit.t('help.shared'));
      await press(answer);
      await visit.gone('aidant-guide');
    }
    await visit.browser.newTab();
    await visit.goto('/flow/way-1');
  }
  const resumes = ({ browser }) => browser.has({ css: 'button.resume' });

  at('device', (visit) => {
    it('is offered, and starts nothing unasked; then it goes on there', async () => {
      await leave(visit, 'help.sharedNo');
      await visit.browser.find({ css: 'button.resume' });
      assert.equal(await visit.browser.text('aidant-guide'), '');
      await visit.browser.click({ css: 'button.resume' });
      await visit.browser.click({
        name: visit.t('guide.goOnAt', { number: 3 }),
        within: 'aidant-overview',
      });
      assert.equal(await visit.step(), 'Vers la page 2');
      assert.equal(await resumes(visit), false);
      const { device } = await walker(visit).kept();
      assert.deepEqual(Object.keys(device).sort(), ['aidant.1.flow.place', 'aidant.1.flow.prefs']);
      assert.equal(JSON.parse(device['aidant.1.flow.place']).answers.with, 'yes');
      // Asked once: the answer is known in the new tab.
      await walker(visit).press('guide.stop');
      const box = await visit.shows('aidant-guide', visit.t('guide.afterStop'));
      assert.ok(!box.includes(visit.t('help.shared')), box);
    });

    it('keeps nothing without an answer', async () => {
      await leave(visit);
      await visit.ready();
      assert.deepEqual(await walker(visit).kept(), { tab: {}, device: {} });
      assert.equal(await resumes(visit), false);
    });

    it('is gone after "forget"', async () => {
      await leave(visit, 'help.sharedNo');
      await visit.browser.find({ css: 'button.resume' });
      await visit.openPanel();
      await visit.browser.click({ name: visit.t('app.forget'), within: 'aidant-panel' });
      await visit.shows('aidant-panel', visit.t('app.forgotten'));
      assert.deepEqual(await walker(visit).kept(), { tab: {}, device: {} });
    });
  });

  at('tab', (visit) => {
    it('is forgotten', async () => {
      await leave(visit);
      assert.deepEqual(await walker(visit).kept(), { tab: {}, device: {} });
      assert.equal(await resumes(visit), false);
    });
  });

  at('none', (visit) => {
    it('never kept anything, and guides all the same', async () => {
      const { start, kept, title } = walker(visit);
      await visit.goto('/flow/way-1');
      await start('way', 'with');
      await visit.step();
      assert.deepEqual(await kept(), { tab: {}, device: {} });
      await visit.browser.evaluate(() =>
        ['pagehide', 'pageshow'].forEach((type) =>
          window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
        ),
      );
      assert.equal(await title(), 'Avec qui');
    });
  });
});
