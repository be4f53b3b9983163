import { romanValue, ROMAN } from '../roman.js';
import { ordinalFigures } from '../rules/dates.js';
import { makeLanguage } from '../rules/make.js';
import {
  NOT_AFTER,
  NOT_BEFORE,
  S,
  sameFigures,
  spelled,
  spelledGroups,
  type Rule,
} from '../rules/rule.js';
import { fixed, half, outOf } from '../rules/words.js';
import { shortForms, shortMonths } from '../../sentences/en.js';
import type { SpeechLocale } from './locale.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function english(region: string): SpeechLocale {
  const isAmerican = region === 'US';
  return {
    language: 'en',
    figures: sameFigures,
    counted: sameFigures,
    decimals: spelled,
    comma: 'point',
    months: MONTHS,
    shortMonths,
    monthFirst: true,
    date({ before, day, month, year }) {
      const name = MONTHS[month - 1] ?? '';
      const nth = ordinalFigures(day);
      if (isAmerican) return `${name} ${nth}${year === undefined ? '' : `, ${year}`}`;
      const the = /(?:^|\s)the\s$/i.test(before) ? '' : 'the ';
      return `${the}${nth} of ${name}${year === undefined ? '' : ` ${year}`}`;
    },
    beforeDay:
      /(?:^|[\s(])(?:on|by|from|to|until|till|before|after|since|between|and|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s$/i,
    year: sameFigures,
    time(hours, minutes) {
      if (hours === 0 && minutes === '') return 'midnight';
      const rest = minutes === '' ? '' : ` ${minutes.replace(/^0/, 'oh ')}`;
      // The clock of timetables: people say the half of the day.
      if (hours > 12)
        return `${hours === 24 ? 12 : hours - 12}${rest} ${hours === 24 ? 'A M' : 'P M'}`;
      return rest === '' ? `${hours} o'clock` : `${hours}${rest}`;
    },
    hourSigns: "o'clock",
    until: 'to',
    currencies: {
      '€': { unit: ['euro', 'euros'], part: ['cent', 'cents'] },
      $: { unit: ['dollar', 'dollars'], part: ['cent', 'cents'] },
      '£': { unit: ['pound', 'pounds'], part: ['penny', 'pence'] },
      CHF: { unit: ['Swiss franc', 'Swiss francs'], part: ['centime', 'centimes'] },
    },
    scales: {
      k: ['thousand', 'thousand'],
      m: ['million', 'million'],
      million: ['million', 'million'],
      bn: ['billion', 'billion'],
      billion: ['billion', 'billion'],
    },
    moneyAnd: 'and',
    per: 'per',
    signs: {
      and: 'and',
      less: 'less than',
      greater: 'greater than',
      under: 'less than',
      over: 'more than',
      lessOrEqual: 'at most',
      greaterOrEqual: 'at least',
      equals: 'equals',
      times: 'times',
      at: 'at',
      dot: 'dot',
      dash: 'dash',
      underscore: 'underscore',
      slash: 'slash',
      plus: 'plus',
      minus: 'minus',
      number: 'number',
      numbers: 'numbers',
      section: 'section',
      sections: 'sections',
    },
    numberForms: { one: 'no\\.(?=\\s?\\d)|n°|nº', many: 'nos\\.' },
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    dayForms: [
      ['mo', 'mon'],
      ['tu', 'tue', 'tues'],
      ['we', 'wed'],
      ['th', 'thu', 'thurs'],
      ['fr', 'fri'],
      ['sa', 'sat'],
      ['su', 'sun'],
    ],
    units: {
      '%': 'percent',
      '‰': 'per thousand',
      '°C': 'degree|degrees',
      '°': 'degree|degrees',
      'min.': 'minute|minutes',
      'mins.': 'minute|minutes',
      'sec.': 'second|seconds',
      'secs.': 'second|seconds',
      'hr.': 'hour|hours',
      'hrs.': 'hour|hours',
      h: 'hour|hours',
      'wk.': 'week|weeks',
      'wks.': 'week|weeks',
      'mths.': 'month|months',
      'yr.': 'year|years',
      'yrs.': 'year|years',
      km: 'kilometre|kilometres',
      'km/h': 'kilometre an hour|kilometres an hour',
      mph: 'mile an hour|miles an hour',
      m: 'metre|metres',
      cm: 'centimetre|centimetres',
      mm: 'millimetre|millimetres',
      'm²': 'square metre|square metres',
      m2: 'square metre|square metres',
      'm³': 'cubic metre|cubic metres',
      ft: 'foot|feet',
      ha: 'hectare|hectares',
      kg: 'kilo|kilos',
      g: 'gram|grams',
      mg: 'milligram|milligrams',
      lb: 'pound|pounds',
      oz: 'ounce|ounces',
      l: 'litre|litres',
      ml: 'millilitre|millilitres',
      kWh: 'kilowatt hour|kilowatt hours',
      GB: 'gigabyte|gigabytes',
      MB: 'megabyte|megabytes',
      KB: 'kilobyte|kilobytes',
    },
    phones: 'figures',
    calls: /(?:\b(?:call|dial|ring|text)|phone)[^.!?\d]{0,24}$/i,
    callsShort:
      /(?:\b(?:call|dial|ring)|phone)[a-z]{0,3}(?:[^.!?]{0,20}\s(?:on|at|or|and|number))?[\s:]{0,3}$/i,
    abbreviations: {
      'mr*': 'mister',
      'mr.*': 'mister',
      'mrs*': 'missus',
      'mrs.*': 'missus',
      'ms*': 'miz',
      'ms.*': 'miz',
      'dr*': 'doctor',
      'dr.*': 'doctor',
      'prof*': 'professor',
      'prof.*': 'professor',
      'e.g.': 'for example',
      eg: 'for example',
      'i.e.': 'that is',
      ie: 'that is',
      'etc.': 'and so on',
      etc: 'and so on',
      'vs.': 'versus',
      vs: 'versus',
      'approx.': 'about',
      'dept.': 'department',
      'ref.': 'reference',
      'incl.': 'including',
      'excl.': 'excluding',
      'p.*': 'page',
      'pp.*': 'pages',
      'art.*': 'article',
      'ch.*': 'chapter',
      'fig.*': 'figure',
      'para.*': 'paragraph',
      'sec.*': 'section',
      'tel.': 'telephone',
      'ext.*': 'extension',
      'max.': 'at most',
      'min.': 'at least',
      'N.B.': 'note',
      NB: 'note',
      DOB: 'date of birth',
      'D.O.B.': 'date of birth',
      'c/o': 'care of',
      'w/o': 'without',
      'n/a': 'not applicable',
      'N/A': 'not applicable',
      'and/or': 'and or',
      'he/she': 'he or she',
      'his/her': 'his or her',
      'a/c': 'account',
      'm²': 'square metres',
      'km/h': 'kilometres an hour',
    },
    spelt:
      'HMRC DWP NHS VAT UK EU USA ID USB PDF SMS QR URL FAQ NI UC GP CV ESA PIP UTR DVLA BRP HR UN',
    said: 'IBAN BIC SEPA PIN PUK SIM PAYE ISA UNESCO NATO SWIFT AIDS OFSTED ACAS',
    mask: {
      d: { letter: 'd', say: 'day' },
      m: { letter: 'm', say: 'month' },
      y: { letter: 'y', say: 'year' },
    },
    numbered:
      'chapter|title|annex|article|art|book|part|section|phase|level|table|category|box|class|type|group|schedule|appendix|volume',
    rulers:
      'Albert|Leopold|Philip|Louis|Henry|Charles|George|William|James|Edward|Richard|Napoleon|Elizabeth|Mary|Pius',
    regnal: (value) => `the ${ordinalFigures(value)}`,
    codes: [fixed(`24${S}?/${S}?7`, '24 hours a day, 7 days a week'), ...englishCodes()],
    words: [
      {
        pattern: new RegExp(`(?<=\\p{L}${S})(${ROMAN})(?:th|st|nd|rd)${NOT_BEFORE}`, 'gu'),
        say: ([, roman = '']) => ordinalFigures(romanValue(roman)),
      },
      {
        needs: /\(/,
        pattern: /(?<!\p{L})(\p{L}{2,30})\((s|es|ren)\)(?!\p{L})/gu,
        say: ([, stem = '', end = '']) => `${stem} or ${stem}${end}`,
      },
      half('hour|day|page|year|month|week', (noun) =>
        noun === '' ? 'a half' : `half ${noun === 'hour' ? 'an' : 'a'} ${noun}`,
      ),
      fixed('1/4', 'a quarter'),
      fixed('3/4', 'three quarters'),
      fixed('1/3', 'a third'),
      fixed('2/3', 'two thirds'),
      outOf('step|page|part|question|screen', 'of'),
    ],
  };
}

const HALF_DAY = `([0-1]?\\d|2[0-4])(?:[:.](\\d\\d))?${S}?([ap])(?:m(?!\\p{L})|\\.m\\.)`;

function halfDay(hours = '', minutes = '', half = ''): string {
  const rest = minutes === '' || minutes === '00' ? '' : ` ${minutes.replace(/^0/, 'oh ')}`;
  return `${Number(hours)}${rest} ${half.toUpperCase()} M`;
}

/** Times by halves of the day; the British postcode, National Insurance number and sort code. */
function englishCodes(): Rule[] {
  return [
    {
      // "9am", "9.30am", "5:30 p.m.", "9am to 5pm" with a dash.
      pattern: new RegExp(`(?<![\\d.,:/])${HALF_DAY}(?:${S}?[-–]${S}?${HALF_DAY})?`, 'giu'),
      say: ([, hours, minutes, half, toHours, toMinutes, toHalf]) =>
        toHours === undefined
          ? halfDay(hours, minutes, half)
          : `${halfDay(hours, minutes, half)} to ${halfDay(toHours, toMinutes, toHalf)}`,
    },
    {
      pattern: new RegExp(
        `${NOT_AFTER}([A-Z]{2})${S}?(\\d{2})${S}?(\\d{2})${S}?(\\d{2})${S}?([A-D])${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups),
    },
    {
      pattern: new RegExp(
        `${NOT_AFTER}([A-Z]{1,2}\\d[A-Z\\d]?)${S}(\\d[A-Z]{2})${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, out = '', inward = '']) => `${spelled(out)}, ${spelled(inward)}`,
    },
    {
      pattern: new RegExp(
        `(?<=[Ss]ort code[^\\d.!?]{1,8})(\\d\\d)[- ]?(\\d\\d)[- ]?(\\d\\d)${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups),
    },
  ];
}

export const speech = makeLanguage(english, shortForms);
