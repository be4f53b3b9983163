import { shortMonths } from '../../../core/sentences/nl.js';
import type { Language } from './language.js';

/** Dutch, of Belgium and the Netherlands. */
export const nl: Language = {
  language: 'nl',
  shortMonths,
  writeDate: (day, month, year) => `${day} ${month} ${year}`.trim(),
  exampleWords:
    'voorbeeld|voorbeelden|bijvoorbeeld|bijv.|bv.|vb.|formaat|als volgt|notatie|in de vorm',
  exampleVerbs: 'schrijf|vul in|typ|noteer|vul|voer|zet|kies|selecteer|tik|noem',
  numberedWords:
    'nr\\.?|nummer|artikel|art\\.?|wet|besluit|decreet|verordening|richtlijn|versie|dossier|referentie|ref\\.?|lid|zaak|zaaknummer|kenmerk|formulier|bladzijde|blz\\.?',
  beforeDay:
    'op|vanaf|tot|tot en met|t/m|vóór|voor|na|van|sinds|tegen|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  betweenDays: 'en|of',
  and: 'en',
  under: 'minder dan',
  over: 'meer dan',
  counted:
    '€|euro|%|jaar|maanden|maand|dagen|dag|uur|weken|week|minuten|personen|kinderen|km|kg|m|m²|cm|bladzijden',
  numberWords:
    'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|vierentwintig|vijfentwintig|dertig|veertig|achtenveertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend',
  numberIdioms:
    'in acht|acht slaan|alle twee|een van de twee|één van de twee|met z’n tweeën|de twee|beide|geen van de twee|onder vier ogen|op twee na|honderd procent|geef acht|geeft acht|half twee|half drie|half vier|half vijf|half zes|half zeven|half acht|half negen|half tien|half elf|half twaalf',
  compoundNumbers:
    '(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:[eë]n(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|honderd|duizend)',
  partWords: 'procent',
  millions: 'miljoen|miljard',
  romanBefore:
    'hoofdstuk|titel|bijlage|artikel|boek|deel|afdeling|fase|niveau|tabel|categorie|vak|rubriek|klasse|type|groep|trap',
  romanAfter: '(?:e|de|ste)\\s+eeuw',
  shouted:
    'let|op|niet|geen|nooit|altijd|verplicht|belangrijk|gratis|alle|alleen|en|of|de|het|een|van|voor|met|zonder|na|wel|ja|nee|uw|dringend|verboden|nieuw|hulp|stop|info|tot|maximum|minimum|moet|waarschuwing|opgelet|enkel|dit|deze|meteen|betaal|lees|bel',
  everyday: 'PDF|SMS|TV|CD|DVD|USB|GPS|PC|OK|WC|QR|ID|GSM|EU|IBAN',
  easyShort: 'dhr.|dhr|mevr.|mevr|mw.|dr.|Mr.|mr.|ir.|ing.|drs.|prof.|St.|m²|NB',
  written: {
    'etc.': 'enzovoort',
    'nr.': 'nummer',
    'nrs.': 'nummers',
    'vb.': 'voorbeeld',
    'bvb.': 'bijvoorbeeld',
    'm.i.v.': 'vanaf',
    'i.g.v.': 'als er … is',
    'i.h.k.v.': 'voor',
    'i.s.m.': 'samen met',
    't.b.v.': 'voor',
    't.g.v.': 'door',
    't.w.v.': 'ter waarde van',
    'o.v.v.': 'met vermelding van',
    'v.a.': 'vanaf',
    'a.d.h.v.': 'aan de hand van',
    'd.d.': 'van',
    'n.v.t.': 'niet van toepassing',
    nvt: 'niet van toepassing',
    'e.v.': 'en volgende',
    'p/m': 'per maand',
    'p.m.': 'per maand',
    'p.p.': 'per persoon',
    'i.c.': 'in dit geval',
    'm.n.': 'vooral',
    'ong.': 'ongeveer',
    'zgn.': 'zogenaamd',
    'div.': 'verschillende',
    'adm.': 'administratie',
    'aanvr.': 'aanvraag',
    'wnd.': 'waarnemend',
    'afd.': 'afdeling',
    'i.o.': 'in opdracht',
    'i.p.v': 'in plaats van',
    'm.a.w': 'met andere woorden',
  },
  negation:
    /(?<!\p{L})(?:niet|geen|nooit|niets|niks|niemand|nergens|zonder|noch|geenszins|allerminst)(?!\p{L})/giu,
  passive: {
    pattern:
      /(?<!\p{L})(?:word|wordt|worden|werd|werden)(?!\p{L})(?:(?:(?!\s(?:en|of|maar|want)\s(?:u|wij|we|hij|zij|ze|je|ik|het)\s)[^.,;:?!]){0,60}?\s)(?:ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}{2,}(?:d|t|en)|\p{L}{2,}ge\p{L}{2,}(?:d|t|en)|(?:aan|af|door|in|na|om|onder|op|over|toe|uit|voor|weer)(?:ge|ver|be)?\p{L}{3,}(?:d|t|en))(?!\p{L})|(?<!\p{L})(?:ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont)\p{L}{2,}(?:d|t)|\p{L}{2,}ge\p{L}{2,}(?:d|t|en))\s(?:word|wordt|worden|werd|werden)(?!\p{L})/giu,
    notPassive:
      /(?<!\p{L})(?:gevallen|gegevens|geleden|gebied|gebieden|geld|geen|gemeenten|getallen|gebouwen|geboorten|geneesmiddelen|beleid|bericht|berichten|bedrijven|bedragen|besluiten|belast|verzoeken|verdiensten|verzekeringen|eten|erven|ervan|onder|voorwaarden|ouders|overheid|inkomen|opzicht|documenten|onderdelen|overlijden|voordelen|uitkeringen|aanvragen|inwoners|gezondheid|gelegenheid|gewicht|bekend|wordt|gezicht|gerechten|gebreken|gedeelten|bestanden|bewijzen|vermeld)(?!\p{L})$/iu,
    agent: /^[^.,;:]{0,40}(?<!\p{L})door(?!\p{L})|^(?<!\p{L})door(?!\p{L})/iu,
  },
  tenses: [
    {
      name: 'the future',
      pattern: /(?<!\p{L})(?:zal|zult|zullen)(?!\p{L})/giu,
    },
    {
      name: 'the conditional',
      pattern: /(?<!\p{L})(?:zou|zouden)(?!\p{L})/giu,
    },
    {
      name: 'the past',
      pattern:
        /(?<!\p{L})(?:(?<!(?:[Dd]e|[Uu]w)\s)(?:was|waren)|had|hadden|moest|moesten|mocht|mochten|kon|konden|wilde|wilden|kreeg|kregen|kwam|kwamen|ging|gingen)(?!\p{L})/gu,
    },
    {
      name: 'a participle in -end',
      pattern:
        /(?<!\p{L})(?:zijnde|hebbende|betreffende|inhoudende|rekening houdend|rekening houdende|zulks|gelet op|blijkende|strekkende)(?!\p{L})/giu,
    },
  ],
  impersonal:
    'men|er dient|dient te|dienen te|dient men|men dient|het is noodzakelijk|het is verplicht|het is mogelijk|het is aangewezen|het is aan te raden|het is verboden|het is toegestaan|de aanvrager|de aanvragers|de verzoeker|de betrokkene|de betrokkenen|de belanghebbende|de begunstigde|de begunstigden|de verzekerde|de verzekerden|de gebruiker|de gebruikers|de burger|de rechthebbende|de rechthebbenden|de belastingplichtige|de belastingplichtigen|iedere burger|elke burger|de cliënt',
  hard: {
    teneinde: 'om',
    'middels|door middel van': 'met',
    alsmede: 'en',
    'alsook|evenals': 'en',
    'conform|overeenkomstig': 'volgens',
    'inzake|aangaande|omtrent|betreffende|met betrekking tot|ten aanzien van': 'over',
    'derhalve|bijgevolg|aldus': 'dus',
    'indien|ingeval|in geval van|in het geval dat': 'als',
    'tevens|eveneens': 'ook',
    reeds: 'al',
    'dienaangaande|desbetreffend|desbetreffende': 'daarover',
    'krachtens|ingevolge|op grond van|uit hoofde van': 'volgens de wet',
    'nochtans|evenwel|echter': 'maar',
    'voornoemd|voornoemde|bovenvermeld|bovenvermelde|bovengenoemd|bovengenoemde|hogervermelde|voormelde':
      '',
    'onverwijld|terstond|per omgaande': 'meteen',
    'ten behoeve van|ten bate van': 'voor',
    'ten gevolge van|als gevolg van|wegens|vanwege': 'door',
    'te allen tijde': 'altijd',
    'ten laatste|uiterlijk': 'niet later dan',
    gedurende: 'tijdens',
    heden: 'nu',
    mits: 'als',
    tenzij: 'behalve als',
    behoudens: 'behalve',
    'aanvang|aanvangen|aanvangt': 'begin',
    'verstrekken|verstrekt|verstrek': 'geven',
    'verzoeken|verzoekt|verzocht': 'vragen',
    'verschuldigd|verschuldigde': 'te betalen',
    'voldoen aan|voldoet aan': '',
    overmaken: 'betalen of sturen',
    'beëindigen|beëindiging|beëindigd': 'stoppen',
    'tewerkstelling|tewerkgesteld|tewerkgestelde': 'werk',
    'toekenning|toekennen|toegekend': 'geven',
    'tegemoetkoming|tegemoetkomingen': 'geld om te helpen',
    'tenlasteneming|ten laste': '',
    'kwijtschelding|kwijtgescholden|kwijtschelden': 'niet meer betalen',
    'bezwaarschrift|bezwaarschriften': '',
    'domicilie|gedomicilieerd': 'adres',
    woonachtig: 'wonen',
    'nadien|naderhand': 'later',
    'voorafgaand|voorafgaande|voorafgaandelijk': 'vóór',
    gelieve: '',
    'vermelden|vermeld|vermeldt': 'schrijven',
    'vereist|vereiste|vereisten': 'nodig',
    'rechtsgeldig|rechtsgeldige': 'geldig',
    'verrichten|verricht': 'doen',
    bekomen: 'krijgen',
    'benodigd|benodigde': 'nodig',
    omstreeks: 'rond',
    respectievelijk: '',
    ondergetekende: 'ik',
  },
  joints:
    'maar|want|dus|die|omdat|zodat|als|wanneer|terwijl|hoewel|doordat|nadat|voordat|waarbij|waarin|waarop|waarvan|waardoor|waarmee|zodra|tenzij|indien|aangezien',
  notes:
    'zie voetnoot|zie noot|voetnoot|zie hieronder|zie hierboven|zie verder|zie boven|zie onder|zie bijlage|zie infra|zie supra',
  easyLong:
    'telefoonnummer|telefoonnummers|identiteitskaart|identiteitskaarten|rekeningnummer|rekeningnummers',
  longWord: 13,
};
