import { frenchOrdinal } from '../../number-words/french.js';
import { ROMAN, romanValue } from '../roman.js';
import { inThrees, isLuhn } from '../rules/codes.js';
import {
  byGroups,
  NOT_AFTER,
  NOT_BEFORE,
  S,
  sayGroup,
  type Figures,
  type Rule,
} from '../rules/rule.js';

/** "1er", "2e", "XXIe siècle": written out, because not every voice knows the small letters. */
export function ordinals(isBelgian: boolean): Rule[] {
  const kind = isBelgian ? 'septante' : 'soixante-dix';
  return [
    {
      pattern: new RegExp(
        `${NOT_AFTER}(\\d{1,3})(ers?|res?|ères?|es?|èmes?|emes?|ièmes?)${NOT_BEFORE}`,
        'giu',
      ),
      say([, digits = '', end = '']) {
        const value = Number(digits);
        if (value === 0 || (/^(?:e?r|è?r)/i.test(end) && value !== 1)) return undefined;
        return frenchOrdinal(value, /^(?:re|ère)/i.test(end), kind);
      },
    },
    {
      pattern: new RegExp(`${NOT_AFTER}2(nde?s?)${NOT_BEFORE}`, 'gu'),
      say: ([, end = '']) => (end.startsWith('nde') ? 'seconde' : 'second'),
    },
    {
      pattern: new RegExp(`${NOT_AFTER}(${ROMAN})(er|re|ère|e|ème)${NOT_BEFORE}`, 'gu'),
      say([, roman = '', end = '']) {
        const value = romanValue(roman);
        // "Ce", "De", "Le" are words.
        if (roman.length === 1 && !'IVX'.includes(roman)) return undefined;
        if ((value === 1) !== /r/.test(end)) return undefined;
        return frenchOrdinal(value, /^(?:re|ère)/.test(end), kind);
      },
    },
  ];
}

/** NIR (social security), SIREN and SIRET of France. */
export function frenchCodes(figures: Figures): Rule[] {
  return [
    {
      pattern: new RegExp(
        `${NOT_AFTER}([1-478])(${S}?)(\\d{2})\\2(\\d{2})\\2(\\d{2}|2[AB])\\2(\\d{3})\\2(\\d{3})(?:${S}?(\\d{2}))?${NOT_BEFORE}`,
        'gu',
      ),
      say([, sex = '', blank = '', year = '', month = '', place = '', town = '', order = '', key]) {
        if (blank === '' && !isNir(sex + year + month + place + town + order, key))
          return undefined;
        const groups = [sex, year, month].map((group) => sayGroup(group, figures));
        groups.push(/[AB]/.test(place) ? `2 ${place[1] ?? ''}` : sayGroup(place, figures));
        const rest = [town, order, ...(key === undefined ? [] : [key])];
        return [...groups, ...rest.map((group) => sayGroup(group, figures))].join(', ');
      },
    },
    {
      pattern: new RegExp(
        `${NOT_AFTER}(\\d{3})(${S}?)(\\d{3})\\2(\\d{3})${S}?(\\d{5})${NOT_BEFORE}`,
        'gu',
      ),
      say([, one = '', blank, two = '', three = '', office = '']) {
        if (blank === '' && !isLuhn(one + two + three + office)) return undefined;
        return byGroups([one, two, three, office], figures);
      },
    },
    {
      pattern: new RegExp(
        `(?<=SIREN[^\\d.!?]{1,12})(\\d{3})${S}?(\\d{3})${S}?(\\d{3})${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => byGroups(groups, figures),
    },
    {
      pattern: new RegExp(`(?<=RCS${S}\\p{L}{2,20}${S})(\\d{9})${NOT_BEFORE}`, 'gu'),
      say: ([digits]) => byGroups(inThrees(digits), figures),
    },
  ];
}

/** The last two figures are 97 less the rest of the division by 97; Corsica counts as 19 and 18. */
function isNir(number: string, key: string | undefined): boolean {
  const digits = number.replace('2A', '19').replace('2B', '18');
  return key !== undefined && 97 - (Number(digits) % 97) === Number(key);
}

/** "06000 Nice" is "0 6 mille": a voice alone would drop the nought. Other postcodes are said as numbers. */
export function postcodes(region: string, figures: Figures): Rule[] {
  return [
    {
      pattern: /(?<![\p{L}\d.,/-])0(\d)(\d{3})(?= \p{Lu})/gu,
      say([, second = '', rest = '']) {
        const end = rest === '000' ? 'mille' : sayGroup(rest, figures);
        return `0 ${second} ${end}`;
      },
    },
    {
      pattern: /(?<![\p{L}\d])(B|F|L|D|CH)-(\d{4,5})(?= \p{Lu})/gu,
      say: ([, country = '', number = '']) =>
        `${[...country].join(' ')} ${region === 'FR' ? number : figures(number)}`,
    },
  ];
}

/** "étudiant·e·s", "enfant(s)", "citoyen(ne)": both forms, or the one that sounds like both. */
export function inclusive(): Rule[] {
  return [
    {
      pattern: /(?<!\p{L})(\p{L}{2,30})[·•]e[·•]?s(?!\p{L})/gu,
      say: ([, stem = '']) => `${stem}es et ${stem}s`,
    },
    {
      pattern: /(?<!\p{L})(\p{L}{2,30})[·•]e(?!\p{L})/gu,
      say: ([, stem = '']) => `${stem}e ou ${stem}`,
    },
    {
      pattern: /(?<!\p{L})(\p{L}{2,30})\((ne|le|trice|euse)\)(?!\p{L})/gu,
      say: ([, stem = '', end = '']) =>
        /^(?:ne|le)$/.test(end)
          ? `${stem} ou ${stem}${end}`
          : `${stem} ou ${stem.replace(/(?:teur|eur)$/, '')}${end}`,
    },
    { pattern: /(?<=\p{L})\((?:s|e|es|x)\)/gu, say: () => '' },
  ];
}
