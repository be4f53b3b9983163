/** The texts of the change-of-address form in Dutch, as a commune writes them: correct, and hard to read. */
export const nl = {
  lang: 'nl',
  base: '/nl/adresse',
  help: '/nl/hulp',
  otherName: 'Français',

  demo: 'Demonstratiesite. De gemeente Valmont bestaat niet en er wordt niets verstuurd. Vul uw echte gegevens niet in.',
  skip: 'Naar de inhoud',
  commune: 'Gemeente Valmont',
  counter: 'Elektronisch loket',
  helpLink: 'Hulp nodig?',
  languages: 'Taal',
  title: 'Een adreswijziging aangeven',
  errorPrefix: 'Fout:',
  errorTitle: 'Uw aangifte bevat fouten',
  stepOf: (n) => `Stap ${n} van 3`,
  progress: 'Stappen van de aangifte',
  stepNames: ['De aangever', 'De verblijfplaatsen', 'Nazicht en verzending'],
  next: 'Doorgaan',
  back: 'Vorige stap',
  footer: {
    office: 'Gemeentebestuur van Valmont, place du Perron 1, 5990 Valmont',
    phone: 'Telefoon: 081 00 00 00, van maandag tot vrijdag van 9 tot 17 uur',
    demos: 'Alle demonstraties',
  },
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  keptFile: 'Ontvangen document:',
  choose: 'Selecteer een deelgemeente',

  intro:
    'Overeenkomstig de reglementering betreffende de bevolkingsregisters dient elke overbrenging van de hoofdverblijfplaats te worden aangegeven bij het gemeentebestuur van de plaats van vestiging, binnen acht werkdagen na de effectieve ingebruikneming. De aangifte geeft aanleiding tot een woonstcontrole door de wijkagent.',
  documents:
    'De aangever wordt verzocht vooraf zijn elektronisch identiteitsdocument bij de hand te houden, alsmede, in voorkomend geval, ieder bewijsstuk betreffende de bewoning (geregistreerde huurovereenkomst, authentieke akte).',
  session:
    'Om veiligheidsredenen wordt de sessie na dertig minuten inactiviteit ambtshalve beëindigd; de ingevoerde gegevens zijn dan niet meer opvraagbaar.',

  birth: 'Geboortedatum van de aangever',
  birthHint: 'Zoals vermeld op het identiteitsbewijs. Bijvoorbeeld: 31 12 1980',
  niss: 'Identificatienummer van het Rijksregister (INSZ)',
  nissHint:
    'Dit nummer van elf cijfers staat vermeld op de achterzijde van de elektronische identiteitskaart. Bijvoorbeeld: 80.12.31-123.45',
  phone: 'Telefoonnummer waarop de aangever overdag bereikbaar is (facultatief)',
  phoneHint: 'Uitsluitend met het oog op contactname door de dienst Bevolking.',

  oldAddress: 'Vorige hoofdverblijfplaats',
  oldAddressHint: 'Straat, nummer, postcode en gemeente van de laatste inschrijving.',
  newAddress: 'Nieuwe hoofdverblijfplaats',
  street: 'Benaming van de openbare weg',
  number: 'Politienummer en, in voorkomend geval, busnummer',
  postcode: 'Postcode',
  section: 'Deelgemeente',
  sections: {
    valmont: 'Valmont (centrum)',
    bois: 'Bois-le-Val',
    pont: 'Pont-Saint-Roch',
    haute: 'Haute-Rive',
    moulins: 'Les Trois-Moulins',
  },
  moveDate: 'Effectieve datum van ingebruikneming',
  moveDateHint: 'Eerste dag van gewoonlijk verblijf in de woning.',
  occupancy: 'Titel van bewoning',
  occupancies: {
    proprietaire: 'Eigenaar of vruchtgebruiker',
    locataire: 'Huurder met een hoofdverblijfplaatscontract',
    heberge: 'Kosteloos gehuisveste bewoner',
  },
  partner: 'Identiteit van de samenwonende met dezelfde overbrenging (facultatief)',
  partnerHint: 'Naam en voornaam zoals vermeld op het identiteitsbewijs.',

  proof: 'Bewijsstuk betreffende de woning (facultatief)',
  proofHint:
    'Geregistreerde huurovereenkomst, authentieke akte of attest van de verhuurder. PDF, JPG of PNG, maximaal 5 MB.',
  summary: 'Overzicht van de aangifte',
  change: 'Wijzigen',
  empty: 'Niet ingevuld',
  signing: 'Elektronische handtekening',
  signingText:
    'Voorafgaand aan de overmaking wordt de aangifte voorzien van de elektronische handtekening van de aangever door middel van de identificatiedienst SignaVal.',
  sign: 'Ondertekenen met SignaVal',
  signed: 'De aangifte is ondertekend.',
  declarationTitle: 'Verklaring op erewoord',
  declaration:
    'Ik verklaar op erewoord dat de verstrekte inlichtingen oprecht en volledig zijn en ik stem in met de controle ervan door de wijkagent.',
  send: 'Mijn aangifte verzenden',

  doneTitle: 'Aangifte geregistreerd',
  doneReference: 'Dossiernummer',
  doneText:
    'Uw aangifte werd ingeschreven in het wachtregister. Het bezoek van de wijkagent vindt plaats binnen een termijn van vijftien werkdagen; nadien ontvangt u per post een oproeping met het oog op de bijwerking van uw identiteitskaart.',
  doneNothing: 'Dit is een demonstratie: er werd geen aangifte verstuurd.',
  doneEmpty: 'Geen recente aangifte.',
  startAgain: 'Een aangifte doen',

  errors: {
    birthMissing: 'De geboortedatum is verplicht',
    birthWrong: 'De geboortedatum is geen geldige datum',
    nissMissing: 'Het identificatienummer van het Rijksregister is verplicht',
    nissWrong: 'Het identificatienummer van het Rijksregister moet elf cijfers bevatten',
    phoneWrong: 'Het telefoonnummer is niet geldig',
    oldAddressMissing: 'De vorige hoofdverblijfplaats is verplicht',
    streetMissing: 'De benaming van de openbare weg is verplicht',
    numberMissing: 'Het politienummer is verplicht',
    postcodeMissing: 'De postcode is verplicht',
    postcodeWrong: 'De postcode moet vier cijfers bevatten',
    sectionMissing: 'De deelgemeente is verplicht',
    moveDateMissing: 'De effectieve datum van ingebruikneming is verplicht',
    moveDateWrong: 'De effectieve datum van ingebruikneming is geen geldige datum',
    occupancyMissing: 'De titel van bewoning is verplicht',
    proofWrong: 'Het document moet een PDF-, JPG- of PNG-bestand van maximaal 5 MB zijn',
    signMissing: 'De aangifte is nog niet ondertekend',
    declarationMissing: 'De verklaring op erewoord moet worden aangevinkt',
    incomplete: 'In de vorige stappen ontbreken verplichte gegevens',
  },

  aid: {
    title: 'Hulp nodig?',
    lead: 'Iemand kan u helpen om uw aangifte in te vullen. Het is gratis.',
    call: 'Via de telefoon',
    callText: 'Van maandag tot vrijdag, van 9 tot 17 uur. U belt gratis.',
    visit: 'Aan het loket',
    visitText:
      'Place du Perron 1, 5990 Valmont. Van maandag tot vrijdag, van 9 tot 12 uur, zonder afspraak.',
    places: 'Dicht bij u',
    placesText: 'Op deze plaatsen is er een computer, en zijn er mensen die u helpen.',
    callFirst: 'Bel voor u komt: de uren kunnen veranderen.',
    safe: 'Wees voorzichtig',
    safeText:
      'De gemeente vraagt u nooit een bankcode of geld via de telefoon. Doet iemand dat toch? Hang op.',
    back: 'Terug naar de aangifte',
  },
};
