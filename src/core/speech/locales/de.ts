import { germanOrdinal, germanYear, type Ending } from '../../number-words/german.js';
import { romanValue, ROMAN } from '../roman.js';
import { inThrees } from '../rules/codes.js';
import { makeLanguage } from '../rules/make.js';
import {
  FIGURE,
  onlyWith,
  NOT_BEFORE,
  S,
  sameFigures,
  spelled,
  spelledGroups,
  wordsBefore,
  type Rule,
} from '../rules/rule.js';
import { fixed, half, outOf } from '../rules/words.js';
import { shortForms, shortMonths } from '../../sentences/de.js';
import type { SpeechLocale } from './locale.js';

const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const WEEKDAYS = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag';

/** After "am", "bis zum", "den" the day ends in -en; after "der" in -e; alone in -er. */
const AFTER_DATIVE = new RegExp(
  `(?:^|[\\s(])(?:am|vom|zum|im|beim|den|dem|des|seit|ab|bis|und|jedem|diesem|einem)(?:\\s(?:${WEEKDAYS}|Mo|Di|Mi|Do|Fr|Sa|So)\\.?,?(?:\\s(?:den|dem))?)?\\s$`,
  'i',
);
const AFTER_ARTICLE = new RegExp(
  `(?:^|[\\s(])(?:der|die|das|dieser|jeder)(?:\\s(?:${WEEKDAYS}),?)?\\s$`,
  'i',
);

function endingAfter(before: string): Ending | undefined {
  if (AFTER_DATIVE.test(before)) return 'n';
  return AFTER_ARTICLE.test(before) ? '' : undefined;
}

function german(): SpeechLocale {
  return {
    language: 'de',
    figures: sameFigures,
    counted: (digits, feminine) => (digits === '1' ? (feminine ? 'eine' : 'ein') : digits),
    decimals: spelled,
    comma: 'Komma',
    months: MONTHS,
    shortMonths,
    date({ before, day, month, year }) {
      const first = `${germanOrdinal(day, endingAfter(before) ?? 'r')} ${MONTHS[month - 1] ?? ''}`;
      return year === undefined ? first : `${first} ${germanYear(year)}`;
    },
    beforeDay: /(?:^|[\s(])(?:am|vom|zum|bis|ab|seit|den|dem|der|und|vor|nach)\s$/i,
    year: germanYear,
    time(hours, minutes) {
      const rest = minutes === '' ? '' : ` ${Number(minutes)}`;
      return `${hours === 1 ? 'ein' : hours} Uhr${rest}`;
    },
    hourSigns: 'Uhr|h',
    until: 'bis',
    currencies: {
      '€': { unit: ['Euro', 'Euro'], part: ['Cent', 'Cent'] },
      $: { unit: ['Dollar', 'Dollar'], part: ['Cent', 'Cent'] },
      '£': { unit: ['Pfund', 'Pfund'], part: ['Penny', 'Pence'] },
      CHF: { unit: ['Schweizer Franken', 'Schweizer Franken'], part: ['Rappen', 'Rappen'] },
    },
    scales: {
      Tsd: ['tausend', 'tausend'],
      'Tsd.': ['tausend', 'tausend'],
      Mio: ['Million', 'Millionen'],
      'Mio.': ['Million', 'Millionen'],
      Mrd: ['Milliarde', 'Milliarden'],
      'Mrd.': ['Milliarde', 'Milliarden'],
      Millionen: ['Million', 'Millionen'],
    },
    moneyAnd: 'und',
    per: 'pro',
    signs: {
      and: 'und',
      less: 'kleiner als',
      greater: 'größer als',
      under: 'weniger als',
      over: 'mehr als',
      lessOrEqual: 'kleiner oder gleich',
      greaterOrEqual: 'größer oder gleich',
      equals: 'gleich',
      times: 'mal',
      at: 'ät',
      dot: 'Punkt',
      dash: 'Bindestrich',
      underscore: 'Unterstrich',
      slash: 'Schrägstrich',
      plus: 'plus',
      minus: 'minus',
      number: 'Nummer',
      numbers: 'Nummern',
      section: 'Paragraf',
      sections: 'Paragrafen',
    },
    numberForms: { one: 'Nr\\.|Nr|n°', many: 'Nrn\\.' },
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    dayForms: [['mo'], ['di'], ['mi'], ['do'], ['fr'], ['sa'], ['so']],
    units: {
      '%': 'Prozent',
      '‰': 'Promille',
      '°C': 'Grad',
      '°': 'Grad',
      'Min.': 'f:Minute|Minuten',
      'min.': 'f:Minute|Minuten',
      'Sek.': 'f:Sekunde|Sekunden',
      s: 'f:Sekunde|Sekunden',
      'Std.': 'f:Stunde|Stunden',
      Stunde: 'f:Stunde|Stunden',
      'Mon.': 'Monat|Monate',
      'Wo.': 'f:Woche|Wochen',
      km: 'Kilometer',
      'km/h': 'Kilometer pro Stunde',
      m: 'Meter',
      cm: 'Zentimeter',
      mm: 'Millimeter',
      'm²': 'Quadratmeter',
      m2: 'Quadratmeter',
      'm³': 'Kubikmeter',
      qm: 'Quadratmeter',
      ha: 'Hektar',
      kg: 'Kilo',
      g: 'Gramm',
      mg: 'Milligramm',
      l: 'Liter',
      ml: 'Milliliter',
      kWh: 'f:Kilowattstunde|Kilowattstunden',
      GB: 'Gigabyte',
      MB: 'Megabyte',
      kB: 'Kilobyte',
    },
    phones: 'figures',
    calls: /(?:\bruf|anruf|wähl|telefon|tel\.|nummer)[^.!?\d]{0,24}$/i,
    callsShort:
      /(?:\bruf|anruf|notruf|wähl|telefon|tel\.)[a-zäöü]{0,8}(?:[^.!?]{0,20}\s(?:sie|uns|die|unter|oder|und|nummer))?[\s:]{0,3}$/i,
    abbreviations: {
      'z. b.': 'zum Beispiel',
      'bspw.': 'beispielsweise',
      'd. h.': 'das heißt',
      'u. a.': 'unter anderem',
      'u. u.': 'unter Umständen',
      'i. d. r.': 'in der Regel',
      'i. v.': 'in Vertretung',
      'i. a.': 'im Auftrag',
      'o. ä.': 'oder Ähnliches',
      'o. g.': 'oben genannt',
      'z. t.': 'zum Teil',
      'z. hd.': 'zu Händen',
      'usw.': 'und so weiter',
      'etc.': 'et cetera',
      'bzw.': 'beziehungsweise',
      'ggf.': 'gegebenenfalls',
      'evtl.': 'eventuell',
      'vgl.': 'vergleiche',
      'sog.': 'sogenannt',
      'zzgl.': 'zuzüglich',
      'gem.*': 'gemäß',
      'inkl.': 'inklusive',
      'exkl.': 'exklusive',
      'ca.': 'ungefähr',
      'mind.': 'mindestens',
      'max.': 'höchstens',
      'min.': 'mindestens',
      'dr.*': 'Doktor',
      'prof.*': 'Professor',
      'Hr.*': 'Herr',
      'Hrn.*': 'Herrn',
      'Fr.*': 'Frau',
      'St.*': 'Sankt',
      'abs.*': 'Absatz',
      'art.*': 'Artikel',
      'Kap.*': 'Kapitel',
      'Abb.*': 'Abbildung',
      'Anl.*': 'Anlage',
      'S.*': 'Seite',
      'Bd.*': 'Band',
      'str.': 'Straße',
      'tel.': 'Telefon',
      PLZ: 'Postleitzahl',
      'geb.': 'geboren',
      'verh.': 'verheiratet',
      'gesch.': 'geschieden',
      'led.': 'ledig',
      'und/oder': 'und oder',
      'er/sie': 'er oder sie',
      'km/h': 'Kilometer pro Stunde',
      'm²': 'Quadratmeter',
    },
    spelt:
      'BE ÖSHZ DG EU AOK BKK IHK ID USB PDF SMS QR URL VHS ZOB UN USA ALG KVB Kfz Lkw Pkw HWK MDK BLZ EDV DRV GEZ SGB BGB',
    said: 'IBAN BIC SEPA PIN TAN PUK SIM BAMF ELSTER BAFÖG SCHUFA UNESCO NATO SWIFT',
    mask: {
      d: { letter: 't', say: 'Tag' },
      m: { letter: 'm', say: 'Monat' },
      y: { letter: 'j', say: 'Jahr' },
    },
    numbered:
      'Kapitel|Titel|Anhang|Anlage|Artikel|Art|Buch|Teil|Abschnitt|Phase|Stufe|Tabelle|Klasse|Typ|Gruppe|Band|Hartz|SGB',
    rulers:
      'Albert|Leopold|Philipp|Ludwig|Karl|Wilhelm|Friedrich|Napoleon|Elisabeth|Charles|Pius|Heinrich',
    regnal: (value) => `der ${capital(germanOrdinal(value, ''))}`,
    codes: [fixed(`24${S}?/${S}?7`, '24 Stunden am Tag, 7 Tage die Woche'), ...germanCodes()],
    words: [
      ...ordinals(),
      ...onlyWith(FIGURE, postcodes()),
      half('Stunde|Seite|Woche|Tag|Monat|Jahr', (noun) => {
        if (noun === '') return 'ein halb';
        if (noun === 'Jahr') return 'ein halbes Jahr';
        return /e$/.test(noun) ? `eine halbe ${noun}` : `ein halber ${noun}`;
      }),
      fixed('1/4', 'ein Viertel'),
      fixed('3/4', 'drei Viertel'),
      fixed('1/3', 'ein Drittel'),
      fixed('2/3', 'zwei Drittel'),
      outOf('Schritt|Seite|Teil|Frage', 'von'),
      {
        needs: /str\.[\s\d]/,
        pattern: /(?<!\p{L})(\p{L}{2,30})str\.(?=\s?\d)/gu,
        say: ([, stem = '']) => `${stem}straße`,
      },
      {
        // "Bürger:innen", "Bürger*innen", "BürgerInnen": both forms in full.
        pattern: /(?<!\p{L})(\p{Lu}\p{Ll}{2,30}er)(?:[:*_]i|I)nnen(?!\p{L})/gu,
        say: ([, stem = '']) => `${stem}innen und ${stem}`,
      },
      {
        needs: /[(:*_/]/,
        pattern: /(?<!\p{L})(\p{Lu}\p{Ll}{2,30})(?:\(in\)|[:*_/]-?in)(?!\p{L})/gu,
        say: ([, stem = '']) => `${stem} oder ${stem}in`,
      },
      {
        needs: /\(/,
        pattern: /(?<!\p{L})(\p{Lu}\p{Ll}{2,30})\((en|n|er|e|s)\)(?!\p{L})/gu,
        say: ([, stem = '', end = '']) => `${stem} oder ${stem}${end}`,
      },
    ],
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "im 3. Stock", "das 2. Kind", "vom 1. bis 15. März": the ending follows the word before. */
function ordinals(): Rule[] {
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.,/-])(\\d{1,2})\\.(?=${S}?(?:bis|und|oder|[-–])(?:${S}zum)?${S}?\\d{1,2}\\.${S}\\p{Lu})${S}?([-–]${S}?)?`,
        'gu',
      ),
      say({ 0: found, 1: digits = '', 2: dash, index }, text) {
        const ordinal = germanOrdinal(Number(digits), endingAfter(wordsBefore(text, index)) ?? 'r');
        return `${ordinal}${/[-–]/.test(dash ?? '') ? ' bis' : ''}${found.endsWith(' ') ? ' ' : ''}`;
      },
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d.,/-])(\\d{1,3})\\.(?=${S}\\p{Lu})`, 'gu'),
      say({ 1: digits = '', index }, text) {
        const ending = endingAfter(wordsBefore(text, index));
        return ending === undefined || Number(digits) === 0
          ? undefined
          : germanOrdinal(Number(digits), ending);
      },
    },
    {
      pattern: new RegExp(`(?<=(?:im|des|das)${S})(${ROMAN})\\.(?=${S}\\p{Lu})`, 'gu'),
      say: ({ 1: roman = '', index }, text) =>
        germanOrdinal(romanValue(roman), endingAfter(wordsBefore(text, index)) ?? 'n'),
    },
  ];
}

/** Tax and insurance numbers of Germany. */
function germanCodes(): Rule[] {
  return [
    {
      pattern: new RegExp(
        `(?<=(?:IdNr|Steuer-ID|Identifikationsnummer|Steuer-Identifikationsnummer)[^\\d!?]{1,12})(\\d{2})${S}?(\\d{3})${S}?(\\d{3})${S}?(\\d{3})${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups),
    },
    {
      pattern: new RegExp(
        `(?<=Steuernummer[^\\d!?]{1,12})(\\d{2,3})/(\\d{3,4})/(\\d{4,5})${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups),
    },
    {
      pattern: new RegExp(
        `(?<=(?:BLZ|Bankleitzahl)[^\\d!?]{1,8})(\\d{3})${S}?(\\d{3})${S}?(\\d{2})${NOT_BEFORE}`,
        'gu',
      ),
      say: ([, ...groups]) => spelledGroups(groups.flatMap(inThrees)),
    },
  ];
}

/** Five figures one by one, where they stand as in an address. */
function postcodes(): Rule[] {
  return [
    {
      pattern: /(?<=^|[\n,;] {0,2}|PLZ |Postleitzahl )(\d{5})(?= \p{Lu}\p{Ll})/gu,
      say: ([digits]) => spelled(digits),
    },
    {
      pattern: /(?<![\p{L}\d])(B|D|NL|F|L|A|CH)-(\d{4,5})(?= \p{Lu})/gu,
      say: ([, country = '', digits = '']) =>
        `${spelled(country)} ${digits.length === 5 ? spelled(digits) : digits}`,
    },
  ];
}

export const speech = makeLanguage(german, shortForms);
