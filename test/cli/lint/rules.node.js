/** Each rule, where it speaks and where it is silent. What it points at stands in ‹ ›. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint, lintShape, pointed, RULES } from './support.js';

const { languageWords } = await import('../../../dist/cli/lint/words/words.js');

/** Rule, language, the text, and what differs from a simple text. */
const CASES = [
  ['RLS-1.6', 'fr', '‹NE PAS PLIER›'],
  ['RLS-1.6', 'fr', '‹ATTENTION› à la date.'],
  ['RLS-1.6', 'nl', 'Dit is ‹VERPLICHT›.'],
  ['RLS-1.6', 'de', 'Das ist ‹NICHT ERLAUBT›.'],
  ['RLS-1.6', 'en', 'You ‹MUST NOT› pay.'],
  ['RLS-1.6', 'fr', '‹LISEZ CETTE PAGE›. ‹PAYEZ› ici.'],
  ['RLS-1.6', 'nl', 'Betaal ‹METEEN›.'],
  ['RLS-1.6', 'de', 'Zahlen Sie ‹SOFORT›.'],
  ['RLS-1.6', 'en', 'Send ‹MONEY›. ‹READ THIS PAGE›.'],
  ['RLS-1.6', 'fr', 'Allez chez M. JEAN DUPONT.'],
  ['RLS-1.6', 'fr', 'La CAF et la CPAM (URSSAF).'],
  ['RLS-1.6', 'fr', '31839 PLAISANCE DU TOUCH'],
  ['RLS-1.6', 'de', 'Das Projekt hat eine MIT-Lizenz.'],
  ['RLS-1.6', 'en', 'Set CHOKIDAR_INTERVAL to 3.'],

  [
    'RLS-1.7',
    'fr',
    "Vous déménagez chez votre fille ou chez votre fils. ‹Dites-le ici avant la fin de l'année.›",
  ],
  ['RLS-1.7', 'fr', 'Vous déménagez.\nDites-le ici.'],
  ['RLS-1.7', 'nl', '- U verhuist.\n- Zeg het hier.'],
  ['RLS-1.7', 'de', 'Sie ziehen um. Sagen Sie es.', { kind: 'label' }],
  ['RLS-1.7', 'en', 'You move. Tell us.', { profile: 'clear' }],

  ['RLS-4.1', 'fr', '‹Vous payez si vous avez reçu une lettre qui dit le prix.›'],
  ['RLS-4.1', 'nl', '‹U betaalt als u een brief krijgt die de prijs zegt.›'],
  ['RLS-4.1', 'de', '‹Sie zahlen, wenn Sie einen Brief bekommen, der den Preis nennt.›'],
  ['RLS-4.1', 'en', '‹You pay if you get a letter which says the price.›'],
  ['RLS-4.1', 'fr', 'Vous payez quand vous recevez la lettre de la commune.'],
  ['RLS-4.1', 'en', 'Bring your card and a photo and a pen with you.'],

  ['RLS-4.2', 'fr', 'Venez avec une photo ‹(en couleur)›'],
  ['RLS-4.2', 'fr', 'Venez‹;› payez.'],
  ['RLS-4.2', 'nl', 'Bel ons ‹–› wij helpen.'],
  ['RLS-4.2', 'de', 'Pass, Foto‹...›'],
  ['RLS-4.2', 'en', 'A letter‹…›'],
  ['RLS-4.2', 'fr', "l'ayant‹(s)› droit"],
  ['RLS-4.2', 'en', 'See article 6‹(1)›‹(a)›.'],
  ['RLS-4.2', 'fr', "La caisse d'allocations familiales (CAF) paie."],
  ['RLS-4.2', 'fr', 'Écrivez-nous ‹(moi@a.example)› ou ‹(https://a.example/x;y)›'],
  ['RLS-4.2', 'fr', '[le site](https://a.example/x;y)'],
  ['RLS-4.2', 'fr', 'Un rendez-vous de 9 h - 12 h'],
  ['RLS-4.2', 'nl', 'a) een foto\n\nb) een pen'],
  ['RLS-4.2', 'fr', 'Venez avec une photo (en couleur)', { profile: 'clear' }],
  ['RLS-4.2', 'fr', 'Venez (avec ‹(ou sans)› photo)‹;› payez.', { profile: 'clear' }],
  ['RLS-4.2', 'fr', '(081) 00 00 00', { kind: 'example' }],

  ['RLS-4.4', 'fr', 'Votre revenu‹(1)›'],
  ['RLS-4.4', 'fr', 'Le prix est fixe, ‹voir ci-dessous›.'],
  ['RLS-4.4', 'nl', '‹Zie bijlage› 3.'],
  ['RLS-4.4', 'de', 'Der Preis‹²› ist hoch.'],
  ['RLS-4.4', 'en', 'Your pay ‹[2]› is low, ‹see note› 3.'],
  ['RLS-4.4', 'fr', "Bouches-du-Rhône (13), Val-d'Oise (95), 20 m²."],

  ['RLS-5.1', 'fr', 'Attendez ‹deux› mois.'],
  ['RLS-5.1', 'nl', 'Wacht ‹drie› dagen.'],
  ['RLS-5.1', 'de', 'Warten Sie ‹zwei› Tage.'],
  ['RLS-5.1', 'en', 'Wait ‹ten› days.'],
  ['RLS-5.1', 'fr', '‹Neuf personnes› ont ‹vingt-trois› ans, une ‹quarante et un›.'],
  ['RLS-5.1', 'nl', 'Wacht ‹eenentwintig› dagen of ‹zesendertig›.'],
  ['RLS-5.1', 'de', 'Warten Sie ‹einundzwanzig› Tage, ‹sechsunddreißig› Monate.'],
  ['RLS-5.1', 'en', 'Wait ‹twenty-one› days.'],
  ['RLS-5.1', 'nl', 'Geef acht. Kom om half acht.'],
  ['RLS-5.1', 'fr', 'Lisez le chapitre ‹IV›.'],
  ['RLS-5.1', 'de', 'Siehe Anhang ‹III›.'],
  ['RLS-5.1', 'fr', 'Un château du ‹XVII›e siècle'],
  ['RLS-5.1', 'fr', 'Louis XIV, catégorie C, les deux parents, un deux-roues, 1 mois'],
  ['RLS-5.1', 'fr', '8 pour cent de tous les deux'],
  ['RLS-5.1', 'nl', 'Koning Willem II, alle twee, neem dit in acht'],

  ['RLS-5.2', 'fr', 'Vous payez ‹8 %› de plus pour ‹25 000› habitants.'],
  ['RLS-5.2', 'nl', '‹12,5%› korting'],
  ['RLS-5.2', 'en', 'About ‹25,000› people'],
  ['RLS-5.2', 'fr', '‹8 pour cent› de ‹25000› habitants, ‹2 millions› de gens'],
  ['RLS-5.2', 'nl', '‹8 procent› van ‹2 miljoen› mensen'],
  ['RLS-5.2', 'de', 'Etwa ‹25000› Einwohner, ‹8 Prozent› mehr'],
  ['RLS-5.2', 'en', '‹8 per cent› of ‹2 million› people, ‹3 percent›'],
  ['RLS-5.2', 'fr', "2 millions d'euros, 75001 Paris, le code 123456"],
  ['RLS-5.2', 'de', 'Lange Straße 1, 10115 Berlin. In 10115 Berlin.'],
  ['RLS-5.2', 'fr', '15 300 €, en 2025, 5000 Namur, 081 00 00 00, BE 0123.456.789'],
  ['RLS-5.2', 'de', 'Sie bekommen 1.200 Euro.'],

  ['RLS-5.3', 'fr', 'Avant le ‹31/12/2025›, dès le ‹01/02›.'],
  ['RLS-5.3', 'nl', 'Tot ‹31-12-2025›, vanaf ‹3 okt. 2025›.'],
  ['RLS-5.3', 'de', 'Bis zum ‹31.12.2025›, ab ‹3. Okt.›, am ‹1.5.›'],
  ['RLS-5.3', 'en', 'By ‹2025-12-31›, on ‹Dec. 3, 2025›, before ‹12/2025›.'],
  [
    'RLS-5.3',
    'fr',
    '1er janvier 2025, 01.44.16.78.78, 24/24, 7/7, les 3/4, loi n° 2005/102, 1/2 page, version 1.2.2025',
  ],
  ['RLS-5.3', 'fr', 'Par exemple 31/12/1980. Format : JJ/MM/AAAA.'],
  ['RLS-5.3', 'en', 'For example, 27 03 2007'],
  ['RLS-5.3', 'fr', '31/12/1980', { kind: 'example' }],
  ['RLS-5.3', 'fr', 'Écrivez 31/12/1980.'],
  ['RLS-5.3', 'fr', 'Écrivez-nous avant le ‹31/12/2025›.'],
  ['RLS-5.3', 'nl', 'Vul in vóór ‹31/12/2025›.'],
  ['RLS-5.3', 'de', 'Schreiben Sie 31.12.1980.'],
  ['RLS-5.3', 'en', 'Write to us by ‹31/12/2025›. Type 31/12/1980.'],
  ['RLS-5.3', 'fr', 'Le 31/02/2025, le 45/12/2025, code 1.2.3456'],

  ['RLS-5.4', 'fr', 'Nom ‹&› prénom, ‹>› 18 ans, Menu ‹>› Compte, et‹/›ou'],
  ['RLS-5.4', 'nl', 'Prijs ‹=› gratis ‹#›, ‹≥› 18 jaar'],
  ['RLS-5.4', 'de', 'Name‹*› ‹&› Adresse, Meier & Söhne'],
  ['RLS-5.4', 'en', 'You ‹+› one child'],
  [
    'RLS-5.4',
    'fr',
    'Dupont & Fils, chez Dupont & associés, R&D, 90 km/h, +32 81 00, https://a.example/?a=b&c=d, moi@a.example',
  ],

  ['RLS-6.4', 'fr', 'Allez à la ‹CAF›, puis à la CAF, ‹c.-à-d.› au bureau ‹n°›3.'],
  ['RLS-6.4', 'nl', 'Uw ‹BSN› en uw ‹KvK›-nummer, ‹o.a.› op de kaart.'],
  ['RLS-6.4', 'de', 'Ihre IBAN, Ihr ‹BIC›, ‹z. B.› auf der Karte, ‹ggf.› ein Foto.'],
  ['RLS-6.4', 'en', 'Your ‹NI› number, ‹e.g.› on a letter.'],
  ['RLS-6.4', 'fr', 'Votre ‹R.S.A.› baisse.'],
  ['RLS-6.4', 'fr', "La caisse d'allocations familiales (CAF). Allez à la CAF. Un PDF, un SMS."],
  ['RLS-6.4', 'fr', 'CAF (caisse des allocations familiales)'],
  ['RLS-6.4', 'fr', 'La CAF paie.', { known: new Set(['CAF']) }],
  ['RLS-6.4', 'fr', 'La ‹CAF› paie.', { known: new Set(['caf']) }],
  ['RLS-6.4', 'fr', 'La CAF paie.', { around: 'Votre caisse (CAF) paie.' }],
  ['RLS-6.4', 'fr', 'M. DUPONT, BE 0123, Louis XIV, JJ/MM/AAAA, GOV.UK, moi@CAF.example'],
  ['RLS-6.4', 'nl', 'Postcode 1012 AB'],
  ['RLS-6.4', 'fr', 'La plainte pour un vol. Les témoins. Nos objets. ‹Vol.› 3, ‹art.› R. 600-2'],

  ['RLS-6.6', 'shape', { headings: [1, 2, 2, 3] }, 1],
  ['RLS-6.6', 'shape', { headings: [2, 3] }, 0],
  [
    'RLS-3.6',
    'shape',
    {
      tables: [
        { headers: 6, merged: false },
        { headers: 2, merged: true },
      ],
    },
    2,
  ],
  ['RLS-3.6', 'shape', { tables: [{ headers: 5, merged: false }] }, 0],

  ['RLS-6.7', 'fr', '‹Nonobstant› la règle, ‹afin d›’aider.'],
  ['RLS-6.7', 'nl', '‹Teneinde› te helpen, ‹inzake› geld.'],
  ['RLS-6.7', 'de', '‹Bezüglich› Ihrer Frage, ‹unverzüglich›.'],
  ['RLS-6.7', 'en', '‹Prior to› the visit, ‹notify› us at notify@a.example.'],
  ['RLS-6.7', 'fr', 'La Résiliation', { known: new Set(['résiliation']) }],
  ['RLS-6.7', 'fr', '‹À défaut›, et ‹en l’absence de› preuve'],

  ['RLS-7.1', 'fr', '‹Vous recevrez› une lettre ‹concernant› votre aide, ‹en payant›.'],
  ['RLS-7.1', 'fr', "Il faut ‹qu'il soit› là. Vous ‹pourriez› venir."],
  ['RLS-7.1', 'nl', 'U ‹zult› een brief krijgen.'],
  ['RLS-7.1', 'de', 'Sie ‹könnten› kommen.'],
  ['RLS-7.1', 'en', 'You ‹would› get a letter.'],
  ['RLS-7.1', 'fr', '‹Nous enverrons› une lettre. La banque ‹paiera›.'],
  ['RLS-7.1', 'de', 'Sie ‹werden einen Brief bekommen›.'],
  ['RLS-7.1', 'en', 'You ‹will get› a letter.'],
  ['RLS-7.1', 'fr', 'Nous ouvrons. Nous retirons. Nous entrons. Nous montrons.'],
  ['RLS-7.1', 'nl', 'De was is klaar. De waren zijn duur.'],
  ['RLS-7.1', 'de', 'Der Brief wird geschrieben.'],
  ['RLS-7.1', 'en', 'Every human being has a will. Your will says who gets it.'],
  [
    'RLS-7.1',
    'fr',
    'Vous entrez avant midi. Vous montrez la carte. Pendant un mois, avec un enfant.',
  ],

  ['RLS-7.2', 'fr', '‹Vous ne payez pas.›'],
  ['RLS-7.2', 'nl', '‹U betaalt niets.›'],
  ['RLS-7.2', 'de', '‹Sie zahlen nichts.›'],
  ['RLS-7.2', 'en', "‹You don't pay.›"],
  ['RLS-7.2', 'fr', 'Non'],
  ['RLS-7.2', 'en', 'No problem. Say yes or no to each question.'],
  ['RLS-7.2', 'en', 'Not one of us can say no', { profile: 'clear' }],
  ['RLS-7.2', 'en', '‹You cannot pay without a card and never in cash.›', { profile: 'clear' }],

  ['RLS-7.3', 'fr', 'La lettre ‹est envoyée› par la commune. Elle ‹sera signée›.'],
  ['RLS-7.3', 'nl', 'De brief ‹wordt door de gemeente verstuurd›.'],
  ['RLS-7.3', 'de', 'Der Brief ‹wird von der Gemeinde verschickt›.'],
  ['RLS-7.3', 'en', 'The letter ‹is sent› by the town.'],
  ['RLS-7.3', 'fr', 'Elle est venue. Vous êtes marié. Il est né ici. Vous êtes retraitée.'],
  ['RLS-7.3', 'nl', 'U wordt lid van de groep.'],
  ['RLS-7.3', 'nl', 'De prijzen worden hoger en u betaalt meer.'],
  ['RLS-7.3', 'nl', 'Het wordt warm en het weer verandert.'],
  ['RLS-7.3', 'fr', 'Le bureau est ouvert. Le 1er mai est férié. La porte est fermée.'],
  ['RLS-7.3', 'en', 'The desk is closed.'],
  ['RLS-7.3', 'de', 'Sie werden bald gehen.'],
  ['RLS-7.3', 'en', 'You are married. You are tired.'],

  ['RLS-7.4', 'fr', '‹Il faut› signer. ‹Le demandeur› signe.'],
  ['RLS-7.4', 'nl', '‹De aanvrager› tekent.'],
  ['RLS-7.4', 'de', '‹Der Antragsteller› unterschreibt, ‹man› wartet.'],
  ['RLS-7.4', 'en', '‹The applicant› signs.'],
  ['RLS-7.4', 'fr', 'Personne que l’assuré choisit', { kind: 'definition' }],

  [
    'RLS-7.5',
    'fr',
    'Votre logement est petit. Une ‹habitation› plus grande existe.',
    { terms: [{ id: 'l', term: 'logement', forms: ['logements', 'habitation'], simple: 'x' }] },
  ],
  [
    'RLS-7.5',
    'fr',
    'Votre logement, deux logements.',
    { terms: [{ id: 'l', term: 'logement', forms: ['logements', 'habitation'], simple: 'x' }] },
  ],

  ['aidant-commas', 'fr', '‹Un stylo, une photo, une carte, un sac›'],
  ['aidant-commas', 'fr', 'Un stylo, 12,50 €, une carte'],
  ['aidant-commas', 'nl', 'Een pen, een foto, een kaart, een tas', { profile: 'clear' }],

  [
    'aidant-definition',
    'fr',
    '‹Une personne qui a droit à une aide parce que quelqu’un de sa famille a droit à cette aide›',
    { kind: 'definition' },
  ],
  ['aidant-definition', 'nl', 'Iemand die recht heeft op hulp', { kind: 'definition' }],

  ['aidant-long-word', 'nl', 'Uw ‹huisnummertoevoeging› en uw e-mail-adres'],
  [
    'aidant-long-word',
    'de',
    'Sie unterschreiben. Ihr Personalausweis, Ihre ‹Aufenthaltsgenehmigung›, Ihre Online-Anmeldung',
  ],
  ['aidant-long-word', 'nl', 'Een ‹belastingaangifte›.', { profile: 'clear' }],
  ['aidant-long-word', 'fr', "Votre numéro ‹d'immatriculation›"],
  ['aidant-long-word', 'nl', 'Uw wegbeschrijvingen', { known: new Set(['wegbeschrijvingen']) }],
  [
    'aidant-long-word',
    'nl',
    'Uw Nationaal Rijksregisternummer',
    { known: new Set(['nationaal rijksregisternummer']) },
  ],

  ['aidant-paragraph', 'fr', '‹Un. Deux. Trois. Quatre.›'],
  ['aidant-paragraph', 'fr', 'Un.\nDeux.\nTrois.\nQuatre.'],
  ['aidant-paragraph', 'fr', 'Un. Deux.\n\nTrois. Quatre.'],

  ['aidant-sentence-length', 'fr', `‹${'mot '.repeat(13)}mot.›`],
  ['aidant-sentence-length', 'nl', `${'woord '.repeat(12)}woord.`],
  ['aidant-sentence-length', 'de', `‹${'Wort '.repeat(20)}Wort.›`, { profile: 'clear' }],
  ['aidant-sentence-length', 'en', `${'word '.repeat(19)}word.`, { profile: 'clear' }],
];

describe('the rules of simple texts', () => {
  for (const [rule, lang, text, more] of CASES) {
    if (lang === 'shape') {
      it(`${rule}: ${JSON.stringify(text)}`, () => {
        const place = { start: 0, end: 1 };
        const shape = {
          headings: (text.headings ?? []).map((level) => ({ level, ...place })),
          tables: (text.tables ?? []).map((table) => ({ ...table, ...place })),
        };
        const found = lintShape(shape, { profile: 'simple' });
        assert.deepEqual(
          found.map((finding) => finding.rule),
          Array(more).fill(rule),
        );
      });
      continue;
    }
    it(`${rule} ${lang}: ${text}`, () => {
      const marked = [...text.matchAll(/‹([^›]*)›/g)].map(([, words]) => words);
      assert.deepEqual(pointed(rule, text.replace(/[‹›]/g, ''), lang, more), marked);
    });
  }

  it('are each seen to speak here, in every language that they know', () => {
    for (const { id, languages } of RULES) {
      const speaking = CASES.filter(
        ([rule, lang, text]) => rule === id && (lang === 'shape' || text.includes('‹')),
      );
      assert.ok(speaking.length > 0, `${id} has no case`);
      if (
        !/^RLS-[4567]\.[0-9]$/.test(id) ||
        speaking[0][1] === 'shape' ||
        ['RLS-7.5', 'RLS-5.2'].includes(id)
      )
        continue;
      const spoken = new Set(speaking.map(([, lang]) => lang));
      for (const language of languages)
        assert.ok(spoken.has(language), `${id} has no ${language} case`);
    }
  });

  it('have ids of the checklist or of ours, a source and a help, and no id twice', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
    for (const { help, id, source, title } of RULES) {
      assert.match(id, /^(?:RLS-\d\.\d{1,2}|aidant-[a-z]+(?:-[a-z]+)*)$/);
      for (const words of [help, source, title]) assert.ok(words.length > 5);
    }
  });

  it('call nothing an error that they only guess, and are only information on the texts of others', () => {
    const text =
      "Il convient d'envoyer avant le 31/12/2025, c.-à-d. dans deux mois, la lettre qui est signée par le maire ; elle ne sera pas lue sans la carte (verte) qui suit.";
    const guesses = new Set(RULES.filter(({ sure }) => sure === 'heuristic').map(({ id }) => id));
    const found = lint(text, 'fr');
    assert.ok(found.length > 8);
    for (const { level, rule } of found) if (guesses.has(rule)) assert.notEqual(level, 'error');
    assert.ok(found.some(({ level }) => level === 'error'));
    for (const { level } of lint(text, 'fr', { profile: 'original' }))
      assert.equal(level, 'information');
  });

  it('let an example be written as it is to be written', () => {
    const text = 'DUPONT & Co, 31/12/1980 (BE), IV, 12 %';
    assert.ok(lint(text, 'fr').length > 3);
    assert.deepEqual(lint(text, 'fr', { kind: 'example' }), []);
  });

  it('offer no word that they call hard themselves', () => {
    for (const lang of ['fr', 'nl', 'de', 'en']) {
      const { hard } = languageWords(lang);
      const forms = Object.keys(hard).flatMap((key) => key.split('|'));
      assert.equal(new Set(forms).size, forms.length, `a word stands twice in ${lang}`);
      for (const better of Object.values(hard))
        assert.deepEqual(pointed('RLS-6.7', better, lang), [], `${lang}: ${better}`);
    }
  });

  it('take eight times as long for a text eight times as long, not sixty-four times', () => {
    // The time of the processor: others may use the machine, too.
    const timeOf = (text) =>
      Math.min(
        ...[1, 2, 3, 4].map(() => {
          const begun = process.cpuUsage();
          lint(text, 'fr');
          return process.cpuUsage(begun).user;
        }),
      );
    const short = 'nom & a '.repeat(1000);
    assert.ok(timeOf(short.repeat(8)) < 35 * timeOf(short));
  });

  it('know regions and the simple variant, and say nothing in a language they do not know', () => {
    const text = 'Avant le 31/12/2025.';
    assert.equal(lint(text, 'fr-BE-simple').length, lint(text, 'fr').length);
    assert.deepEqual(lint(text, 'ar'), []);
    assert.deepEqual(lint('  \n', 'fr'), []);
    assert.deepEqual(lint(text, 'constructor'), []);
  });
});
