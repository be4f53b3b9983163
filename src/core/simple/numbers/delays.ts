import { primary } from '../../formats/text.js';
import { span, type DelayKind, type NumberMatch } from './fact.js';

type DelayRule = readonly [words: string, unit: 'day' | 'week' | 'month', days: DelayKind];

/** Longer names first: "jours ouvrables" before "jours". */
const DELAYS: Readonly<Record<string, readonly DelayRule[]>> = {
  fr: [
    ['jours? calend(?:aires?|riers?)|jours? civils?|jours? consécutifs?', 'day', 'calendar'],
    ['jours? (?:ouvrables? bancaires?|bancaires?(?: ouvrables?)?)', 'day', 'working'],
    ['jours? ouvrables?', 'day', 'workable'],
    ['jours? ouvr[ée]s?', 'day', 'working'],
    ['jours? francs?', 'day', 'clear'],
    ['jours?', 'day', 'plain'],
    ['semaines?', 'week', 'plain'],
    ['mois', 'month', 'plain'],
  ],
  nl: [
    ['kalenderdag(?:en)?|opeenvolgende dagen', 'day', 'calendar'],
    ['bank(?:werk)?dag(?:en)?', 'day', 'working'],
    ['werkdag(?:en)?', 'day', 'workable'],
    ['dag(?:en)?', 'day', 'plain'],
    ['week|weken', 'week', 'plain'],
    ['maand(?:en)?', 'month', 'plain'],
  ],
  de: [
    ['kalendertag(?:en?)?|aufeinanderfolgenden? tagen?', 'day', 'calendar'],
    ['werktag(?:en?)?', 'day', 'workable'],
    ['(?:bank)?arbeitstag(?:en?)?|bank(?:geschäfts)?tag(?:en?)?', 'day', 'working'],
    ['tag(?:en?)?', 'day', 'plain'],
    ['wochen?', 'week', 'plain'],
    ['monat(?:en?)?', 'month', 'plain'],
  ],
  en: [
    ['calendar days?|consecutive days?', 'day', 'calendar'],
    ['(?:working|business|banking) days?', 'day', 'working'],
    ['clear days?', 'day', 'clear'],
    ['days?', 'day', 'plain'],
    ['weeks?', 'week', 'plain'],
    ['months?', 'month', 'plain'],
  ],
};

/** In Belgium "vrije dagen" and "volle dagen" are the "jours francs" of the law; elsewhere they are days off. */
const BELGIAN_DUTCH: DelayRule = ['(?:vrije|volle) dagen', 'day', 'clear'];

/** "7 jours sur 7", "5 days a week" say how often, not how long. */
const HOW_OFTEN =
  /^\s*(?:sur|op|von|out of|\/)\s*\d|^(?:\s*\/\s*|\s+(?:par|per|pro|an?|each|in der|die|de)\s+)(?:semaine|week|woche|mois|maand|monat|month|an|jaar|jahr|year)(?!\p{L})/iu;

/** What a language says before and after a number that is no delay from today: how often, how old, or from another day. */
const ELSEWHERE: Readonly<Record<string, readonly [before: string, after: string]>> = {
  fr: [
    "(?:tous|toutes) les|il y a|depuis|(?:âge|âgée?s?|enfants?|bébés?|nourrissons?) (?:de|d['’]au moins)|derni[eè]re?s",
    'après|avant|suivant|précédent|plus (?:tard|tôt)|auparavant',
  ],
  nl: [
    'om de|elke|iedere|alle|sinds|(?:kind|kinderen|baby|leeftijd) van|(?:laatste|afgelopen|voorbije|vorige)',
    'na|voor|vóór|geleden|later|eerder|oude?',
  ],
  de: [
    'alle|vor|seit|jede|(?:kind|kinder|baby|alter) (?:von|ab)|(?:letzten?|vergangenen?|vorigen?)',
    'nach|vor|danach|davor|später|früher|zuvor|alte?[nrs]?',
  ],
  en: ['every|each|last|past|previous|aged?|age of', 'ago|after|before|later|earlier|old|of age'],
};
/** "depuis plus de 2 mois": what may stand between. */
const ABOUT =
  '(?: (?:plus de|moins de|environ|déjà|meer dan|minder dan|ongeveer|mehr als|weniger als|etwa|more than|less than|over|under|about))?';

const elsewhere = new Map<string, readonly [before: RegExp, after: RegExp]>();

function isFromElsewhere(text: string, start: number, end: number, lang: string): boolean {
  const language = primary(lang);
  const words = ELSEWHERE[language];
  if (!words) return false;
  const made = elsewhere.get(language) ?? [
    spaced(`(?<!\\p{L})(?:${words[0]})${ABOUT} \\(?$`),
    spaced(`^(?:\\s|-)(?:${words[1]})(?:e?s)?(?!\\p{L})`),
  ];
  elsewhere.set(language, made);
  return (
    made[0].test(text.slice(Math.max(0, start - 60), start)) ||
    made[1].test(text.slice(end, end + 40))
  );
}

function spaced(source: string): RegExp {
  return new RegExp(source.replaceAll(' ', '\\s+'), 'iu');
}

const compiled = new Map<string, readonly (readonly [RegExp, DelayRule])[]>();

function rulesFor(lang: string): readonly (readonly [RegExp, DelayRule])[] {
  const known = compiled.get(lang);
  if (known) return known;
  const language = primary(lang);
  const rules = [
    ...(language === 'nl' && /-be(?:-|$)/i.test(lang) ? [BELGIAN_DUTCH] : []),
    ...(DELAYS[language] ?? []),
  ];
  const made = rules.map(
    (rule) =>
      [
        // "trente (30) jours": the bracket may close after the figures.
        new RegExp(
          `(?<![\\d.,/:°-])(\\d{1,3})\\)?(?:\\s+|-)(?:${rule[0].replaceAll(' ', '\\s+')})(?![\\p{L}\\d])`,
          'giu',
        ),
        rule,
      ] as const,
  );
  compiled.set(lang, made);
  return made;
}

/** Delays in days, weeks and months. Years are left alone: "18 ans" is an age. */
export function delays(text: string, lang: string): NumberMatch[] {
  return rulesFor(lang).flatMap(([expression, [, unit, days]]) =>
    [...text.matchAll(expression)].flatMap((found) => {
      const { start, end } = span(found);
      const count = Number(found[1]);
      if (count === 0 || HOW_OFTEN.test(text.slice(end))) return [];
      const fromElsewhere = isFromElsewhere(text, start, end, lang);
      // Nothing is left to be said of it.
      if (fromElsewhere && days === 'plain') return [];
      const fact = { kind: 'delay' as const, count, unit, days };
      return [{ fact: fromElsewhere ? { ...fact, fromElsewhere } : fact, start, end }];
    }),
  );
}
