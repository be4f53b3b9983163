import { expect } from '@open-wc/testing';
import type { Reading } from '../../src/core/formats/text.js';
import type { MessageKey } from '../../src/core/ports.js';
import { createTranslator } from '../../src/i18n/translator.js';

const french: Reading = { locale: 'fr', level: 'original' };

function translator(locale = 'fr', first = 'fr', reading: () => Reading = () => french) {
  const missing: string[] = [];
  const i18n = createTranslator({
    locale,
    first: () => first,
    reading,
    onMissing: (key, from) => missing.push(`${from}:${key}`),
  });
  return { i18n, missing };
}

describe('createTranslator', () => {
  it('says nothing before its words are there, and never a key', async () => {
    const { i18n } = translator();
    expect(i18n.t('app.launcher')).to.equal('');
    await i18n.use('fr');
    expect(i18n.t('app.launcher')).to.equal("Besoin d'aide ?");
  });

  for (const [tag, launcher] of [
    ['fr', "Besoin d'aide ?"],
    ['nl', 'Hulp nodig?'],
    ['de', 'Brauchen Sie Hilfe?'],
    ['en', 'Need help?'],
  ] as const) {
    it(`speaks ${tag}`, async () => {
      const { i18n } = translator('en', 'en');
      await i18n.use(tag);
      expect(i18n.t('app.launcher')).to.equal(launcher);
      expect(i18n.locale).to.equal(tag);
      expect(i18n.dir).to.equal('ltr');
    });
  }

  it('takes the primary language of a tag', async () => {
    const { i18n } = translator('fr-BE', 'en');
    expect(i18n.locale).to.equal('fr');
    await i18n.use('nl-BE-simple');
    expect(i18n.locale).to.equal('nl');
  });

  it("falls back to the site's first language, then to English", async () => {
    const { i18n } = translator('ar', 'nl-BE');
    await i18n.use('ar');
    expect(i18n.locale).to.equal('nl');
    const { i18n: other } = translator('ar', 'el');
    await other.use('ar');
    expect(other.locale).to.equal('en');
    expect(other.t('app.launcher')).to.equal('Need help?');
  });

  it('switches live, and the last language asked for wins', async () => {
    const { i18n } = translator();
    await Promise.all([i18n.use('de'), i18n.use('nl'), i18n.use('fr')]);
    expect(i18n.t('app.back')).to.equal('Retour');
    await i18n.use('de');
    expect(i18n.t('app.back')).to.equal('Zurück');
  });

  it('learns the words of one more screen, in this language and the next', async () => {
    const { i18n } = translator();
    await i18n.more('practice');
    await i18n.use('nl');
    expect(i18n.t('practice.banner')).to.equal('Oefenen: er wordt niets verstuurd');
    await i18n.more('print');
    expect(i18n.t('print.notes')).to.equal('Mijn notities');
    await i18n.use('en');
    expect(i18n.t('print.notes')).to.equal('My notes');
    expect(i18n.t('app.launcher')).to.equal('Need help?');
  });

  it('knows those words also where the language changes at the same moment', async () => {
    const { i18n } = translator();
    await i18n.use('fr');
    await Promise.all([i18n.use('de'), i18n.more('print')]);
    expect(i18n.t('print.notes')).to.equal('Meine Notizen');
    expect(i18n.t('app.back')).to.equal('Zurück');
  });

  it('counts as each language does', async () => {
    const { i18n } = translator();
    await i18n.use('en');
    expect(i18n.t('guide.minutes', { count: 0 })).to.equal('This takes about 0 minutes.');
    expect(i18n.t('guide.minutes', { count: 1 })).to.equal('This takes about 1 minute.');
    await i18n.use('fr');
    expect(i18n.t('guide.minutes', { count: 0 })).to.contain('0 minute.');
    // A million is "many" in French, which has no words of its own here.
    expect(i18n.t('guide.minutes', { count: 1e6 })).to.contain('1000000 minutes.');
  });

  it('puts values in as they are: escaping is the work of what draws them', async () => {
    const { i18n } = translator();
    await i18n.use('en');
    expect(i18n.t('guide.pageButton', { x: '<b>Send & go</b>' })).to.equal(
      'On the page, press “<b>Send & go</b>”.',
    );
    expect(i18n.t('guide.pageButton', { x: '$t(app.back) {{x}}' })).to.contain('$t(app.back)');
  });

  it('reports a key without words once, and shows nothing', async () => {
    const { i18n, missing } = translator();
    await i18n.use('fr');
    const wrong = 'app.noSuchKey' as MessageKey;
    expect(i18n.t(wrong)).to.equal('');
    expect(i18n.t(wrong)).to.equal('');
    expect(missing).to.deep.equal(['fr:app.noSuchKey']);
  });

  it('picks the best version of an author text for the reading of the moment', () => {
    let reading: Reading = { locale: 'nl-BE', level: 'original' };
    const { i18n } = translator('nl', 'fr', () => reading);
    const text = { fr: 'Votre nom', 'fr-simple': 'Nom', nl: 'Uw naam' };
    expect(i18n.pick(text)).to.deep.equal({
      value: 'Uw naam',
      lang: 'nl',
      dir: 'ltr',
      fallback: false,
    });
    reading = { locale: 'fr', level: 'simple' };
    expect(i18n.pick(text).lang).to.equal('fr-simple');
    reading = { locale: 'ar', level: 'original' };
    expect(i18n.pick(text)).to.include({ lang: 'fr', fallback: true });
    expect(i18n.pick('Bonjour').lang).to.equal('fr');
  });
});
