import { dutchOrdinal, dutchYear } from '../../number-words/dutch.js';
import { ROMAN, romanValue } from '../roman.js';
import { inThrees } from '../rules/codes.js';
import { makeLanguage } from '../rules/make.js';
import {
  FIGURE,
  onlyWith,
  NOT_AFTER,
  NOT_BEFORE,
  S,
  sameFigures,
  sayGroup,
  spelled,
  spelledGroups,
  type Rule,
} from '../rules/rule.js';
import { fixed, half, outOf } from '../rules/words.js';
import { shortForms, shortMonths } from '../../sentences/nl.js';
import type { SpeechLocale } from './locale.js';

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

function dutch(region: string): SpeechLocale {
  return {
    language: 'nl',
    figures: sameFigures,
    counted: sameFigures,
    decimals: (digits) => sayGroup(digits, sameFigures),
    comma: 'komma',
    months: MONTHS,
    shortMonths,
    date: ({ day, month, year }) =>
      `${day} ${MONTHS[month - 1] ?? ''}${year === undefined ? '' : ` ${dutchYear(year)}`}`,
    beforeDay:
      /(?:^|[\s(])(?:op|van|vanaf|tot|voor|vóór|na|sinds|tegen|t\/m|met|uiterlijk|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\s$/i,
    year: dutchYear,
    time(hours, minutes) {
      if (hours === 0) return minutes === '' ? 'middernacht' : `0 uur ${Number(minutes)}`;
      return `${hours} uur${minutes === '' ? '' : ` ${Number(minutes)}`}`;
    },
    hourSigns: 'uur|u|h',
    until: 'tot',
    currencies: {
      '€': { unit: ['euro', 'euro'], part: ['cent', 'cent'] },
      $: { unit: ['dollar', 'dollar'], part: ['cent', 'cent'] },
      '£': { unit: ['pond', 'pond'], part: ['penny', 'pence'] },
      CHF: { unit: ['Zwitserse frank', 'Zwitserse frank'], part: ['rappen', 'rappen'] },
    },
    scales: {
      k: ['duizend', 'duizend'],
      mln: ['miljoen', 'miljoen'],
      'mln.': ['miljoen', 'miljoen'],
      miljoen: ['miljoen', 'miljoen'],
      mld: ['miljard', 'miljard'],
      'mld.': ['miljard', 'miljard'],
      miljard: ['miljard', 'miljard'],
    },
    moneyAnd: 'en',
    per: 'per',
    signs: {
      and: 'en',
      less: 'kleiner dan',
      greater: 'groter dan',
      under: 'minder dan',
      over: 'meer dan',
      lessOrEqual: 'kleiner dan of gelijk aan',
      greaterOrEqual: 'groter dan of gelijk aan',
      equals: 'is',
      times: 'maal',
      at: 'apenstaartje',
      dot: 'punt',
      dash: 'streepje',
      underscore: 'liggend streepje',
      slash: 'schuine streep',
      plus: 'plus',
      minus: 'min',
      number: 'nummer',
      numbers: 'nummers',
      section: 'paragraaf',
      sections: 'paragrafen',
    },
    numberForms: { one: 'nr\\.|nr|n°|nº', many: 'nrs\\.?' },
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    dayForms: [['ma'], ['di'], ['wo'], ['do'], ['vr'], ['za'], ['zo']],
    units: {
      '%': 'procent',
      '‰': 'promille',
      '°C': 'graden',
      '°': 'graden',
      'min.': 'minuut|minuten',
      'sec.': 'seconde|seconden',
      s: 'seconde|seconden',
      'wk.': 'week|weken',
      'mnd.': 'maand|maanden',
      'jr.': 'jaar',
      km: 'kilometer',
      'km/u': 'kilometer per uur',
      m: 'meter',
      cm: 'centimeter',
      mm: 'millimeter',
      'm²': 'vierkante meter',
      m2: 'vierkante meter',
      'm³': 'kubieke meter',
      ha: 'hectare',
      kg: 'kilo',
      g: 'gram',
      mg: 'milligram',
      l: 'liter',
      ml: 'milliliter',
      kWh: 'kilowattuur',
      GB: 'gigabyte',
      MB: 'megabyte',
      kB: 'kilobyte',
    },
    phones: 'pairs',
    calls: /(?:\bbel(?:len|t|de)?\b|opbellen|telefoon|tel\.|nummer|nummers)[^.!?\d]{0,24}$/i,
    abbreviations: {
      'dhr.': 'de heer',
      dhr: 'de heer',
      'mevr.': 'mevrouw',
      mevr: 'mevrouw',
      'mw.': 'mevrouw',
      'dr.*': 'dokter',
      'Mr.*': 'meester',
      'mr.*': 'meester',
      'ir.*': 'ingenieur',
      'ing.*': 'ingenieur',
      'drs.*': 'doctorandus',
      'prof.': 'professor',
      'St.*': 'sint',
      'bijv.': 'bijvoorbeeld',
      'bv.': 'bijvoorbeeld',
      'd.w.z.': 'dat wil zeggen',
      dwz: 'dat wil zeggen',
      'd.m.v.': 'door middel van',
      'a.u.b.': 'alstublieft',
      aub: 'alstublieft',
      'm.b.t.': 'met betrekking tot',
      'm.b.v.': 'met behulp van',
      'm.a.w.': 'met andere woorden',
      'm.u.v.': 'met uitzondering van',
      'i.v.m.': 'in verband met',
      'i.p.v.': 'in plaats van',
      'i.o.m.': 'in overleg met',
      'n.a.v.': 'naar aanleiding van',
      'o.b.v.': 'op basis van',
      't.a.v.': 'ter attentie van',
      't.n.v.': 'ten name van',
      't.o.v.': 'ten opzichte van',
      't/m': 'tot en met',
      'o.a.': 'onder andere',
      'e.a.': 'en andere',
      'e.d.': 'en dergelijke',
      'enz.': 'enzovoort',
      'etc.': 'et cetera',
      'resp.': 'respectievelijk',
      'ev.': 'eventueel',
      'blz.': 'bladzijde',
      'p.*': 'pagina',
      'pag.*': 'pagina',
      'art.*': 'artikel',
      'artt.*': 'artikelen',
      'hfst.*': 'hoofdstuk',
      'afb.*': 'afbeelding',
      'tel.': 'telefoon',
      'gsm-nr.': 'gsm-nummer',
      'rek.nr.': 'rekeningnummer',
      'ca.': 'ongeveer',
      'incl.': 'inclusief',
      'excl.': 'exclusief',
      'max.': 'maximaal',
      'min.': 'minimaal',
      'evt.': 'eventueel',
      'ref.': 'referentie',
      'jl.': 'jongstleden',
      'N.B.': 'let op',
      NB: 'let op',
      'P.S.': 'post scriptum',
      'vs.': 'tegen',
      'z.s.m.': 'zo snel mogelijk',
      zsm: 'zo snel mogelijk',
      'w.o.': 'waaronder',
      'vnl.': 'voornamelijk',
      'en/of': 'en of',
      'hij/zij': 'hij of zij',
      'zijn/haar': 'zijn of haar',
      'm²': 'vierkante meter',
      'km/u': 'kilometer per uur',
    },
    spelt:
      'BE OCMW RVA VDAB BTW UWV SVB BSN NMBS KBO FOD RSZ CAK IND KVK KvK AOW WW WIA ZZP PDF SMS ID USB QR EU URL VZW EPC CLB PGB GGD CV WOZ OZB BRP AVG NHG GSM',
    said: 'RIZIV DUO SEPA IBAN BIC PIN PUK SIM DIGID SWIFT CAO UNESCO NAVO HAVO WAO INSZ',
    mask: {
      d: { letter: 'd', say: 'dag' },
      m: { letter: 'm', say: 'maand' },
      y: { letter: 'j', say: 'jaar' },
    },
    numbered:
      'hoofdstuk|titel|bijlage|artikel|art|boek|deel|afdeling|fase|niveau|tabel|categorie|vak|rubriek|klasse|type|groep|trap|bijlagen',
    rulers: 'Albert|Boudewijn|Leopold|Filip|Willem|Lodewijk|Karel|Filips|Napoleon|Elizabeth|Pius',
    regnal: (value) => `de ${dutchOrdinal(value)}`,
    codes: [
      fixed(`24${S}?/${S}?7`, '24 uur per dag, 7 dagen per week'),
      fixed(`24${S}?u?${S}?/${S}?24`, '24 uur op 24'),
      fixed(`7${S}?d?${S}?/${S}?7`, '7 dagen op 7'),
      ...dutchCodes(),
    ],
    words: [
      ...ordinals(),
      ...onlyWith(FIGURE, postcodes(region)),
      half('uur|jaar|dag|maand|week|pagina|bladzijde', (noun) =>
        /^(?:|uur|jaar)$/i.test(noun) ? `een half ${noun}` : `een halve ${noun}`,
      ),
      fixed('1/4', 'een kwart'),
      fixed('3/4', 'drie kwart'),
      fixed('1/3', 'een derde'),
      fixed('2/3', 'twee derde'),
      outOf('stap|pagina|deel|vraag|scherm', 'van'),
      {
        needs: /str\.[\s\d]/,
        pattern: /(?<!\p{L})(\p{L}{2,30})str\.(?=\s?\d)/gu,
        say: ([, stem = '']) => `${stem}straat`,
      },
      {
        // "kind(eren)", "document(en)".
        needs: /\(/,
        pattern: /(?<!\p{L})(\p{L}{2,30})\((en|s|eren|e)\)(?!\p{L})/gu,
        say: ([, stem = '', end = '']) => `${stem} of ${stem}${end}`,
      },
    ],
  };
}

/** "1e", "2de", "20ste", "XXe eeuw": written out, because not every voice knows the small letters. */
function ordinals(): Rule[] {
  return [
    {
      pattern: new RegExp(`${NOT_AFTER}(\\d{1,3})(?:ste|de|e)${NOT_BEFORE}`, 'gu'),
      say: ([, digits = '']) => (Number(digits) === 0 ? undefined : dutchOrdinal(Number(digits))),
    },
    {
      pattern: new RegExp(`${NOT_AFTER}(${ROMAN})(?:ste|de|e)${NOT_BEFORE}`, 'gu'),
      say: ([, roman = '']) =>
        'IVX'.includes(roman[0] ?? '') ? dutchOrdinal(romanValue(roman)) : undefined,
    },
  ];
}

/** Numbers of people, enterprises and calls that only the Netherlands have. */
function dutchCodes(): Rule[] {
  return [
    {
      pattern: new RegExp(
        `(?<=(?:BSN|[Bb]urgerservicenummer|[Ss]ofinummer)[^\\d.!?]{1,12})(\\d{3})[. ]?(\\d{3})[. ]?(\\d{3})${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups),
    },
    {
      pattern: new RegExp(`(?<=(?:KvK|KVK)[^\\d.!?]{1,12})(\\d{8})${NOT_BEFORE}`, 'gu'),
      say: ([digits = '']) => spelledGroups(digits.match(/\d\d/g) ?? inThrees(digits)),
    },
    {
      // The number of a town hall: 14 020.
      pattern: new RegExp(`(?<![\\p{L}\\d])14${S}?(0\\d{2,3})(?![\\d])(?!${S}\\d)`, 'gu'),
      say: ([, area = '']) => `14, ${sayGroup(area, sameFigures)}`,
    },
  ];
}

/** "1012 AB Amsterdam" in the Netherlands, "B-9000 Gent" in Belgium. */
function postcodes(region: string): Rule[] {
  return [
    {
      pattern: /(?<![\p{L}\d.,/-])([1-9]\d)(\d\d) ?([A-Z]{2})(?= {1,2}[\p{Lu}'’]|[\n,.;)]|$)/gu,
      say([, one = '', two = '', letters = '']) {
        if (region === 'BE') return undefined;
        return `${one} ${sayGroup(two, sameFigures)} ${spelled(letters)}`;
      },
    },
    {
      pattern: /(?<![\p{L}\d])(B|NL|D|F)-(\d{4,5})(?= \p{Lu})/gu,
      say: ([, country = '', number = '']) => `${spelled(country)} ${number}`,
    },
  ];
}

export const speech = makeLanguage(dutch, shortForms);
