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
  /^\s*(?:sur|op|von|out of|\/)\s*\d|^\s+(?:(?:par|per|pro|an?|each|in der|die|de)\s+(?:semaine|week|woche|mois|maand|monat|month|an|jaar|jahr|year))(?!\p{L})/iu;

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
    [...text.matchAll(expression)]
      .filter((found) => Number(found[1]) > 0 && !HOW_OFTEN.test(text.slice(span(found).end)))
      .map((found) => ({
        fact: { kind: 'delay' as const, count: Number(found[1]), unit, days },
        ...span(found),
      })),
  );
}
