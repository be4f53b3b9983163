import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/elements/launcher/define-panel.js';
import '../../../src/elements/overview/define.js';
import '../../../src/elements/sheets/define.js';
import type { AidantPanel } from '../../../src/elements/launcher/panel.js';
import type { AidantOverview } from '../../../src/elements/overview/overview.js';
import type { AidantSheets } from '../../../src/elements/sheets/sheets.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import { expectAccessible } from '../../support/accessible.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { realSession } from '../../support/session.js';

let session: Session;

/** What comes late is fetched from a test server that others may keep busy. */
const PATIENCE = { timeout: 10_000 };

const ADRESSE = FILES['procedures/adresse.json'];
const STEPS = [
  {
    ...ADRESSE.steps[0],
    helper: { fr: 'Montrez le nom sur la carte.' },
    errors: {
      missing: { fr: 'Écrivez votre nom.' },
      other: { find: { id: 'e' }, text: { fr: 'Sans chiffres.' } },
    },
  },
  { ...ADRESSE.steps[1], sensitive: true, effect: 'sends' },
];
const HELP_FILES = { ...FILES, 'procedures/adresse.json': { ...ADRESSE, steps: STEPS } };

async function open(options: { site?: object | undefined; screen?: string; locale?: string } = {}) {
  session = await realSession('site' in options ? options.site : SITE, HELP_FILES, {
    locale: options.locale ?? 'fr',
    name: 'Ville de X',
    ports: { clock },
  });
  const element = await fixture<AidantSheets>(html`<aidant-sheets></aidant-sheets>`);
  element.show(options.screen);
  await waitUntil(() => root(element).querySelector('.stack button'));
  return element;
}

const root = (element: AidantSheets) => element.renderRoot as ShadowRoot;
const t = (key: MessageKey, values = {}) => session.i18n.t(key, values);
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const text = (element: AidantSheets) => plain(root(element).querySelector('dialog')!.innerText);

async function press(element: AidantSheets, words: string) {
  const button = [...root(element).querySelectorAll<HTMLElement>('button, label')].find(
    (one) => plain(one.textContent ?? '') === plain(words),
  );
  if (!button) throw new Error(`no ${words} in ${text(element)}`);
  button.click();
  await element.updateComplete;
}

/** What goes on the paper, without printing. */
async function printed(act: () => Promise<void>): Promise<{ text: string; page: string }> {
  const { print } = window;
  let paper = { text: '', page: '' };
  window.print = () => {
    const host = document.querySelector('aidant-helper-paper')!;
    const rules = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])];
    paper = {
      text: plain(host.shadowRoot!.textContent ?? ''),
      page: rules.map(({ cssText }) => cssText).join(''),
    };
  };
  try {
    await act();
    return paper;
  } finally {
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
  }
}

describe('aidant-sheets', () => {
  afterEach(() => session.dispose());

  it('offers its papers for the procedure of the page, or the one a link names', async () => {
    for (const screen of ['', 'for:adresse']) {
      const element = await open({ screen });
      expect(text(element)).to.contain('Je change d’adresse');
      for (const key of ['sheets.crib', 'sheets.note', 'sheets.referral', 'sheets.intro'] as const)
        expect(text(element)).to.contain(plain(t(key)));
      await expectAccessible(element);
    }
  });

  it('is of use with the tag alone: no steps, the other papers', async () => {
    const element = await open({ site: undefined });
    expect(text(element)).to.contain(plain(t('sheets.noProcedure')));
    expect(text(element)).to.not.contain(plain(t('sheets.crib')));
    await press(element, t('sheets.referral'));
    await waitUntil(() => root(element).querySelector('.paper'), '', PATIENCE);
    expect(text(element)).to.contain('Ville de X');
  });

  describe('the crib sheet', () => {
    it('says what to show, where to look away, and what to say to each mistake', async () => {
      const element = await open();
      await press(element, t('sheets.crib'));
      const said = text(element);
      for (const words of [
        t('sheets.rule1'),
        t('sheets.rule2'),
        t('sheets.rule3'),
        `${t('sheets.show')} Montrez le nom sur la carte.`,
        t('guide.lookAway'),
        t('sheets.themselves'),
        t('sheets.stop'),
        t('help.stop1'),
        'Card Stop',
        '078 170 170',
        t('help.cost.paid'),
        'cardstop.example',
        t('help.stopNumber.checked', { date: '1er novembre 2026' }),
        '081 00 00 00',
        'accueil@valmont.example',
        'Place du Perron 1, 5990 Valmont',
      ])
        expect(said).to.contain(plain(words));
      const mistakes = [...root(element).querySelectorAll('.mistakes li')].map((line) =>
        plain(line.textContent ?? ''),
      );
      expect(mistakes).to.deep.equal([
        plain(`${t('sheets.mistake.missing')} Écrivez votre nom.`),
        plain(`${t('sheets.mistake.other')} Sans chiffres.`),
      ]);
      await expectAccessible(element);
    });

    it('has the numbers for STOP as whoever reads it can call them from here', async () => {
      const numbers = [
        ...SITE.stop.numbers,
        { country: 'FR', label: 'Ma banque', number: '0170772372', cost: 'free' },
        { country: 'FR', label: 'Info', number: '3018', checked: '2026-10-05' },
        { country: 'FR', label: 'Sans parler', sms: '33700' },
      ];
      const element = await open({ site: { ...SITE, stop: { numbers } } });
      await press(element, t('sheets.crib'));
      const lines = [...root(element).querySelectorAll('.stop-part li')].map((line) =>
        plain(line.textContent ?? ''),
      );
      expect(lines).to.deep.equal([
        `078 170 170 cardstop.example Card Stop ${plain(t('help.cost.paid'))} · ${t('help.stopNumber.checked', { date: '1er novembre 2026' })}`,
        `+33 1 70 77 23 72 Ma banque France · ${t('help.cost.free')}`,
        `30 18 Info France · ${t('help.stopNumber.checked', { date: '5 octobre 2026' })}`,
        'SMS 33700 Sans parler France',
      ]);
    });

    it('prints what stands on the screen, and leaves the page as it was', async () => {
      const element = await open();
      await press(element, t('sheets.crib'));
      const before = document.body.outerHTML;
      const shown = plain(root(element).querySelector('.paper')!.textContent ?? '');
      const paper = await printed(() => press(element, t('sheets.print')));
      expect(paper.text).to.equal(shown);
      expect(document.body.outerHTML).to.equal(before);
      expect(document.querySelector('aidant-helper-paper')).to.equal(null);
    });
  });

  describe('the note', () => {
    const fill = async () => {
      const element = await open();
      await press(element, t('sheets.note'));
      for (const words of [
        t('sheets.themes.email'),
        t('sheets.themes.housing'),
        t('sheets.minute', { count: 30 }),
        t('sheets.minute', { count: 45 }),
        t('sheets.alone.help'),
        t('sheets.next.social'),
      ])
        await press(element, words);
      return element;
    };

    it('shows what is ticked to the person first; only then it can be printed', async () => {
      const element = await fill();
      expect(root(element).querySelector('.print')).to.equal(null);
      await press(element, t('sheets.toPerson'));
      expect(text(element)).to.contain(plain(t('sheets.personMay')));
      const ticked = [...root(element).querySelectorAll('.paper .box')].map((line) =>
        plain(line.textContent ?? ''),
      );
      expect(ticked).to.deep.equal([
        t('sheets.themes.email'),
        t('sheets.themes.housing'),
        t('sheets.minute', { count: 45 }),
        t('sheets.alone.help'),
        t('sheets.next.social'),
      ]);
      const paper = await printed(() => press(element, t('sheets.yes')));
      expect(paper.text).to.equal(plain(root(element).querySelector('.paper')!.textContent ?? ''));
      expect(paper.page).to.match(/size: a4/i);
      await expectAccessible(element);
    });

    it('has no place for a name: ticks alone', async () => {
      const element = await fill();
      await expectAccessible(element);
      const inputs = [...root(element).querySelectorAll('input')];
      expect(inputs.length).to.be.above(30);
      expect(inputs.every(({ type }) => type === 'checkbox' || type === 'radio')).to.equal(true);
      expect(root(element).querySelector('textarea, [contenteditable]')).to.equal(null);
    });

    it('is emptied when the person says no', async () => {
      const element = await fill();
      await press(element, t('sheets.toPerson'));
      await press(element, t('sheets.no'));
      expect(root(element).querySelectorAll(':checked')).to.have.lengthOf(0);
      expect(text(element)).to.contain(plain(t('sheets.emptied')));
    });

    it('is kept nowhere: no storage, no history, no event, no state; closing empties it', async () => {
      const there = () =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          history.length,
          history.state,
          location.href,
        ]);
      localStorage.clear();
      sessionStorage.clear();
      const events: string[] = [];
      const hear = (event: Event) => events.push(event.type);
      const names = [
        'aidant-step-change',
        'aidant-error',
        'aidant-request-change',
        'change',
        'input',
      ];
      for (const name of names) document.addEventListener(name, hear);
      const element = await open();
      const before = there();
      const state = () => JSON.stringify(session.store.getState());
      await press(element, t('sheets.note'));
      const stateBefore = state();
      await press(element, t('sheets.themes.housing'));
      await press(element, t('sheets.alone.help'));
      await press(element, t('sheets.toPerson'));
      expect(there()).to.equal(before);
      expect(state()).to.equal(stateBefore);
      // The press itself may tell the page that something was ticked in us, and never what.
      expect(events.filter((name) => name.startsWith('aidant'))).to.deep.equal([]);
      element.close();
      await element.updateComplete;
      expect(there()).to.equal(before);
      element.show();
      await waitUntil(() => root(element).querySelector('.stack button'));
      await press(element, t('sheets.note'));
      expect(root(element).querySelectorAll(':checked')).to.have.lengthOf(0);
      for (const name of names) document.removeEventListener(name, hear);
    });

    it('is emptied when the page goes', async () => {
      const element = await fill();
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await element.updateComplete;
      expect(root(element).querySelectorAll(':checked')).to.have.lengthOf(0);
    });

    it('is printed empty for the pen, by a button of that name, with every box and no date', async () => {
      const element = await open();
      await press(element, t('sheets.note'));
      expect(text(element)).to.contain(plain(t('sheets.nothing')));
      expect(text(element)).to.not.contain(plain(t('sheets.toPerson')));
      const paper = await printed(() => press(element, t('sheets.blank')));
      for (const key of ['sheets.themes.needs', 'sheets.alone.done', 'sheets.next.nobody'] as const)
        expect(paper.text).to.contain(plain(t(key)));
      expect(paper.text).to.not.contain('2026');
      // The first tick leads to the person instead; the last one taken back, no longer.
      await press(element, t('sheets.themes.email'));
      expect(text(element)).to.contain(plain(t('sheets.toPerson')));
      expect(text(element)).to.not.contain(plain(t('sheets.blank')));
      await press(element, t('sheets.themes.email'));
      expect(text(element)).to.contain(plain(t('sheets.blank')));
    });
  });

  describe('the referral sheet', () => {
    it('is empty, with the contacts of the organisation and what to bring', async () => {
      const element = await open();
      await press(element, t('sheets.referral'));
      await waitUntil(() => root(element).querySelector('.paper'), '', PATIENCE);
      const said = text(element);
      for (const words of [
        'Commune de Valmont',
        '081 00 00 00',
        t('sheets.noCodes'),
        t('sheets.agrees'),
        'Je change d’adresse',
        "Votre carte d'identité",
        'Français',
        'Nederlands',
        'Deutsch',
        'English',
      ])
        expect(said).to.contain(plain(words));
      expect(root(element).querySelectorAll('.paper .line').length).to.be.above(6);
      expect(root(element).querySelectorAll('.paper input')).to.have.lengthOf(0);
      await expectAccessible(element);
    });
  });

  it('is offered in the list of help, and before the first step, once somebody helps here', async () => {
    const element = await open();
    element.close();
    const panel = await fixture<AidantPanel>(
      html`<aidant-panel .session=${session}></aidant-panel>`,
    );
    const overview = await fixture<AidantOverview>(
      html`<aidant-overview .session=${session}></aidant-overview>`,
    );
    const papers = (of: { readonly renderRoot: ParentNode }) =>
      [...of.renderRoot.querySelectorAll('button')].find(
        (button) => plain(button.textContent ?? '') === t('app.papers'),
      );
    session.dispatch({ type: 'app/open', surface: 'panel' });
    await panel.updateComplete;
    expect(papers(panel)).to.equal(undefined);
    session.dispatch({ type: 'app/accompanied', accompanied: true });
    await panel.updateComplete;
    papers(panel)!.click();
    expect(session.store.getState().app?.surface).to.equal('sheets');
    await session.start('adresse');
    await waitUntil(() => papers(overview));
    papers(overview)!.click();
    expect(session.store.getState().app).to.include({ surface: 'sheets', screen: 'for:adresse' });
  });

  it('is reached by a link that names the procedure, and not by a wrong one', async () => {
    const element = await open();
    element.close();
    expect(await session.openCode('helper-adresse')).to.equal(true);
    expect(session.store.getState().app).to.include({ surface: 'sheets', screen: 'for:adresse' });
    expect(session.store.getState().guide?.status ?? 'idle').to.equal('idle');
    element.close();
    expect(await session.openCode('helper-autre')).to.equal(false);
    expect(session.store.getState().app?.surface).to.equal('none');
  });
});
