/** The texts of the change-of-address form in French, as a commune writes them: correct, and hard to read. */
export const fr = {
  lang: 'fr',
  base: '/adresse',
  help: '/aide',
  otherName: 'Nederlands',

  demo: "Site de démonstration. La commune de Valmont n'existe pas et rien n'est envoyé. N'écrivez pas vos vraies données.",
  skip: 'Aller au contenu',
  commune: 'Commune de Valmont',
  counter: 'Guichet électronique',
  helpLink: "Besoin d'aide ?",
  languages: 'Langue',
  title: "Déclarer un changement d'adresse",
  errorPrefix: 'Erreur :',
  errorTitle: 'Votre déclaration comporte des erreurs',
  stepOf: (n) => `Étape ${n} sur 3`,
  progress: 'Étapes de la déclaration',
  stepNames: ['Le déclarant', 'Les résidences', 'Vérification et envoi'],
  next: 'Continuer',
  back: 'Étape précédente',
  footer: {
    office: 'Administration communale de Valmont, place du Perron 1, 5990 Valmont',
    phone: 'Téléphone : 081 00 00 00, du lundi au vendredi de 9 h à 17 h',
    demos: 'Toutes les démonstrations',
  },
  day: 'Jour',
  month: 'Mois',
  year: 'Année',
  keptFile: 'Document reçu :',
  choose: 'Sélectionnez une section',

  intro:
    "Conformément à la réglementation relative aux registres de la population, tout transfert de résidence principale doit faire l'objet d'une déclaration auprès de l'administration communale du lieu d'établissement, dans les huit jours ouvrables suivant l'installation effective. La déclaration donne lieu à une enquête de résidence diligentée par l'agent de quartier.",
  documents:
    "Il est recommandé au déclarant de se munir préalablement de son document d'identité électronique ainsi que, le cas échéant, de tout document probant relatif à l'occupation du logement (bail enregistré, acte authentique).",
  session:
    "Pour des raisons de sécurité, la session est interrompue d'office à l'issue de trente minutes d'inactivité ; les données encodées ne sont alors plus récupérables.",

  birth: 'Date de naissance du déclarant',
  birthHint: "Telle que mentionnée sur le titre d'identité. Par exemple : 31 12 1980",
  niss: "Numéro d'identification du Registre national (NISS)",
  nissHint:
    "Ce numéro de onze chiffres figure au verso de la carte d'identité électronique. Par exemple : 80.12.31-123.45",
  phone: 'Numéro de téléphone auquel le déclarant est joignable en journée (facultatif)',
  phoneHint: 'Exclusivement en vue de la prise de contact par le service Population.',

  oldAddress: 'Résidence principale antérieure',
  oldAddressHint: 'Rue, numéro, code postal et commune de la dernière inscription.',
  newAddress: 'Nouvelle résidence principale',
  street: 'Dénomination de la voie publique',
  number: 'Numéro de police et, le cas échéant, boîte',
  postcode: 'Code postal',
  section: 'Section de commune',
  sections: {
    valmont: 'Valmont (centre)',
    bois: 'Bois-le-Val',
    pont: 'Pont-Saint-Roch',
    haute: 'Haute-Rive',
    moulins: 'Les Trois-Moulins',
  },
  moveDate: "Date effective de l'installation",
  moveDateHint: 'Premier jour de résidence habituelle dans le logement.',
  occupancy: "Titre d'occupation du logement",
  occupancies: {
    proprietaire: 'Propriétaire ou usufruitier',
    locataire: "Preneur d'un bail de résidence principale",
    heberge: 'Occupant hébergé à titre gratuit',
  },
  partner: "Identité du cohabitant faisant l'objet du même transfert (facultatif)",
  partnerHint: "Nom et prénom tels que mentionnés sur le titre d'identité.",

  proof: 'Document probant relatif au logement (facultatif)',
  proofHint:
    'Bail enregistré, acte authentique ou attestation du bailleur. PDF, JPG ou PNG, 5 Mo au maximum.',
  summary: 'Récapitulatif de la déclaration',
  change: 'Modifier',
  empty: 'Non renseigné',
  signing: 'Signature électronique',
  signingText:
    "Préalablement à sa transmission, la déclaration est revêtue de la signature électronique du déclarant au moyen du service d'identification SignaVal.",
  sign: 'Signer avec SignaVal',
  signed: 'La déclaration est signée.',
  declarationTitle: "Déclaration sur l'honneur",
  declaration:
    "Je déclare sur l'honneur que les renseignements fournis sont sincères et complets et je consens à leur vérification par l'agent de quartier.",
  send: 'Envoyer ma déclaration',

  doneTitle: 'Déclaration enregistrée',
  doneReference: 'Numéro de dossier',
  doneText:
    "Votre déclaration a été versée au registre d'attente. Le passage de l'agent de quartier intervient dans un délai de quinze jours ouvrables ; une convocation vous est ensuite adressée par voie postale en vue de la mise à jour de votre carte d'identité.",
  doneNothing: "Ceci est une démonstration : aucune déclaration n'a été envoyée.",
  doneEmpty: 'Aucune déclaration récente.',
  startAgain: 'Faire une déclaration',

  errors: {
    birthMissing: 'La date de naissance est obligatoire',
    birthWrong: "La date de naissance n'est pas une date valide",
    nissMissing: "Le numéro d'identification du Registre national est obligatoire",
    nissWrong: "Le numéro d'identification du Registre national doit comporter onze chiffres",
    phoneWrong: "Le numéro de téléphone n'est pas valide",
    oldAddressMissing: 'La résidence principale antérieure est obligatoire',
    streetMissing: 'La dénomination de la voie publique est obligatoire',
    numberMissing: 'Le numéro de police est obligatoire',
    postcodeMissing: 'Le code postal est obligatoire',
    postcodeWrong: 'Le code postal doit comporter quatre chiffres',
    sectionMissing: 'La section de commune est obligatoire',
    moveDateMissing: "La date effective de l'installation est obligatoire",
    moveDateWrong: "La date effective de l'installation n'est pas une date valide",
    occupancyMissing: "Le titre d'occupation est obligatoire",
    proofWrong: 'Le document doit être un fichier PDF, JPG ou PNG de 5 Mo au maximum',
    signMissing: "La déclaration n'est pas encore signée",
    declarationMissing: "La déclaration sur l'honneur doit être cochée",
    incomplete: 'Des renseignements obligatoires manquent aux étapes précédentes',
  },

  aid: {
    title: "Besoin d'aide ?",
    lead: "Une personne peut vous aider à remplir votre déclaration. C'est gratuit.",
    call: 'Par téléphone',
    callText: 'Du lundi au vendredi, de 9 h à 17 h. Appel gratuit.',
    visit: 'Au guichet',
    visitText:
      'Place du Perron 1, 5990 Valmont. Du lundi au vendredi, de 9 h à 12 h, sans rendez-vous.',
    places: 'Près de chez vous',
    placesText: 'Ces lieux ont un ordinateur, et des personnes pour vous aider.',
    callFirst: 'Téléphonez avant de venir : les heures peuvent changer.',
    safe: 'Soyez prudent',
    safeText:
      "La commune ne vous demande jamais un code de banque ni de l'argent au téléphone. Si quelqu'un le fait, raccrochez.",
    back: 'Retour à la déclaration',
  },
};
