import { shortMonths } from '../../../core/sentences/en.js';
import type { Language } from './language.js';

/** English, of Ireland and the United Kingdom first. */
export const en: Language = {
  language: 'en',
  shortMonths,
  writeDate: (day, month, year, region) =>
    region === 'US'
      ? `${month} ${day}${year === '' ? '' : `, ${year}`}`
      : `${day} ${month} ${year}`.trim(),
  exampleWords: 'example|examples|e.g.|eg|format|such as|like this|as follows|in the form',
  exampleVerbs: 'type|enter|write|fill in|pick|choose|select|put',
  numberedWords:
    'no\\.?|nos\\.?|number|article|art\\.?|section|act|regulation|directive|version|case|reference|ref\\.?|form|page|p\\.|chapter|paragraph|part',
  beforeDay:
    'on|by|from|until|till|to|before|after|since|between|and|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  betweenDays: 'and|or|to',
  and: 'and',
  under: 'less than',
  over: 'more than',
  counted:
    '€|euros?|pounds?|%|years?|months?|days?|hours?|weeks?|minutes?|people|children|km|kg|m|m²|cm|pages?|miles?',
  numberWords:
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-four|twenty-five|thirty|forty|forty-eight|fifty|sixty|seventy|eighty|ninety|hundred|thousand',
  numberIdioms:
    'the two|these two|those two|both two|one or two|one of the two|in two minds|the other two|hundred per cent',
  compoundNumbers:
    '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)',
  partWords: 'per ?cent',
  millions: 'million|billion',
  romanBefore:
    'chapter|title|annex|article|book|part|section|phase|level|table|category|box|class|type|group|schedule|appendix|volume',
  romanAfter: '(?:th|st|nd|rd)\\s+century',
  shouted:
    'must|not|no|never|always|important|free|all|only|and|or|the|of|for|with|without|before|after|yes|your|you|please|urgent|new|help|stop|info|until|note|warning|do|any|is|are|to|this|if|money|now|pay|send|call',
  everyday: 'PDF|SMS|TV|CD|DVD|USB|GPS|PC|OK|WC|QR|ID|UK|USA|US|EU|FAQ|IBAN',
  easyShort: 'mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|prof|prof.|m²|ie|eg|etc|vs',
  written: {
    'eg*': 'for example',
    'no.*': 'number',
    'nos.*': 'numbers',
    approx: 'about',
    asap: 'as soon as possible',
    tbc: 'not sure yet',
    tbd: 'not sure yet',
    govt: 'government',
    yrs: 'years',
    hrs: 'hours',
    mins: 'minutes',
    wks: 'weeks',
    mths: 'months',
    'p.a.': 'each year',
    'pa*': 'each year',
    'p.m.*': 'in the afternoon',
    pcm: 'each month',
    pw: 'each week',
    'temp.': 'for a time',
    'info.': 'information',
    'addr.': 'address',
    'acct.': 'account',
    'amt.': 'amount',
    'appt.': 'appointment',
    'cont.': 'continued',
    'esp.': 'most of all',
    'viz.': 'that is',
    'cf.': 'compare',
    'et al.': 'and others',
    'misc.': 'other',
  },
  negation:
    /(?<!\p{L})(?:not|never|none|nobody|nothing|nowhere|without|neither|nor|cannot|\p{L}+n['’]t|(?<!yes\sor\s)no(?=\s(?!longer\sthan|more\sthan|problem)\p{Ll}))(?!\p{L})/giu,
  passive: {
    pattern:
      /(?<!\p{L})(?:is|are|was|were|be|been|being)(?:\s(?:not|also|only|always|usually|already|often|then|still|never|automatically|normally|fully|currently|being))?\s(?:\p{L}{2,}ed|given|sent|paid|made|taken|done|kept|held|told|shown|known|seen|written|chosen|found|left|lost|met|read|said|set|sold|spent|stolen|understood|withdrawn|built|bought|brought|caught|put|cut|drawn|driven|forgotten|hidden|hit|led|lent|shut|spoken|taught|thrown|worn|won|begun|broken|born out)(?!\p{L})/giu,
    notPassive:
      /(?<!\p{L})(?:need|needed|married|retired|tired|worried|interested|pleased|disabled|unemployed|employed|divorced|separated|bored|scared|aged|red|bed|hundred|indeed|closed|confused|experienced|used to|left|related|involved|concerned|limited|unlimited|complicated|naked|wicked|sacred|excited|surprised|qualified|advanced|detailed|fixed)(?!\p{L})$/iu,
    agent:
      /^[^.,;:]{0,40}(?<!\p{L})by(?!\p{L})(?!\s(?:post|email|phone|\d|Monday|Friday|law|default|mistake|card|cheque))/iu,
  },
  tenses: [
    {
      name: 'the future',
      pattern: /(?<!\p{L})(?:will\shave(?:\sbeen)?|will\sbe\s\p{L}+ing|shall)(?!\p{L})/giu,
    },
    {
      name: 'the future',
      // "Your will" is a paper.
      pattern:
        /(?<!\p{L}|(?:a|the|your|my|his|her|their|our|living|last|free|good)\s)[Ww]ill\s(?!have(?!\p{L})|be\s\p{L}+ing)\p{Ll}{2,}/gu,
    },
    {
      name: 'the conditional',
      pattern: /(?<!\p{L})(?:would|should\shave|could\shave|might\shave)(?!\p{L})/giu,
    },
    {
      name: 'the past perfect',
      pattern: /(?<!\p{L})had\sbeen(?!\p{L})/giu,
    },
    {
      name: 'a participle in -ing',
      pattern:
        /(?<!\p{L})(?:having|(?<!human\s)being|regarding|concerning|pending|notwithstanding|excluding|including|pertaining)(?!\p{L})/giu,
    },
  ],
  impersonal:
    'one must|one should|one may|one can|it is necessary|it is required|it is recommended|it is advised|it is possible|it is mandatory|it is essential|it should be noted|the applicant|the applicants|applicants|the claimant|the claimants|claimants|the user|the users|the customer|the beneficiary|the beneficiaries|the recipient|the taxpayer|the account holder|the policyholder|the individual|individuals|any person who|persons who',
  hard: {
    'in order to|so as to': 'to',
    'prior to|in advance of': 'before',
    'subsequent to|subsequently': 'after',
    'commence|commences|commenced|commencement': 'start',
    'terminate|terminates|terminated|termination': 'end',
    'purchase|purchases|purchased': 'buy',
    'obtain|obtains|obtained': 'get',
    'require|requires|required|requirement|requirements': 'need',
    'utilise|utilize|utilisation': 'use',
    'facilitate|facilitates': 'help',
    'endeavour|endeavours': 'try',
    ascertain: 'find out',
    notwithstanding: 'even if',
    'pursuant to|in accordance with|under the terms of|by virtue of': 'under',
    'in respect of|with regard to|regarding|pertaining to|in relation to|with respect to': 'about',
    'in the event of|in the event that': 'if',
    'provided that|subject to': 'only if',
    'hereby|herein|hereafter|thereof|thereafter|therein|aforementioned|aforesaid|hereinafter': '',
    'assist|assists|assistance': 'help',
    sufficient: 'enough',
    insufficient: 'not enough',
    'remuneration|emoluments': 'pay',
    'eligible|eligibility': 'able to get it',
    'entitled|entitlement|entitlements': 'can get',
    'liable|liability|liabilities': 'have to pay',
    'remittance|remit': 'payment',
    'dependant|dependants|dependent|dependents': '',
    'domicile|domiciled': 'home',
    'reside|resides|residing': 'live',
    'relocate|relocation': 'move',
    'submit|submits|submitted|submission': 'send',
    'notify|notifies|notified|notification': 'tell',
    'advise|advises|advised': 'tell',
    'complete the form|duly completed': 'fill in',
    'retain|retains|retained': 'keep',
    'forthwith|expeditiously|without delay': 'at once',
    approximately: 'about',
    'currently|at present|at this time': 'now',
    'annum|per annum': 'year',
    'whereby|wherein|whereas|whilst|upon': '',
    'failure to': 'if you do not',
    'consequently|therefore|accordingly|hence': 'so',
    'however|nevertheless|nonetheless': 'but',
    'furthermore|moreover|in addition': 'also',
    'discretion|discretionary': '',
    'mandatory|compulsory|obligatory': 'you must',
    'revoke|revoked|rescind': 'cancel',
    'amend|amendment|amendments': 'change',
    'beneficiary|beneficiaries': '',
  },
  joints:
    'but|because|so that|which|who|when|if|while|although|though|unless|until|since|whereas|as well as|whose',
  notes:
    'see note|see footnote|footnote|see below|see above|see overleaf|see appendix|see annex|as stated above',
  easyLong: '',
  longWord: 14,
};
