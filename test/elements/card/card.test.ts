import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import ICAL from 'ical.js';
import { de } from '../../../src/i18n/locales/card/de.js';
import { en } from '../../../src/i18n/locales/card/en.js';
import { fr } from '../../../src/i18n/locales/card/fr.js';
import { nl } from '../../../src/i18n/locales/card/nl.js';
import '../../../src/elements/card/define.js';
import '../../../src/elements/overview/define.js';
import type { AidantCard } from '../../../src/elements/card/card.js';
import type { AidantOverview } from '../../../src/elements/overview/overview.js';
import type { HelpRequest } from '../../../src/core/help/request.js';
import { readCode } from '../../../src/core/links/code.js';
import type { MessageKey } from '../../../src/core/ports.js';
import type { Session } from '../../../src/core/session.js';
import { WORD_PICTURES } from '../../../src/elements/picture/word-pictures.js';
import { surfaceScript } from '../../../src/elements/shared/say-surface.js';
import { expectAccessible } from '../../support/accessible.js';
import { clock, FILES, SITE } from '../../support/help-site.js';
import { qrOf } from '../../support/qr.js';
import { realSession } from '../../support/session.js';

const can = await executeServerCommand<{ viewport: boolean }, undefined>('capabilities');
let session: Session;

async function open(options: { site?: object | undefined; guided?: boolean } = {}) {
  session = await realSession('site' in options ? options.site : SITE, FILES, {
    locale: 'fr',
    name: 'Ville de X',
    ports: { clock },
  });
  const element = await fixture<AidantCard>(html`<aidant-card></aidant-card>`);
  if (options.guided) {
    await session.use('guide');
    const procedure = await session.procedure('adresse');
    session.dispatch({ type: 'guide/start', procedure: procedure!, step: 'naissance' });
  }
  element.show();
  await element.updateComplete;
  return element;
}

const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
  session.i18n.t(key, values).replace(/\s/g, ' ');

const root = (element: AidantCard) => element.renderRoot as ShadowRoot;
const text = (element: AidantCard) =>
  root(element).querySelector('dialog')!.innerText.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

describe('aidant-card', () => {
  afterEach(() => {
    session.stop();
    session.dispose();
  });

  it('says where one was, whom to call, what to take along, and what it does not hold', async () => {
    const element = await open({ guided: true });
    const said = text(element);
    expect(said).to.contain(t('help.card.title'));
    expect(said).to.contain('Je change d’adresse');
    expect(said).to.contain(t('help.card.at', { number: 2, total: 2 }));
    expect(said).to.contain('Votre date de naissance');
    expect(said).to.contain(t('help.card.answers'));
    expect(said).to.contain(t('help.card.call', { number: '081 00 00 00' }));
    expect(said).to.contain('(lu-ve 9 h-17 h, gratuit)');
    expect(said).to.contain("Votre carte d'identité");
    expect(said).to.contain(t('help.card.copy', { count: 3 }));
  });

  it('leads back by a code and a QR that an independent decoder reads', async () => {
    const element = await open({ guided: true });
    const code = /VALMONT-\d+-\d+/.exec(text(element))?.[0] ?? '';
    expect(readCode(code, SITE)).to.deep.equal({ status: 'ok', procedure: 1, step: 2 });
    expect(qrOf(root(element))).to.equal(`${location.origin}/adresse/etape-1#aidant=${code}`);
    const lines = [...root(element).querySelectorAll('.copy li')].map((line) => line.textContent);
    expect(lines).to.deep.equal([`${location.host}/adresse/etape-1`, code, '081 00 00 00']);
  });

  it('opens the overview on the other device, and starts nothing', async () => {
    const element = await open({ guided: true });
    const code = /VALMONT-\d+-\d+/.exec(text(element))?.[0] ?? '';
    session.stop();
    const overview = await fixture<AidantOverview>(html`<aidant-overview></aidant-overview>`);
    overview.session = session;
    await overview.updateComplete;
    expect(await session.openCode(code)).to.equal(true);
    const { guide } = session.store.getState();
    expect(guide?.status).to.not.equal('running');
    expect(guide?.procedure?.id).to.equal('adresse');
  });

  it("knows the page's procedure where no guide runs", async () => {
    const element = await open();
    await waitUntil(() => text(element).includes('Je change d’adresse'));
    expect(text(element)).to.not.contain(t('help.card.at', { number: 1, total: 2 }));
    expect(text(element)).to.match(/VALMONT-1-1\d/);
  });

  it('is of use with the tag alone: the page to come back to, no code', async () => {
    const element = await open({ site: undefined });
    expect(text(element)).to.contain('Ville de X');
    expect(text(element)).to.contain(t('help.card.ask'));
    expect(text(element)).to.contain(t('help.card.copy', { count: 1 }));
    expect(text(element)).to.not.contain('Code :');
    expect(qrOf(root(element))).to.equal(location.origin + location.pathname);
  });

  describe('a call that was asked for', () => {
    const asked = (
      status: HelpRequest['status'],
      way: HelpRequest['way'] = 'phone',
    ): HelpRequest => ({
      id: 'a',
      status,
      way,
      slot: 'soon',
      lang: 'fr',
      words: ['moon', 'tree'],
      at: 0,
      until: 1,
      attempts: 0,
      kept: true,
    });
    const drawn = (element: AidantCard) =>
      [...root(element).querySelectorAll('.two-words path')]
        .map((path) => path.getAttribute('d'))
        .filter(Boolean);
    const know = (request: HelpRequest): void =>
      session.store.register({
        name: 'callback',
        initial: {
          ready: true,
          possible: true,
          requests: [request],
          sealing: false,
          failed: false,
        },
        reduce: (state) => state,
      });
    const shown = async (request: HelpRequest, { guided = false } = {}) => {
      session = await realSession(SITE, FILES, { locale: 'fr', ports: { clock } });
      know(request);
      const element = await fixture<AidantCard>(html`<aidant-card></aidant-card>`);
      if (guided) await session.start('adresse', { step: 'naissance' });
      element.show();
      await waitUntil(() => text(element).includes(t('help.card.answers')));
      return element;
    };

    it('has its two words, and what to do without them', async () => {
      for (const status of ['waiting', 'sending', 'sent'] as const) {
        const element = await shown(asked(status));
        await waitUntil(() => root(element).querySelector('.two-words'));
        const [first, second] = (['moon', 'tree'] as const).map((word) =>
          t(`pictureWords.${word}`),
        );
        expect(text(element)).to.contain(`${first} ${second}`);
        expect(text(element)).to.contain(t('card.words'));
        expect(text(element)).to.contain(t('card.noWords'));
        expect(text(element)).to.contain(t(status === 'sent' ? 'card.sent' : 'card.waiting'));
        await waitUntil(() => drawn(element).length === 2);
        expect(drawn(element)).to.deep.equal([WORD_PICTURES.moon, WORD_PICTURES.tree]);
        await expectAccessible(element);
        session.dispose();
      }
    });

    it('says when they call, and never to which number', async () => {
      const day = { day: '2026-12-01', part: 'morning' } as const;
      for (const [slot, way, said] of [
        [day, 'phone', 'Mardi 1er décembre, le matin'],
        [day, 'desk', 'Mardi 1er décembre, le matin'],
        ['soon', 'sms', 'Dès que possible'],
        ['soon', 'desk', 'Dès que le guichet est ouvert'],
      ] as const) {
        const element = await shown({ ...asked('waiting', way), slot });
        await waitUntil(() => root(element).querySelector('.two-words'));
        expect(root(element).querySelector('.request p')!.textContent).to.equal(said);
        session.dispose();
      }
    });

    it('stands above the picture to scan, and one photo of a small screen holds both', async function () {
      if (!can?.viewport) this.skip();
      await setViewport({ width: 360, height: 740 });
      try {
        for (const way of ['phone', 'sms', 'desk'] as const) {
          const slot = { day: '2026-11-25', part: 'afternoon' } as const;
          const element = await shown({ ...asked('waiting', way), slot }, { guided: true });
          await waitUntil(
            () => drawn(element).length === 2 && text(element).includes('VALMONT-1-'),
          );
          const request = root(element).querySelector('.essential .request')!;
          const back = root(element).querySelector('.back')!;
          expect(request.getBoundingClientRect().top).to.be.at.least(0);
          expect(request.getBoundingClientRect().bottom).to.be.at.most(
            back.getBoundingClientRect().top,
          );
          // Nothing covers the picture: its lowest corner is what shows there.
          const { left, bottom } = root(element).querySelector('.qr')!.getBoundingClientRect();
          expect(
            root(element)
              .elementFromPoint(left + 12, bottom - 4)
              ?.closest('.qr'),
          ).to.exist;
          expect(back.getBoundingClientRect().bottom).to.be.at.most(740);
          session.stop();
          session.dispose();
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('has them in the language they were sealed in, whatever is read now', async () => {
      const said = { lang: 'nl', text: ['maan', 'boom'] } as const;
      const element = await shown({ ...asked('sent'), said });
      await waitUntil(() => root(element).querySelector('.two-words'));
      const words = root(element).querySelector<HTMLElement>('.two-words')!;
      expect([words.lang, words.innerText.replace(/\s+/g, ' ').trim()]).to.deep.equal([
        'nl',
        'maan boom',
      ]);
    });

    it('says them at the desk, where nobody rings', async () => {
      const element = await shown(asked('sent', 'desk'));
      await waitUntil(() => root(element).querySelector('.two-words'));
      expect(text(element)).to.contain(t('card.wordsDesk'));
      expect(text(element)).to.not.contain(t('card.noWords'));
    });

    it('has its words while no answer said whether it arrived, whatever became of it', async () => {
      for (const status of ['canceled', 'expired', 'refused'] as const) {
        const element = await shown({ ...asked(status), unsure: true });
        await waitUntil(() => root(element).querySelector('.two-words'));
        expect(text(element)).to.contain(t('callback.status.unsure'));
        expect(text(element)).to.not.contain(t('card.waiting'));
        session.dispose();
      }
    });

    it('has its words also where it becomes known while the card is open', async () => {
      const element = await open({ site: { ...SITE, slots: undefined } });
      await waitUntil(() => text(element).includes(t('help.card.answers')));
      await element.updateComplete;
      know(asked('sent'));
      session.dispatch({ type: 'app/level', level: 'original' });
      element.requestUpdate();
      await waitUntil(() => root(element).querySelector('.two-words'));
      expect(text(element)).to.contain(t('card.sent'));
    });

    it('is not on a card once it is taken back or over', async () => {
      for (const status of ['canceled', 'expired', 'refused'] as const) {
        const element = await shown(asked(status));
        await element.updateComplete;
        expect(root(element).querySelector('.request')).to.equal(null);
        session.dispose();
      }
    });
  });

  describe('help at the same hour each week', () => {
    const slots = [
      {
        what: { fr: 'Atelier papiers', nl: 'Atelier' },
        day: 'Fr',
        at: '10:00',
        minutes: 90,
        where: 'Bibliothèque',
      },
      {
        what: { fr: 'Aide aux formulaires' },
        day: 'Tu',
        at: '14:00',
        minutes: 60,
        where: 'Place du Perron 3',
        who: 'Christophe',
      },
      { what: 'Fini', day: 'Mo', at: '09:00', minutes: 60, where: 'Ici', until: '2026-11-01' },
    ];
    const shown = async (site: object = { ...SITE, slots }) => {
      const element = await open({ site, guided: true });
      await waitUntil(() => root(element).querySelector('.slots'), '', { timeout: 10_000 });
      return element;
    };

    it('says when, where, with whom, the next day and the days off; the next one first', async () => {
      const element = await shown();
      const lines = [...root(element).querySelectorAll('.slots li')].map((line) =>
        line.textContent!.replace(/\s+/g, ' ').trim(),
      );
      expect(lines).to.have.lengthOf(2);
      expect(lines[0]).to.match(
        /^Tous les mardis, de 14 h à 15 h Aide aux formulaires Place du Perron 3 Avec Christophe Prochaine fois : mardi 24 novembre\./,
      );
      expect(lines[1]).to.match(/^Tous les vendredis, de 10 h à 11 h 30 Atelier papiers/);
      expect(lines[1]).to.contain("Pas d'aide le vendredi 25 décembre et le vendredi 1er janvier.");
      await expectAccessible(element);
    });

    it('hands a calendar file to the device, and no address of another site', async () => {
      const element = await shown();
      const files: Blob[] = [];
      const names: string[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (file: Blob) => {
        files.push(file);
        return '#';
      };
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
      try {
        root(element).querySelector<HTMLElement>('.calendar')!.click();
        await element.updateComplete;
      } finally {
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
      }
      expect(names).to.have.lengthOf(1);
      expect(names[0]).to.match(/^valmont-tu-1400-1-\w+\.ics$/);
      const event = new ICAL.Component(ICAL.parse(await files[0]!.text()) as [string, [], []]);
      const { summary, location, description } = new ICAL.Event(
        event.getFirstSubcomponent('vevent')!,
      );
      expect([summary, location, description]).to.deep.equal([
        'Aide aux formulaires',
        'Place du Perron 3',
        'Commune de Valmont\nAvec Christophe',
      ]);
      expect(root(element).querySelector('.taken')!.textContent).to.equal(
        session.i18n.t('card.calendarDone'),
      );
    });

    it('leaves no file on a computer that others use', async () => {
      const element = await shown();
      expect(root(element).querySelector('.calendar')).to.not.equal(null);
      session.dispatch({ type: 'app/shared', shared: 'yes' });
      await element.updateComplete;
      expect(root(element).querySelectorAll('.slots li')).to.have.lengthOf(2);
      expect(root(element).querySelector('.calendar')).to.equal(null);
    });

    it('never speaks of a stick', () => {
      const words = JSON.stringify([fr, nl, de, en].map(({ card }) => card));
      expect(words).to.not.match(/usb|clé|stick|download|télécharg/i);
    });
  });

  it('says the code sign by sign', async () => {
    const element = await open({ guided: true });
    const said = surfaceScript(root(element), 'fr').map((unit) => unit.text);
    expect(said.some((unit) => /^Code : VALMONT, 1, 2 \d$/.test(unit.replaceAll('\u00a0', ' '))))
      .to // prettier-ignore
      .equal(true);
  });

  it('prints itself alone, and leaves the page as it was', async () => {
    const host = await fixture(html`<div class="page"><p>The page</p></div>`);
    const element = await open({ guided: true });
    const before = document.body.outerHTML;
    const sheets = document.adoptedStyleSheets.length;
    const print = window.print;
    let during = '';
    window.print = () => {
      during = [...(document.adoptedStyleSheets.at(-1)?.cssRules ?? [])]
        .map((rule) => rule.cssText)
        .join('');
    };
    try {
      root(element).querySelector<HTMLElement>('.print')!.click();
      expect(during).to.contain('@media print');
      const selector = /:root :has[^{]*/.exec(during)?.[0].trim() ?? '';
      expect(host.closest(selector) !== null, 'the page is hidden').to.equal(true);
      expect(element.matches(selector), 'the card is not').to.equal(false);
      expect(document.body.outerHTML).to.equal(before);
      expect(document.adoptedStyleSheets).to.have.lengthOf(sheets + 1);
      window.dispatchEvent(new Event('afterprint'));
      expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
    } finally {
      window.print = print;
    }
  });

  it('has no fault axe can find', async () => {
    const element = await open({ guided: true });
    await expectAccessible(element);
  });
});
