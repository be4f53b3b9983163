import { shortMonths } from '../../../core/sentences/fr.js';
import type { Language } from './language.js';

const ETRE =
  'suis|es|est|sommes|êtes|sont|étais|était|étions|étiez|étaient|serai|seras|sera|serons|serez|seront|serait|seraient|seriez|soit|soient|soyez|fut|furent|été|être';

/** Adverbs that may stand between the verb and its participle. */
const BETWEEN =
  'pas|plus|jamais|déjà|bien|aussi|ensuite|alors|donc|toujours|souvent|encore|tout|entièrement|automatiquement|directement|uniquement|généralement|également|immédiatement|gratuitement|seulement|normalement|parfois|ainsi|intégralement|partiellement|rapidement|actuellement|habituellement';

/** French, of France and Belgium. */
export const fr: Language = {
  language: 'fr',
  shortMonths,
  writeDate: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`.trim(),
  exampleWords: 'exemple|exemples|ex.|format|modèle|sous la forme|comme ceci|comme suit',
  exampleVerbs:
    'écrivez|tapez|saisissez|notez|indiquez|entrez|mettez|choisissez|sélectionnez|cochez|nommez',
  numberedWords:
    'n[°ºo]\\.?|nos|numéro|article|art\\.?|articles|loi|décret|arrêté|règlement|directive|version|dossier|référence|réf\\.?|paragraphe|circulaire|ordonnance|formulaire|cerfa|page|chapitre',
  beforeDay:
    "le|du|au|les|des|dès|avant|après|jusqu['’]au|depuis le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
  betweenDays: 'et|ou',
  and: 'et',
  under: 'moins de',
  over: 'plus de',
  counted:
    '€|euros?|%|ans?|mois|jours?|heures?|semaines?|minutes?|personnes?|enfants?|km|kg|m|m²|cm|pages?',
  numberWords:
    'deux|trois|quatre|cinq|six|sept|huit|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|vingt-deux|vingt-quatre|vingt-cinq|trente|quarante|quarante-huit|quarante-cinq|cinquante|soixante|soixante-dix|septante|quatre-vingts|quatre-vingt|quatre-vingt-dix|nonante|cent|mille|neuf mois|neuf jours|neuf ans|neuf heures|neuf semaines|neuf personnes|neuf enfants|neuf places|neuf euros|neuf fois|neuf minutes',
  numberIdioms:
    "pour cent|les deux|tous les deux|toutes les deux|tous deux|toutes deux|l'un des deux|des deux|deux tiers|trois quarts|ces deux|deux à deux|deux-roues|deux-points|en deux temps|l'une des deux|cent pour cent|quatre-vingts|mille mercis|un des deux|une des deux",
  compoundNumbers:
    '(?:vingt|trente|quarante|cinquante|soixante|septante|nonante)(?:[- ]et[- ](?:une?|onze)|-(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)(?:-(?:sept|huit|neuf))?)|quatre-vingts?-\\p{L}+(?:-(?:sept|huit|neuf))?',
  partWords: 'pour cent|pour mille',
  millions: 'millions?|milliards?',
  romanBefore:
    'chapitre|titre|annexe|article|livre|tome|section|partie|phase|niveau|tableau|catégorie|cadre|volet|rubrique|classe|type|échelon|groupe|lot|alinéa',
  romanAfter: '(?:e|ᵉ|ème|è|er)(?![\\p{L}])\\s+siècle',
  shouted:
    'attention|important|importante|obligatoire|obligatoires|gratuit|gratuite|ne|pas|jamais|toujours|non|oui|tous|toutes|tout|vous|votre|vos|et|ou|le|la|les|de|du|des|un|une|pour|avec|sans|avant|après|merci|urgent|interdit|seul|seule|stop|aide|nouveau|note|rappel|maximum|minimum|sauf|aucun|aucune|avis|info|mardi|lundi|jeudi|suite|payez|lisez|signez|appelez|venez|gardez',
  everyday: 'PDF|SMS|TV|CD|DVD|USB|GPS|PC|OK|WC|QR|FAQ|IBAN',
  easyShort: 'M.|Mr|MM.|mme|mmes|mlle|mme.|mlle.|dr|dr.|pr|Me|Mgr|St|Ste|m²|vs|NB',
  written: {
    'etc.': 'et d’autres',
    'n°': 'numéro',
    'n°s': 'numéros',
    'nos*': 'numéros',
    'no.*': 'numéro',
    NB: 'Attention',
    'càd.': "c'est-à-dire",
    'qq.': 'quelques',
    qqn: "quelqu'un",
    qqch: 'quelque chose',
    svt: 'souvent',
    pdt: 'pendant',
    bcp: 'beaucoup',
    'ds.': 'dans',
    ets: 'établissements',
    sté: 'société',
    'adr.': 'adresse',
    'admin.': 'administration',
    'doc.': 'document',
    'ann.': 'annexe',
    'obs.': 'observation',
    'compl.': 'complément',
    'préc.': 'précédent',
    'suiv.': 'suivant',
  },
  negation:
    /(?<!\p{L})(?:n['’](?=\p{L})|ne(?!\p{L})(?!-)|sans(?!\p{L})(?!-)|non(?=\s(?:pas|plus|compris|remboursable)|-\p{L})|ni(?!\p{L})(?=[^.]*(?<!\p{L})ni(?!\p{L})))|(?<!(?:ne|n['’])[^.!?]{0,40})(?<!\p{L})(?:aucune?|jamais|pas de|pas d['’])(?!\p{L})/giu,
  passive: {
    pattern: new RegExp(
      `(?<![\\p{L}'’])(?:${ETRE})(?:\\s(?:${BETWEEN})){0,2}\\s\\p{L}*(?:é|ée|és|ées|[^aeilors]i|[^aeilors]ie|[^aeilors]is|[^aeilors]ies|[lrsc]u|[lrsc]ue|[lrsc]us|[lrsc]ues|[dtv]u|[dtv]ue|[dtv]us|[dtv]ues|crit|crite|crits|crites|duit|duite|duits|duites|mis|mise|mises|pris|prise|prises|fait|faite|faits|faites|vert|verte|verts|vertes|truit|truite|joint|jointe|joints|jointes|teint|dit|dite|dits|dites|clus|cluse|fert|ferte|fertes|quis|quise|quises)(?!\\p{L})`,
      'giu',
    ),
    notPassive:
      /(?<!\p{L})(?:ouverte?s?|fermée?s?|fériée?s?|allée?s?|venue?s?|revenue?s?|devenue?s?|parvenue?s?|intervenue?s?|partie?s?|repartie?s?|sortie?s?|arrivée?s?|entrée?s?|rentrée?s?|née?s?|décédée?s?|restée?s?|montée?s?|tombée?s?|retournée?s?|passée?s?|mariée?s?|divorcée?s?|séparée?s?|pacsée?s?|âgée?s?|retraitée?s?|employée?s?|salariée?s?|située?s?|handicapée?s?|fatiguée?s?|inquiète|ici|aussi|ainsi|lundi|mardi|jeudi|vendredi|samedi|midi|ni|si|qui|mais|chez|lui|celui|domiciliée?s?|privée?s?|carrée?s?|année?s?|idée?s?|moitié|santé|vérité|employés?|usagers?|connue?s?|tenue?s?|obligée?s?|assurée?s?|élevée?s?|adaptée?s?|composée?s?|destinée?s?|bénéficiaire|perdue?s?|absolue?s?|vue|issue?s?|plus|inclus|dû|due?s?|permis|gratuite?|souri|demi|ravie?s?|dimanche|près|très|cru|nu|du|des|au|vu|en|sûre?s?|égale?s?|déléguée?s?|majoritée?s?|âge|propriété|société|nationalité|activité|possibilité|liberté|difficulté|sécurité|indemnité|qualité|apprentie?s?|nourrie?|étudiante?|permis)(?!\p{L})$/iu,
    agent:
      /^[^.,;:]{0,30}(?<!\p{L})par(?!\p{L})(?!\s(?:exemple|mois|an|jour|semaine|courrier|mail|courriel|téléphone|internet|écrit|lettre|heure))/iu,
  },
  tenses: [
    {
      name: 'the future',
      pattern:
        /(?<!\p{L})(?:vous\s(?:\p{L}{1,3}['’]?\s?)?(?:\p{L}*(?:vrez|ndrez|îtrez|ttrez|aurez|serez|ferez|irez|errez|ourrez)(?<!ouvrez|couvrez|livrez|désirez|tirez|retirez|admirez|respirez|inspirez|attirez|virez|errez)))(?!\p{L})/giu,
    },
    {
      name: 'the future',
      pattern:
        /(?<!\p{L})(?:[Nn]ous\s(?:\p{L}{1,3}['’]?\s?)?\p{Ll}*(?:er{1,2}ons|irons|drons|vrons|aurons)(?<!terrons|serrons|tirons|désirons|admirons|pirons|livrons|ouvrons|couvrons|cadrons)|sera|seront|aura|auront|ira|iront|\p{Ll}{2,}(?:era|eront|dra|dront|vra|vront)(?<!c[ae]?tera|hydra))(?!\p{L})/gu,
    },
    {
      name: 'the conditional',
      pattern:
        /(?<!\p{L})(?:\p{L}{2,}(?:riez|raient|rait)|(?:je|tu)\s\p{L}+rais)(?<!attrait|extrait|portrait|retrait|trait|orait|contrait|soustrait|distrait|entrait|montrait|rentrait|préparait|paraît|disparait|offrait|ouvrait|entraient|montraient|ouvraient)(?!\p{L})/giu,
    },
    {
      name: 'a subjunctive',
      pattern:
        /(?<!\p{L})qu(?:e\s(?:je|tu|vous|nous|\p{L}{2,}(?:\s\p{L}+){0,2}?)|['’](?:il|elle|on|ils|elles))\s(?:ne\s|n['’])?(?:soit|soient|soyez|ait|aient|ayez|puisse|puissent|puissiez|fasse|fassent|fassiez|aille|aillent|sache|sachent|sachiez|doive|doivent(?=\sêtre)|vienne|viennent|prenne|prennent|veuille|faille)(?!\p{L})/giu,
    },
    {
      name: 'a participle in -ant',
      pattern:
        /(?<!\p{L})(?:en\s\p{L}+ant(?<!en\s(?:avant|courant|suivant|étant|montant|autant|pendant|restant))|(?:n['’])?ayant|étant|permettant|comprenant|justifiant|bénéficiant|souhaitant|résidant|attestant|concernant|disposant|exerçant|comportant|mentionnant|indiquant|prouvant|faisant|donnant|précisant|prévoyant|relevant|entraînant|occupant(?=\s(?:un|une|le|la))|touchant|percevant|vivant(?=\s(?:en|avec|à|dans|seul))|travaillant|figurant)(?!\s?droit)(?!\p{L})/giu,
    },
  ],
  impersonal:
    "il faut|il faudra|il convient|il conviendra|il est nécessaire|il est obligatoire|il est possible|il est recommandé|il est conseillé|il est interdit|il est impératif|il est indispensable|il est demandé|il est préférable|il y a lieu|il appartient|il incombe|on|l'on|nul ne|nul n|l'usager|les usagers|le demandeur|la demanderesse|les demandeurs|le requérant|la requérante|l'intéressé|l'intéressée|les intéressés|l'assuré|l'assurée|les assurés|l'allocataire|les allocataires|le bénéficiaire|la bénéficiaire|les bénéficiaires|l'administré|le contribuable|les contribuables|le déclarant|le candidat|tout demandeur|quiconque",
  hard: {
    'susmentionné|susmentionnée|susmentionnés|susvisé|susvisée|susvisés|précité|précitée|précités|susdit':
      'dont nous parlons plus haut',
    nonobstant: 'malgré',
    'afin de|afin d': 'pour',
    'préalablement|au préalable|préalable': 'avant',
    'procéder à|procédez à|procède à|procédera à': 'faire',
    'effectuer|effectuez|effectue|effectué|effectuée': 'faire',
    'en vue de|en vue d': 'pour',
    'dans le cadre de|dans le cadre du|dans le cadre d': 'pour',
    'à compter du|à compter de la': 'à partir du',
    'ultérieurement|ultérieur|ultérieure': 'plus tard',
    'antérieurement|antérieur|antérieure': 'avant',
    'le cas échéant': "si c'est votre cas",
    'dans la mesure où': 'si',
    'sous réserve de|sous réserve que|sous réserve d': 'seulement si',
    'en vertu de|en vertu du|en application de|en application du|conformément à|conformément au|conformément aux':
      'selon la loi',
    'eu égard à|au regard de|au regard du': 'selon',
    notamment: 'par exemple',
    'percevoir|percevez|perçoit|perçue|perçues|perçu': 'recevoir',
    'résilier|résiliez|résiliation': 'arrêter le contrat',
    'solliciter|sollicitez|sollicite': 'demander',
    'stipuler|stipule|stipulé': 'dire',
    'acquitter|acquittez|acquitter de|s’acquitter': 'payer',
    'bénéficier de|bénéficiez de|bénéficie de|bénéficier d|bénéficiez d': 'avoir',
    'formuler|formulez|formulée': 'écrire',
    'attester|atteste|attestez': 'dire par écrit',
    'mentionner|mentionnez|mentionné|mentionnée': 'écrire',
    'transmettre|transmettez|transmis|transmise': 'envoyer',
    'déterminer|déterminez|déterminé': 'choisir',
    'requis|requise|requises': 'demandé',
    'délivré|délivrée|délivrer|délivre|délivrance': 'donner',
    'recours gracieux|recours contentieux|contentieux': '',
    'conjointement|solidairement': 'ensemble',
    'subséquent|subséquente': 'qui suit',
    'inhérent|inhérente': 'lié',
    'émolument|émoluments': 'salaire',
    'octroi|octroyer|octroie|octroyé|octroyée': 'donner',
    'assujetti|assujettie|assujettis': 'qui doit payer',
    'exonération|exonéré|exonérée|exonérés': 'pas à payer',
    'dérogation|déroger': 'exception',
    préjudice: 'dommage',
    'modalités|modalité': 'comment faire',
    dispositif: 'aide',
    'dument|dûment': '',
    hormis: 'sauf',
    'excédant|excède|excéder|excèdent': 'dépasser',
    'au titre de|au titre du|au titre d': 'pour',
    'en l’absence de|à défaut|à défaut de|faute de': 's’il n’y a pas',
    'y afférent|y afférente|afférent|afférente|afférents|afférentes': 'qui va avec',
    quotité: 'part',
    'imputable|imputé|imputée': 'à cause de',
    'réputé|réputée': 'considéré comme',
    'ouvrant droit|ouvre droit|ouvrent droit': 'donner droit',
    'prise en charge|prises en charge|pris en charge': 'payé',
    'rédiger|rédigez|rédigé|rédigée': 'écrire',
  },
  joints:
    'mais|car|donc|or|qui|que|qu|dont|où|lorsque|lorsqu|puisque|puisqu|parce que|parce qu|afin que|pour que|si|quand|alors que|tandis que|bien que|ainsi que|comme|lequel|laquelle|lesquels|lesquelles|auquel|duquel',
  notes:
    'voir note|cf. note|note de bas de page|voir ci-dessous|voir ci-après|voir ci-dessus|voir plus haut|voir plus bas|voir infra|voir supra|cf. infra|cf. supra|cf. ci-dessus|cf. ci-dessous|voir annexe',
  easyLong: '',
  longWord: 14,
};
