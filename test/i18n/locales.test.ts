import { expect } from '@open-wc/testing';
import {
  INTERFACE_LOCALES,
  LATER_WORDS,
  loadLater,
  loadMessages,
  type InterfaceLocale,
} from '../../src/i18n/locales/index.js';

/** A person reads at most so many words before a full stop (look.md, "Words"). */
const MOST_WORDS = 12;

type Tree = { readonly [key: string]: string | Tree };

/** `guide.progress` → `Step {{number}} of {{total}}`. */
function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? ''))].sort();
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?:])\s+/);
}

/** Placeholders that one language writes and another has no use for: clocks of 12 and of 24 hours. */
const CLOCK = /^help\.hours\.clock/;

/** All the words of a language: those of every page, and those that load with their screen. */
async function allWords(locale: InterfaceLocale): Promise<Map<string, string>> {
  const trees = await Promise.all([
    loadMessages(locale),
    ...LATER_WORDS.map((words) => loadLater(locale, words)),
  ]);
  return new Map(trees.flatMap((tree) => [...flat(tree)]));
}

describe('the words of the interface', () => {
  let english: Map<string, string>;
  before(async () => {
    english = await allWords('en');
  });

  for (const locale of INTERFACE_LOCALES) {
    describe(locale, () => {
      let words: Map<string, string>;
      before(async () => {
        words = await allWords(locale);
      });

      it('has the same keys', () => {
        expect([...words.keys()].sort()).to.deep.equal([...english.keys()].sort());
      });

      it('fills in the same values', () => {
        for (const [key, text] of words) {
          if (CLOCK.test(key)) continue;
          // A single thing may be named without its number: "your 1 answer".
          const expected = placeholders(english.get(key) ?? '');
          expect(placeholders(text), key).to.deep.equal(expected);
        }
      });

      it('has a plural for each singular, as this language needs it', () => {
        const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
        for (const key of words.keys()) {
          const base = /^(.*)_one$/.exec(key)?.[1];
          if (base === undefined) continue;
          for (const form of forms.filter((one) => one !== 'many')) {
            expect(words.has(`${base}_${form}`), `${base}_${form}`).to.equal(true);
          }
        }
      });

      it('leaves nothing empty, and no blank at an end', () => {
        for (const [key, text] of words) {
          expect(text, key).not.to.equal('');
          expect(text.trim(), key).to.equal(text);
          expect(text, key).not.to.contain('  ');
        }
      });

      it('shouts at nobody, and names no button "OK"', () => {
        for (const [key, text] of words) {
          expect(text, key).not.to.match(/[!;…]|\bOK\b|&|</);
          expect(text, key).not.to.match(/\b(?!SMS\b|PDF\b|VALMONT\b)\p{Lu}{3,}\b/u);
        }
      });

      it(`says one idea in ${MOST_WORDS} words or fewer`, () => {
        for (const [key, text] of words) {
          for (const sentence of sentences(text)) {
            const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));
            expect(count.length, `${key}: ${sentence}`).to.be.at.most(MOST_WORDS);
          }
        }
      });
    });
  }

  it('never leaves a French sign of the end alone on the next line', async () => {
    for (const [key, text] of await allWords('fr')) {
      expect(text, key).not.to.match(/ [?!;:»]|« /);
      // As the Imprimerie nationale sets them: a narrow space before these, a whole one before a colon.
      expect(text, key).not.to.match(/\u00a0[?!;]|\u202f[:»]|«\u202f/);
      expect(text, key).not.to.match(/[\p{L}}\d][?!;»]|«[\p{L}{\d]/u);
    }
  });

  it('speaks to the person with respect, in every language', async () => {
    const familiar: Readonly<Record<string, RegExp>> = {
      fr: /(?<!\p{L})(tu|toi|ton|ta|tes|te)(?!\p{L})/iu,
      nl: /\b(je|jij|jou|jouw)\b/i,
      de: /\b(du|dich|dir|dein\w*)\b/i,
    };
    for (const [locale, pattern] of Object.entries(familiar)) {
      const words = await allWords(locale as 'fr');
      for (const [key, text] of words) expect(text, `${locale} ${key}`).not.to.match(pattern);
    }
  });

  it('lets nobody pass who says just any two words, and says so the same on every screen', async () => {
    for (const locale of INTERFACE_LOCALES) {
      const words = await allWords(locale);
      for (const [ours, card] of [
        ['callback.noWords.phone', 'card.noWords'],
        ['callback.noWords.sms', 'card.noWordsSms'],
      ] as const) {
        expect(words.get(ours), locale).to.match(/^(Not these|Niet deze|Nicht diese|Pas ces) /);
        expect(words.get(card), locale).to.equal(words.get(ours));
      }
      const atDesk = words.get('callback.words.desk')?.replace(/\.$/, '');
      expect(words.get('card.wordsDesk')?.replace(/\u00a0?:$/, ''), locale).to.equal(atDesk);
    }
  });

  it('calls what was asked for by one name, which is not that of the form', async () => {
    const names = { fr: 'demande', nl: 'vraag', de: 'Anfrage', en: 'request' };
    const told =
      /^(ask\.seeRequest|card\.(waiting|sent)|sheets\.twoWords|callback\.(sign|status\.(title|gone)|check\.sending|cancelTitle|otherOne|row\.stopped).*)$/;
    for (const [locale, name] of Object.entries(names)) {
      const words = await allWords(locale as 'fr');
      const keys = [...words.keys()].filter((key) => told.test(key));
      expect(keys).to.include.members([
        'ask.seeRequest',
        'callback.status.title',
        'sheets.twoWords',
      ]);
      for (const key of keys)
        expect(words.get(key), `${locale} ${key}`).to.match(new RegExp(`\\b${name}\\b`, 'i'));
    }
    for (const [key, text] of await allWords('nl'))
      if (/^(ask|callback|card)\./.test(key)) expect(text, key).not.to.match(/aanvraag/i);
  });

  it('hangs up by one word, and takes a request back by one that does not mean "go on"', async () => {
    for (const [key, text] of await allWords('nl')) expect(text, key).not.to.match(/\bhaak in\b/i);
    for (const [key, text] of await allWords('fr')) {
      if (key.startsWith('callback.')) expect(text, key).not.to.match(/\bre(prendre|pris)/i);
    }
  });

  it('asks nobody to describe themselves as a man or a woman', async () => {
    const words = await allWords('fr');
    for (const [key, text] of words) {
      expect(text, key).not.to.match(/\b(je suis|vous êtes) (bloqué|seul|perdu|aidé|prêt|sûr)/i);
    }
  });
});
