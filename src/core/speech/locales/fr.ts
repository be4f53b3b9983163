import { frenchFeminine, frenchOrdinal, septante } from '../french-numbers.js';
import { ROMAN, romanValue } from '../roman.js';
import { inThrees, isLuhn } from '../rules/codes.js';
import { makeLanguage } from '../rules/make.js';
import {
  byGroups,
  NOT_AFTER,
  NOT_BEFORE,
  S,
  sameFigures,
  sayGroup,
  type Figures,
  type Rule,
} from '../rules/rule.js';
import { fixed, outOf } from '../rules/words.js';
import type { SpeechLocale } from './locale.js';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

function french(region: string): SpeechLocale {
  const isBelgian = region === 'BE' || region === 'CH';
  const figures: Figures = isBelgian ? septante : sameFigures;
  const counted = (digits: string, feminine: boolean): string =>
    (feminine ? frenchFeminine(digits) : undefined) ?? figures(digits);
  return {
    language: 'fr',
    figures,
    counted,
    decimals: (digits) => sayGroup(digits, figures),
    comma: 'virgule',
    months: MONTHS,
    shortMonths: [
      'janv jan',
      'févr fév fevr',
      'mar',
      'avr',
      '',
      '',
      'juil juill',
      '',
      'sept',
      'oct',
      'nov',
      'déc dec',
    ],
    date: ({ day, month, year }) => {
      const first = `${day === 1 ? 'premier' : figures(String(day))} ${MONTHS[month - 1] ?? ''}`;
      return year === undefined ? first : `${first} ${figures(year)}`;
    },
    beforeDay:
      /(?:^|[\s(])(?:le|du|au|les|des|dès|avant|après|jusqu'au|jusqu’au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s$/i,
    year: figures,
    time(hours, minutes) {
      const rest = minutes === '' ? '' : ` ${counted(String(Number(minutes)), true)}`;
      if (hours === 0) return `minuit${rest}`;
      return `${counted(String(hours), true)} ${hours === 1 ? 'heure' : 'heures'}${rest}`;
    },
    hourSigns: 'h|H|heures?',
    until: 'à',
    currencies: {
      '€': { unit: ['euro', 'euros'], part: ['centime', 'centimes'] },
      $: { unit: ['dollar', 'dollars'], part: ['cent', 'cents'] },
      '£': { unit: ['livre', 'livres'], part: ['penny', 'pence'], feminine: true },
      CHF: { unit: ['franc suisse', 'francs suisses'], part: ['centime', 'centimes'] },
    },
    scales: {
      k: ['mille', 'mille'],
      K: ['mille', 'mille'],
      M: ['million', 'millions'],
      Mio: ['million', 'millions'],
      Md: ['milliard', 'milliards'],
      Mds: ['milliard', 'milliards'],
      "million d'": ['million', 'millions'],
      "millions d'": ['million', 'millions'],
    },
    moneyAnd: 'et',
    millionOf: (unit) => (/^[aeiouyh]/.test(unit) ? `d'${unit}` : `de ${unit}`),
    per: 'par',
    signs: {
      and: 'et',
      less: 'plus petit que',
      greater: 'plus grand que',
      lessOrEqual: 'plus petit ou égal à',
      greaterOrEqual: 'plus grand ou égal à',
      equals: 'égale',
      times: 'fois',
      at: 'arobase',
      dot: 'point',
      dash: 'tiret',
      underscore: 'tiret bas',
      slash: 'barre oblique',
      plus: 'plus',
      minus: 'moins',
      number: 'numéro',
      numbers: 'numéros',
      section: 'paragraphe',
      sections: 'paragraphes',
      percent: 'pour cent',
      permille: 'pour mille',
      always: '24 heures sur 24, 7 jours sur 7',
    },
    numberForms: { one: 'n(?:°|º|ᵒ|o\\.)', many: 'n(?:os|°s|ᵒˢ|os\\.)' },
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    dayForms: [
      ['lu', 'lun'],
      ['ma', 'mar'],
      ['me', 'mer'],
      ['je', 'jeu'],
      ['ve', 'ven'],
      ['sa', 'sam'],
      ['di', 'dim'],
    ],
    units: {
      '%': 'pour cent',
      '‰': 'pour mille',
      '°C': 'degré|degrés',
      '°': 'degré|degrés',
      'min.': 'f:minute|minutes',
      mn: 'f:minute|minutes',
      'sec.': 'f:seconde|secondes',
      s: 'f:seconde|secondes',
      heures: 'f:heure|heures',
      heure: 'f:heure|heures',
      minutes: 'f:minute|minutes',
      minute: 'f:minute|minutes',
      j: 'jour|jours',
      'j.': 'jour|jours',
      'sem.': 'f:semaine|semaines',
      semaines: 'f:semaine|semaines',
      années: 'f:année|années',
      personnes: 'f:personne|personnes',
      pages: 'f:page|pages',
      pièces: 'f:pièce|pièces',
      km: 'kilomètre|kilomètres',
      'km/h': 'kilomètre à l’heure|kilomètres à l’heure',
      m: 'mètre|mètres',
      cm: 'centimètre|centimètres',
      mm: 'millimètre|millimètres',
      'm²': 'mètre carré|mètres carrés',
      m2: 'mètre carré|mètres carrés',
      'm³': 'mètre cube|mètres cubes',
      ha: 'hectare|hectares',
      kg: 'kilo|kilos',
      g: 'gramme|grammes',
      mg: 'milligramme|milligrammes',
      l: 'litre|litres',
      L: 'litre|litres',
      ml: 'millilitre|millilitres',
      kWh: 'kilowatt-heure|kilowatts-heure',
      Go: 'gigaoctet|gigaoctets',
      Mo: 'mégaoctet|mégaoctets',
      ko: 'kilooctet|kilooctets',
      'hab.': 'habitant|habitants',
      an: 'an|ans',
      mois: 'mois',
      jour: 'jour|jours',
    },
    phones: 'pairs',
    calls: /(?:appel|compos|num[ée]ro|t[ée]l(?:[.\s:]|[ée]ph)|service vocal)[^.!?\d]{0,24}$/i,
    abbreviations: {
      'M.*': 'monsieur',
      'Mr*': 'monsieur',
      'MM.*': 'messieurs',
      mme: 'madame',
      'mme.': 'madame',
      mmes: 'mesdames',
      mlle: 'mademoiselle',
      'mlle.': 'mademoiselle',
      mlles: 'mesdemoiselles',
      'dr*': 'docteur',
      'dr.*': 'docteur',
      'pr*': 'professeur',
      'Me*': 'maître',
      'Mgr*': 'monseigneur',
      'St*': 'saint',
      'Ste*': 'sainte',
      'av.*': 'avenue',
      'bd*': 'boulevard',
      'bd.*': 'boulevard',
      'bld*': 'boulevard',
      'boul.*': 'boulevard',
      'ch.*': 'chaussée',
      'chée*': 'chaussée',
      'pl.*': 'place',
      'rte*': 'route',
      'imp.*': 'impasse',
      'fg*': 'faubourg',
      'art.*': 'article',
      'al.*': 'alinéa',
      'p.*': 'page',
      'pp.*': 'pages',
      'chap.*': 'chapitre',
      'vol.*': 'volume',
      'fig.*': 'figure',
      'cf.': 'voir',
      'etc.': 'et cetera',
      'p. ex.': 'par exemple',
      'par ex.': 'par exemple',
      'ex.': 'exemple',
      'c.-à-d.': "c'est-à-dire",
      'c-à-d': "c'est-à-dire",
      'c.à.d.': "c'est-à-dire",
      càd: "c'est-à-dire",
      's.v.p.': "s'il vous plaît",
      svp: "s'il vous plaît",
      'r.-v.': 'rendez-vous',
      rdv: 'rendez-vous',
      RDV: 'rendez-vous',
      'tél.': 'téléphone',
      'env.': 'environ',
      'max.': 'maximum',
      'min.': 'minimum',
      'N.B.': 'remarque',
      NB: 'remarque',
      'P.-S.': 'post-scriptum',
      'réf.': 'référence',
      'dép.': 'département',
      'hab.': 'habitants',
      'bte*': 'boîte',
      'appt*': 'appartement',
      'apt*': 'appartement',
      'bât.*': 'bâtiment',
      'esc.*': 'escalier',
      'ét.*': 'étage',
      'nb de': 'nombre de',
      'nbre de': 'nombre de',
      qté: 'quantité',
      'i.e.': "c'est-à-dire",
      vs: 'contre',
      'et/ou': 'et ou',
      'le/la': 'le ou la',
      'un/une': 'un ou une',
      'né(e)': 'né',
      'e-mail': 'e-mail',
      'm²': 'mètres carrés',
      'km²': 'kilomètres carrés',
      'km/h': 'kilomètres à l’heure',
    },
    spelt:
      'RSA APL AAH APA CPAM CPAS TVA SNCF RATP CDI CDD PV CV ID TGV HLM PMR RQTH MDPH CCAS AME SPF SPW ONSS CSC FGTB SMS PDF USB QR UE URL FAQ PME ASBL NIR SVP',
    said: 'CAF SMIC SEPA IBAN BIC SWIFT PIN PUK SIM RIB TIP URSSAF UNESCO ONU OTAN ONEM FOREM INAMI INASTI ACTIRIS SIRET SIREN CNIL CROUS TEC STIB PACS AGIRC ARRCO OFII NISS ASPA GRAPA INSEE CESU PUMA CADA',
    mask: {
      d: { letter: 'j', say: 'jour' },
      m: { letter: 'm', say: 'mois' },
      y: { letter: 'a', say: 'année' },
    },
    numbered:
      'chapitre|titre|annexe|article|art|livre|tome|section|partie|phase|niveau|tableau|catégorie|cadre|volet|rubrique|classe|type|échelon|groupe|lot|point',
    rulers:
      'Albert|Baudouin|Léopold|Philippe|Louis|Henri|François|Charles|Napoléon|Élisabeth|Elisabeth|Jean-Paul|Benoît|Pie|Jean|Jacques|Georges|Guillaume',
    regnal: (value) => (value === 1 ? 'premier' : figures(String(value))),
    codes: [
      fixed(
        `24${S}?h?${S}?/${S}?24(?:${S}?(?:h|et|,))?${S}?[,;-]?${S}?7${S}?j?${S}?/${S}?7`,
        '24 heures sur 24, 7 jours sur 7',
      ),
      fixed(`24${S}?/${S}?7`, '24 heures sur 24, 7 jours sur 7'),
      fixed(`24${S}?h?${S}?/${S}?24`, '24 heures sur 24'),
      fixed(`7${S}?j?${S}?/${S}?7`, '7 jours sur 7'),
      ...frenchCodes(figures),
    ],
    words: [
      ...ordinals(isBelgian),
      ...postcodes(region, figures),
      fixed('1/2', 'un demi'),
      fixed('1/4', 'un quart'),
      fixed('3/4', 'trois quarts'),
      fixed('1/3', 'un tiers'),
      fixed('2/3', 'deux tiers'),
      outOf('étapes?|pages?|partie|question|écran|part', 'sur'),
      ...inclusive(),
    ],
  };
}

/** "1er", "2e", "XXIe siècle": written out, because not every voice knows the small letters. */
function ordinals(isBelgian: boolean): Rule[] {
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
function frenchCodes(figures: Figures): Rule[] {
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
function postcodes(region: string, figures: Figures): Rule[] {
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
function inclusive(): Rule[] {
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

export const speech = makeLanguage(
  french,
  'm mm mme mmes mlle mlles dr pr me mgr st ste art# al av bd bld bvd boul pl rte ch p# pp pg# cf ex n no# num# tél tel env éd fig# vol# chap# réf ref dép hab min# max# janv# févr# avr# juil# sept# oct# nov# déc# lun# mar# mer# jeu# ven# sam# dim# h# hon bte s.v.p c.-à-d c.à.d i.e n.b p.s r.-v s.a s.a.r.l s.p.r.l b.p cadre- partie- annexe- case- volet- bâtiment- tableau- catégorie- permis-',
);
