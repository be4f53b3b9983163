import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/helper/define.js';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { everyPath } from '../../../src/core/help/check-rules.js';
import { DEFAULT_RULES } from '../../../src/core/help/orientation.js';
import type { MessageKey } from '../../../src/core/ports.js';
import { offerSession, withdrawSession } from '../../../src/core/page-session.js';
import { expectAccessible } from '../../support/accessible.js';
import { SITE } from '../../support/help-site.js';
import {
  button,
  dialog,
  open,
  press,
  root,
  session,
  spoken,
  t,
  text,
  title,
} from '../../support/helper-window.js';
import { qrOf } from '../../support/qr.js';

describe('aidant-helper', () => {
  afterEach(() => session.dispose());

  it('shows its light DOM until there is a session', async () => {
    await open();
    withdrawSession(session);
    const element = await fixture<AidantHelper>(html`<aidant-helper>Call 1819</aidant-helper>`);
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
    expect(element.innerText).to.equal('Call 1819');
    offerSession(session);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('dialog')).to.not.equal(null);
  });

  it('asks what is the matter, in four answers, and STOP apart', async () => {
    const element = await open();
    expect(title(element)).to.equal(t('help.what.title'));
    const rows = [...root(element).querySelectorAll('.choice')].map((row) =>
      row.textContent?.replaceAll('\u00a0', ' ').trim(),
    );
    expect(rows).to.deep.equal([
      t('help.what.here'),
      t('help.what.afraid'),
      t('help.what.reading'),
      t('help.what.else'),
      t('help.stopRow'),
    ]);
    expect(root(element).querySelector('.last .stop')).to.not.equal(null);
  });

  describe('on every path', () => {
    for (const { answers, end } of everyPath(DEFAULT_RULES).paths) {
      const name = answers.map(({ id }) => id).join(' > ');
      it(`${name}: STOP on each screen, and the number to call`, async () => {
        const element = await open();
        for (const answer of answers) {
          expect(text(element)).to.contain(t('help.stopRow'));
          await press(element, session.i18n.t(answer.text as MessageKey).replaceAll('\u00a0', ' '));
        }
        expect(text(element)).to.contain(t('help.stopRow'));
        // Who cannot speak on the telephone gets what needs no voice, and every number behind it.
        if (answers.some(({ means }) => means?.includes('no-voice'))) {
          expect(root(element).querySelector('a.number')).to.equal(null);
          await press(element, t('help.ways'));
        }
        expect(text(element)).to.contain('081 00 00 00');
        const link = root(element).querySelector('a.number');
        expect(link?.getAttribute('href')).to.equal('tel:+3281000000');
        if (end.offers[0]?.kind === 'person' && title(element) === t('help.now')) {
          // The first thing to press after the way back and the way out is the telephone.
          expect(root(element).querySelector('.offers a, .offers button')).to.equal(link);
        }
      });
    }

    it('STOP also on the screens of places and of other ways', async () => {
      for (const screen of ['visit', 'person', 'stop-given', 'stop-site']) {
        expect(text(await open({ screen })), screen).to.contain(t('help.stopRow'));
        session.dispose();
      }
    });
  });

  it('says cost, hours, whether it is open, and the languages', async () => {
    const element = await open({ screen: 'person' });
    const said = text(element);
    expect(said).to.contain("Ouvert maintenant, jusqu'à 17 h");
    expect(said).to.contain('Du lundi au vendredi, de 9 h à 17 h');
    expect(said).to.contain(t('help.cost.free'));
    expect(said).to.contain('On y parle français et néerlandais.');
    expect(said).to.contain('Vous pouvez écrire en français et néerlandais.');
    expect(said).to.contain(t('help.way.sign'));
  });

  it('hands a number to a desk as big digits and a picture to scan', async () => {
    const element = await open({ screen: 'person', device: 'desk' });
    expect(root(element).querySelector('a.number')).to.equal(null);
    expect(root(element).querySelector('p.number')?.textContent).to.equal('081 00 00 00');
    expect(qrOf(root(element))).to.equal('tel:+3281000000');
  });

  it('ends every path in something to do, where a site says nothing about itself', async () => {
    for (const { answers } of everyPath(DEFAULT_RULES).paths) {
      const element = await open({ site: undefined });
      for (const answer of answers) {
        await press(element, t(answer.text as MessageKey));
      }
      const name = answers.map(({ id }) => id).join(' > ');
      expect(text(element), name).to.contain(t('help.noPhoneThen'));
      expect(text(element), name).to.contain(t('help.stopRow'));
      // Besides the words there is always a thing to press.
      expect(root(element).querySelector('.offers button, .offers a'), name).to.not.equal(null);
      expect(text(element), name).to.not.contain(t('help.visit.learn'));
      session.dispose();
    }
  });

  it('can be followed by ear alone to the number', async () => {
    const element = await open();
    expect(spoken(element)).to.include.members([
      t('help.what.title'),
      t('help.what.afraid'),
      t('help.stopRow'),
    ]);
    await press(element, t('help.what.afraid'));
    const ending = spoken(element);
    expect(ending[0]).to.equal(t('help.now'));
    expect(ending).to.include(`${t('help.call')} : 081 00 00 00`);
    // Everything that can be read is also said.
    for (const part of root(element).querySelectorAll('.body p, .body li, .body h3')) {
      const heard = part.closest('[data-say]') ?? part.querySelector('[data-say]');
      expect(heard, part.textContent ?? '').to.not.equal(null);
    }
  });

  it('is reached by keyboard alone, from the page to the number', async () => {
    const page = await fixture(html`<div><button id="opener">Help</button></div>`);
    const opener = page.querySelector('button')!;
    const element = await open();
    element.close();
    await element.updateComplete;
    opener.addEventListener('click', () => element.show());
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => dialog(element).open, 'opens');
    await element.updateComplete;
    expect(root(element).activeElement?.id).to.equal('title');

    const tabTo = async (words: string): Promise<void> => {
      for (let presses = 0; presses < 20; presses++) {
        await sendKeys({ press: 'Tab' });
        const active = root(element).activeElement;
        // Firefox also stops at what scrolls, which holds all the words.
        if (!active?.matches('button, a')) continue;
        if (active.textContent?.replaceAll('\u00a0', ' ').includes(words)) return;
      }
      throw new Error(`Tab does not reach "${words}"`);
    };
    await tabTo(t('help.what.afraid'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => title(element) === t('help.now'));
    await tabTo('081 00 00 00');
    expect((root(element).activeElement as HTMLAnchorElement).href).to.equal('tel:+3281000000');

    await sendKeys({ press: 'Escape' });
    await waitUntil(() => title(element) === t('help.what.title'), 'one screen back');
    expect(dialog(element).open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog(element).open, 'then closes');
    expect(document.activeElement).to.equal(opener);
  });

  describe('STOP', () => {
    it('says what to do, whose fault it is not, and has two exits', async () => {
      const element = await open();
      await press(element, t('help.stopRow'));
      expect(title(element)).to.equal(t('help.stopTitle'));
      const said = text(element);
      expect(said).to.contain(t('help.stop1'));
      expect(said).to.contain(t('help.stop2'));
      expect(said).to.contain(t('help.stop3'));
      expect(said).to.contain(t('help.exitA'));
      expect(said).to.contain(t('help.exitB'));
    });

    it('gives the numbers of the site: price, age, and a way without voice', async () => {
      const element = await open({ screen: 'stop' });
      await press(element, t('help.exitA'));
      const said = text(element);
      expect(said).to.contain(t('help.exitAThen'));
      expect(said).to.contain('078 170 170');
      expect(said).to.contain(t('help.cost.paid'));
      expect(said).to.contain('Numéro vérifié le 1er novembre 2026.');
      expect(said).to.contain(t('help.stopNumber.noVoice'));
      expect(button(element, t('help.stopNumber.web')).getAttribute('href')).to.equal(
        'https://cardstop.example',
      );
    });

    it('says no price where the site gives none, and once whether there is a way without voice', async () => {
      const one = { country: 'BE', label: { fr: 'Un' }, number: '078170170' };
      const two = { ...one, label: { fr: 'Deux' }, number: '081000000' };
      const numbers = (...all: object[]) => ({ ...SITE, stop: { numbers: all } });
      const times = (said: string, words: string) => said.split(words).length - 1;

      const none = text(await open({ screen: 'stop', site: numbers(one, two) }));
      expect(none).to.contain('Deux').and.not.contain(t('help.cost.unknown'));
      expect(times(none, t('help.stopNumber.noVoiceNone'))).to.equal(1);
      session.dispose();

      const url = 'https://stop.example';
      const element = await open({
        screen: 'stop',
        site: numbers({ ...one, url }, { ...two, url }),
      });
      expect(times(text(element), t('help.stopNumber.noVoice'))).to.equal(1);
      // Of two ways, each says whose it is.
      expect(button(element, `${t('help.stopNumber.web')} (Deux)`)).to.not.equal(undefined);
    });

    it('goes back to the page when the site itself asks', async () => {
      const element = await open({ screen: 'stop' });
      await press(element, t('help.exitB'));
      expect(text(element)).to.contain(t('help.exitBThen'));
      await press(element, t('help.toPage'));
      expect(dialog(element).open).to.equal(false);
    });

    for (const profile of ['public', 'bank']) {
      it(`is there with no number of the site, on profile ${profile}`, async () => {
        const element = await open({ site: { ...SITE, stop: { numbers: [] }, profile } });
        await press(element, t('help.stopRow'));
        expect(text(element)).to.contain(t('help.stop2'));
        expect(text(element)).to.contain(t('help.stopNumber.noVoiceNone'));
      });
    }
  });

  describe('with the tag alone', () => {
    it('gives the one number there is', async () => {
      const element = await open({ site: undefined, phone: '081 00 00 00', screen: 'person' });
      expect(text(element)).to.contain('Ville de X');
      expect(text(element)).to.contain('081 00 00 00');
      expect(text(element)).to.contain(t('help.cost.unknown'));
      expect(text(element)).to.contain(t('help.hours.unknownLine'));
    });

    it('says what to do when there is no number at all, and nothing ends blind', async () => {
      const element = await open({ site: undefined });
      await press(element, t('help.what.here'));
      expect(text(element)).to.contain(t('help.noPhone'));
      expect(text(element)).to.contain(t('help.noPhoneThen'));
    });

    it('offers no place near by, and the next best instead', async () => {
      const element = await open({ site: undefined, phone: '081 00 00 00' });
      await press(element, t('help.what.else'));
      await press(element, t('help.else.device'));
      expect(text(element)).to.not.contain(t('help.visit.equipment'));
      expect(root(element).querySelector('.offers a, .offers button')?.textContent).to.contain(
        '081 00 00 00',
      );
    });
  });

  it('lets the person read out where they are, and no value', async () => {
    const page = await fixture(html`<label>Date <input id="birth" value="31 12 1980" /></label>`);
    const element = await open();
    await session.use('guide');
    const procedure = await session.procedure('adresse');
    session.dispatch({ type: 'guide/start', procedure: procedure!, step: 'naissance' });
    element.show();
    await element.updateComplete;
    expect(text(element)).to.contain(t('help.where', { number: 2, total: 2 }));
    await press(element, t('help.what.here'));
    const said = text(element);
    expect(said).to.contain(t('help.tell'));
    expect(said).to.contain(t('help.tellWhere', { number: 2, total: 2 }));
    expect(said).to.contain('Votre date de naissance');
    expect(root(element).innerHTML).to.not.contain('1980');
    session.stop();
    page.remove();
  });

  it('tells where the `step` attribute says, without a guide', async () => {
    const element = await open({ screen: 'person' });
    element.step = 'naissance';
    await waitUntil(() => text(element).includes(t('help.tellWhere', { number: 2, total: 2 })));
    expect(text(element)).to.contain('Je change d’adresse');
  });

  it('changes language while it is open', async () => {
    const element = await open();
    const before = title(element);
    await session.setLocale('nl');
    await element.updateComplete;
    expect(title(element)).to.not.equal(before);
    expect(title(element)).to.equal(t('help.what.title'));
    expect(dialog(element).lang).to.equal('nl');
  });

  for (const screen of [
    '',
    'person',
    'stop',
    'stop-given',
    'visit',
    'ask:else',
    'end:else:language',
    'speaks:other',
  ]) {
    it(`has no fault axe can find on screen "${screen}"`, async () => {
      const element = await open({ screen });
      if (screen === 'visit') await waitUntil(() => root(element).querySelector('h4') !== null);
      await expectAccessible(element);
    });
  }
});
