/**
 * The words of LaMednum 1.0, which places keep, and how other lists say the same. Sources: the schema "lieux de
 * médiation numérique" 1.0.2 and 0.1, and the reference lists of data.inclusion 1.0.
 */
import { distance } from '../../core/formats/nearest.js';
import { plain } from './text.js';

/** Every list of words of the standard. */
export const LISTS = {
  services: [
    'Aide aux démarches administratives',
    'Maîtrise des outils numériques du quotidien',
    'Insertion professionnelle via le numérique',
    'Utilisation sécurisée du numérique',
    'Parentalité et éducation avec le numérique',
    'Loisirs et créations numériques',
    'Compréhension du monde numérique',
    'Accès internet et matériel informatique',
    'Acquisition de matériel informatique à prix solidaire',
  ],
  audiences: ['Jeunes', 'Étudiants', 'Familles et/ou enfants', 'Seniors', 'Femmes'],
  care: [
    'Surdité',
    'Handicaps moteurs',
    'Handicaps mentaux',
    'Illettrisme',
    'Langues étrangères (anglais)',
    'Langues étrangères (autres)',
    'Déficience visuelle',
  ],
  access: [
    'Se présenter',
    'Téléphoner',
    'Contacter par mail',
    'Prendre un RDV en ligne',
    "Ce lieu n'accueille pas de public",
    'Envoyer un mail avec une fiche de prescription',
  ],
  support: ['En autonomie', 'Accompagnement individuel', 'Dans un atelier collectif', 'À distance'],
  programmes: [
    'Aidants Connect',
    'Bibliothèques numérique de référence',
    'Certification PIX',
    'Conseillers numériques',
    'Emmaüs Connect',
    'France Services',
    'Grande école du numérique',
    'La Croix Rouge',
    "Point d'accès numérique CAF",
    'Promeneurs du net',
    'Relais numérique (Emmaüs Connect)',
  ],
  cost: ['Gratuit', 'Gratuit sous condition', 'Payant'],
} as const;

export type List = keyof typeof LISTS;

const ADMIN = 'Aide aux démarches administratives';
const DAILY = 'Maîtrise des outils numériques du quotidien';
const WORLD = 'Compréhension du monde numérique';
const ACCESS = 'Accès internet et matériel informatique';
const WORK = 'Insertion professionnelle via le numérique';
const ONE = 'Accompagnement individuel';

/** What older and other lists say; the key is the beginning of it, without case and accents. */
const SAME: Readonly<Partial<Record<List, Readonly<Record<string, readonly string[]>>>>> = {
  services: {
    'devenir autonome dans les demarches administratives': [ADMIN],
    'realiser des demarches administratives': [ADMIN],
    'accompagner les demarches de sante': [ADMIN],
    'prendre en main un smartphone': [DAILY],
    'prendre en main un ordinateur': [DAILY],
    'utiliser le numerique au quotidien': [DAILY],
    'approfondir ma culture numerique': [WORLD],
    'promouvoir la citoyennete numerique': [WORLD],
    'favoriser mon insertion professionnelle': [WORK],
    'creer et developper mon entreprise': [WORK],
    'acceder a une connexion internet': [ACCESS],
    'acceder a du materiel': [ACCESS],
    's equiper en materiel informatique': ['Acquisition de matériel informatique à prix solidaire'],
    'creer avec le numerique': ['Loisirs et créations numériques'],
    'soutenir la parentalite': ['Parentalité et éducation avec le numérique'],
  },
  support: {
    seul: ['En autonomie'],
    'avec de l aide': [ONE],
    'dans un atelier': ['Dans un atelier collectif'],
    'a ma place': [ONE],
  },
  care: {
    'personnes en situation d illettrisme': ['Illettrisme'],
    'publics langues etrangeres': ['Langues étrangères (autres)'],
    'handicaps psychiques': ['Handicaps mentaux'],
    'handicaps mentaux': ['Handicaps mentaux'],
    'handicaps physiques': ['Handicaps moteurs'],
  },
  audiences: {
    jeunes: ['Jeunes'],
    seniors: ['Seniors'],
    'familles enfants': ['Familles et/ou enfants'],
    'uniquement femmes': ['Femmes'],
    // Everybody: it narrows nothing.
    adultes: [],
    'tous publics': [],
  },
  cost: {
    'gratuit sous condition': ['Gratuit sous condition'],
    'gratuit sous conditions': ['Gratuit sous condition'],
    gratuit: ['Gratuit'],
    payant: ['Payant'],
    adhesion: ['Gratuit sous condition'],
    // How one may pay says nothing of whether one has to.
    'accepte le pass numerique': [],
    'pass numerique': [],
  },
  programmes: {
    cnfs: ['Conseillers numériques'],
    'conseiller numerique': ['Conseillers numériques'],
    'point relais caf': ["Point d'accès numérique CAF"],
    'bibliotheques numeriques de reference': ['Bibliothèques numérique de référence'],
  },
};

const PLAIN = Object.fromEntries(
  Object.entries(LISTS).map(([list, all]) => [
    list,
    new Map(all.map((word) => [plain(word), word])),
  ]),
) as unknown as Readonly<Record<List, ReadonlyMap<string, string>>>;

/** So few letters leave no room for a slip. */
const SHORT = 6;

/** @returns the words of the standard for it; undefined when the lists do not know it. */
export function standardWords(list: List, word: string): readonly string[] | undefined {
  const bare = plain(word);
  const exact = PLAIN[list].get(bare);
  if (exact !== undefined) return [exact];
  for (const [begin, words] of Object.entries(SAME[list] ?? {})) {
    if (bare === begin || bare.startsWith(`${begin} `)) return words;
  }
  if (bare.length < SHORT) return undefined;
  // "Illetrisme" is what a published example of the standard itself says.
  for (const [known, right] of PLAIN[list]) if (distance(bare, known) <= 1) return [right];
  return undefined;
}

/** The themes of data.inclusion that people with an online form need: their beginnings, and LaMednum's words. */
export const THEMES: Readonly<
  Record<string, Partial<Record<'services' | 'for', readonly string[]>>>
> = {
  'numerique--acceder-a-une-connexion-internet': { services: [ACCESS] },
  'numerique--acceder-a-du-materiel': { services: [ACCESS] },
  'numerique--acquerir-un-equipement': {
    services: ['Acquisition de matériel informatique à prix solidaire'],
  },
  'numerique--sequiper-en-materiel-informatique': {
    services: ['Acquisition de matériel informatique à prix solidaire'],
  },
  'numerique--acceder-a-des-services-en-ligne': { services: [ADMIN] },
  'numerique--realiser-des-demarches-administratives': { services: [ADMIN] },
  'numerique--devenir-autonome-dans-les-demarches': { services: [ADMIN] },
  'numerique--accompagner-les-demarches-de-sante': { services: [ADMIN] },
  'numerique--approfondir-ma-culture-numerique': { services: [WORLD] },
  'numerique--promouvoir-la-citoyennete-numerique': { services: [WORLD] },
  'numerique--creer-avec-le-numerique': { services: ['Loisirs et créations numériques'] },
  'numerique--favoriser-mon-insertion-professionnelle': { services: [WORK] },
  'numerique--creer-et-developper-mon-entreprise': { services: [WORK] },
  'numerique--soutenir-la-parentalite': {
    services: ['Parentalité et éducation avec le numérique'],
  },
  'numerique--': { services: [DAILY] },
  'lecture-ecriture-calcul--': { for: ['Illettrisme'] },
  'illettrisme--': { for: ['Illettrisme'] },
  'apprendre-francais--': { for: ['Langues étrangères (autres)'] },
  'difficultes-administratives-ou-juridiques--': { services: [ADMIN] },
  'acces-aux-droits-et-citoyennete--accompagnement-dans-les-demarches': { services: [ADMIN] },
};

/** Kinds of service (also those of version 0) and LaMednum's words. */
export const TYPES: Readonly<Record<string, readonly string[]>> = {
  accompagnement: [ONE],
  accueil: [ONE],
  atelier: ['Dans un atelier collectif'],
  formation: ['Dans un atelier collectif'],
  autonomie: ['En autonomie'],
};

export const WAYS: Readonly<Record<string, readonly string[]>> = {
  'se-presenter': ['Se présenter'],
  telephoner: ['Téléphoner'],
  'envoyer-un-courriel': ['Contacter par mail'],
  'envoyer-un-mail': ['Contacter par mail'],
  'utiliser-lien-mobilisation': ['Prendre un RDV en ligne'],
};

export const PUBLICS: Readonly<Record<string, readonly string[]>> = {
  jeunes: ['Jeunes'],
  etudiants: ['Étudiants'],
  femmes: ['Femmes'],
  familles: ['Familles et/ou enfants'],
  'familles-enfants': ['Familles et/ou enfants'],
  seniors: ['Seniors'],
  'seniors-65': ['Seniors'],
  'jeunes-16-26': ['Jeunes'],
  'personnes-en-situation-illettrisme': ['Illettrisme'],
  'personnes-exilees': ['Langues étrangères (autres)'],
  'publics-langues-etrangeres': ['Langues étrangères (autres)'],
  surdite: ['Surdité'],
  'deficience-visuelle': ['Déficience visuelle'],
  'handicaps-mentaux': ['Handicaps mentaux'],
  'handicaps-psychiques': ['Handicaps mentaux'],
};
