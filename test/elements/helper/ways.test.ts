import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { AidantHelper } from '../../../src/elements/helper/helper.js';
import { expectAccessible } from '../../support/accessible.js';
import { SITE } from '../../support/help-site.js';
import { open, press, root, session, t, text, title } from '../../support/helper-window.js';
import { qrOf } from '../../support/qr.js';

describe('aidant-helper, ways to a person', () => {
  afterEach(() => session.dispose());

  describe('in another language', () => {
    const channels = [
      ...SITE.channels,
      { kind: 'phone', number: '1718', languages: ['ar', 'en'], label: { fr: 'Interprètes' } },
    ];
    const to = async (language: string, site: object = { ...SITE, channels }) => {
      const element = await open({ site });
      await press(element, t('help.what.else'));
      await press(element, t('ask.need.language'));
      await press(element, language);
      return element;
    };

    it('leads in four presses to the line that speaks it', async () => {
      const element = await to('العربية');
      expect(text(element)).to.contain('1718');
      expect(text(element)).to.not.contain('081 00 00 00');
      expect(root(element).querySelector('a.number')?.getAttribute('href')).to.equal('tel:1718');
    });

    it('offers this help in it where there is one', async () => {
      const element = await to('Nederlands');
      expect(text(element)).to.contain('081 00 00 00');
      await press(element, t('ask.show', { language: 'néerlandais' }));
      await waitUntil(() => session.i18n.locale === 'nl');
    });

    it('says so where nobody speaks it, and what to do all the same', async () => {
      for (const language of ['Deutsch', 'Une autre langue']) {
        const element = await to(language, SITE);
        expect(text(element)).to.contain(t('help.speaksOther'));
        expect(text(element)).to.contain('081 00 00 00');
        session.dispose();
      }
    });
  });

  describe('without the telephone', () => {
    const to = async (...channels: object[]) => {
      const element = await open({ site: { ...SITE, channels } });
      await press(element, t('help.what.else'));
      await press(element, t('ask.need.noVoice'));
      return element;
    };
    const key = {
      kid: 'test-1',
      kty: 'EC',
      crv: 'P-256',
      x: 'MRTiy1Y3GwbCKNFejCweLpipe6jQdzW6V2L4AtA5X2c',
      y: 'QsHXTSYGXjs1Sc2utHz6U-cAI6BD-xp5zqOjy9jTHEM',
    };
    const [phone, visit] = SITE.channels;

    it('somebody can call for them, where all there is must be spoken', async () => {
      for (const channels of [
        [phone],
        [phone, { kind: 'callback', endpoint: '/api/callback', key, ways: ['phone'] }],
      ]) {
        const element = await to(...channels);
        expect(text(element)).to.contain(t('help.stopNumber.noVoiceNone'));
        // For whoever calls.
        expect(root(element).querySelector('a.number')?.getAttribute('href')).to.equal(
          'tel:+3281000000',
        );
        session.dispose();
      }
    });

    it('and nothing of that where there is a way without a voice', async () => {
      const element = await to(phone, visit);
      expect(text(element)).to.not.contain(t('help.stopNumber.noVoiceNone'));
      expect(root(element).querySelector('a.number')).to.equal(null);
    });
  });

  describe('questions of the site', () => {
    const help = {
      first: 'debut',
      questions: {
        debut: {
          title: { fr: 'Que se passe-t-il ?' },
          answers: [
            {
              id: 'peur',
              text: { fr: 'Je suis perdu' },
              afraid: true,
              means: ['reads-little'],
              next: { say: { fr: 'Respirez.' }, offers: [{ kind: 'person' }, { kind: 'card' }] },
            },
            { id: 'autre', text: { fr: 'Autre' }, picture: 'list', next: 'else' },
          ],
        },
      },
    };

    it('are asked in the place of ours, and lead on to ours', async () => {
      const element = await open({ site: { ...SITE, help } });
      expect(title(element)).to.equal('Que se passe-t-il ?');
      await press(element, 'Je suis perdu');
      expect(text(element)).to.contain('Respirez.').and.contain('081 00 00 00');
      session.dispose();
      const again = await open({ site: { ...SITE, help } });
      await press(again, 'Autre');
      expect(title(again)).to.equal(t('help.else.title'));
    });

    it('are not asked where they would leave somebody alone', async () => {
      const bad = structuredClone(help);
      bad.questions.debut.answers[0]!.next = {
        say: { fr: '' },
        offers: [{ kind: 'card' }],
      } as never;
      const element = await open({ site: { ...SITE, help: bad } });
      expect(title(element)).to.equal(t('help.what.title'));
    });
  });

  describe('a message', () => {
    const inGuide = async (site: object = SITE, device: 'touch' | 'desk' = 'touch') => {
      const page = await fixture(html`<label>Date <input id="birth" value="31 12 1980" /></label>`);
      const element = await open({ site, device });
      await session.start('adresse', { step: 'naissance' });
      element.show('person');
      await element.updateComplete;
      return { element, page };
    };
    const links = (element: AidantHelper) =>
      [...root(element).querySelectorAll('a')].map((link) => decodeURIComponent(link.href));

    it('is read first, can be changed or left out, and holds nothing else', async () => {
      const { element } = await inGuide();
      await press(element, t('help.way.email'));
      expect(title(element)).to.equal(t('ask.message.title'));
      const box = root(element).querySelector('textarea')!;
      expect(box.value).to.contain('Je change d’adresse').and.contain('étape 2 sur 2');
      const [full, bare] = links(element);
      expect(full?.replaceAll('\r\n', '\n')).to.contain(`body=${box.value}`);
      expect(text(element)).to.contain(
        new URL(full!).searchParams.get('subject')!.replace(/\s+/g, ' ').trim(),
      );
      expect(bare).to.equal('mailto:accueil@valmont.example');
      expect(links(element).join()).to.not.contain('1980');
      await expectAccessible(element);

      box.value = 'Mes mots à moi';
      box.dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(links(element)[0]).to.contain('body=Mes mots à moi').and.not.contain('étape');
      // Gone with the screen.
      root(element).querySelector<HTMLElement>('.head button')!.click();
      await element.updateComplete;
      await press(element, t('help.way.email'));
      expect(root(element).querySelector('textarea')!.value).to.contain('étape 2 sur 2');
      session.stop();
    });

    it('is empty where no guide runs, and on the page of a bank', async () => {
      const outside = await open({ screen: 'person' });
      expect(links(outside)).to.include('mailto:accueil@valmont.example');
      session.dispose();
      const { element } = await inGuide({ ...SITE, profile: 'bank' });
      expect(links(element)).to.include('mailto:accueil@valmont.example');
      expect(text(element)).to.contain('étape 2 sur 2');
      session.stop();
    });

    it('is written with a telephone where this device is none', async () => {
      const channels = [{ kind: 'sms', number: '+32470000000' }];
      const { element } = await inGuide({ ...SITE, channels }, 'desk');
      expect(root(element).querySelector('p.number')?.textContent).to.equal('0470 00 00 00');
      expect(qrOf(root(element))).to.equal('sms:+32470000000');
      session.stop();
    });
  });

  it('does not say "call first" where nobody can be called', async () => {
    const visit = { kind: 'visit', address: { fr: 'Place du Perron 1' }, hours: 'le matin' };
    for (const [channels, hours, words] of [
      [[visit], 'le matin', 'ask.hoursUnknown'],
      [[visit], 'Mo-Fr 09:00-17:00', 'ask.holiday'],
      [[SITE.channels[0], visit], 'le matin', 'help.hours.unknown'],
    ] as const) {
      const own = channels.map((one) => (one.kind === 'visit' ? { ...one, hours } : one));
      const element = await open({ site: { ...SITE, channels: own }, screen: 'person' });
      // Christmas, a Friday.
      session.dispatch({ type: 'help/now', now: Date.parse('2026-12-25T10:00:00+01:00') });
      await element.updateComplete;
      expect(text(element)).to.contain(t(words));
      if (own.length === 1) expect(text(element)).to.not.contain('Appelez');
      session.dispose();
    }
  });

  it('says what the desk says of itself', async () => {
    const channels = [{ ...SITE.channels[0], status: 'desk.json' }];
    for (const [status, words] of [
      ['busy', 'ask.busy'],
      ['available', 'ask.available'],
      ['closed', 'help.hours.closed'],
    ] as const) {
      const element = await open({ site: { ...SITE, channels }, screen: 'person' });
      session.dispatch({ type: 'status/read', path: 'desk.json', status });
      await element.updateComplete;
      expect(text(element)).to.contain(t(words));
      session.dispose();
    }
  });
});
