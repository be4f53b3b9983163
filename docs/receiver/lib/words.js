/** What the person who rings back reads, in the four languages. Short: it is read on a telephone, between two calls. */
export const WORDS = {
  fr: {
    colon: ' : ',
    subject: {
      phone: 'Rappel demandé',
      sms: 'SMS demandé',
      desk: 'Une personne va venir au guichet',
      barred: 'Numéro à ne pas utiliser',
    },
    first: {
      phone: 'Dites ces deux mots en premier, sans les traduire, dès que la personne décroche :',
      sms: 'Écrivez ces deux mots en premier, sans les traduire, dans votre SMS :',
      desk: 'Dites ces deux mots en premier, sans les traduire, quand la personne arrive :',
    },
    why: {
      phone: 'La personne a ces deux mots sous les yeux. Sans eux, elle raccroche : elle a raison.',
      sms: 'La personne a ces deux mots sous les yeux. Sans eux, elle ne répond pas à votre SMS : elle a raison.',
      desk: 'La personne a ces deux mots sous les yeux. Sans eux, elle ne vous dit rien : elle a raison.',
    },
    way: {
      phone: 'Appeler',
      sms: 'Envoyer un SMS au',
      desk: "Cette personne vient au guichet. Elle n'a pas laissé de numéro.",
    },
    when: 'Quand',
    soon: "dès que quelqu'un est libre",
    parts: { morning: 'le matin', afternoon: "l'après-midi", evening: 'le soir' },
    lang: 'Langue de la personne',
    procedure: 'Démarche',
    unknown: 'pas connue ici',
    step: (number, total) => `étape ${number} sur ${total}`,
    field: 'La case de cette étape',
    fields: 'Les autres cases de la page',
    states: {
      empty: 'encore vide',
      ok: 'remplie',
      missing: 'il manque une réponse',
      format: 'pas dans la forme demandée',
      range: 'trop grand ou trop petit',
      other: 'refusée par la page',
    },
    notes: {
      'number-short': "N'utilisez pas le numéro donné. C'est un numéro court ou d'urgence.",
      'number-premium': "N'utilisez pas le numéro donné. Il coûte cher.",
      'number-satellite': "N'utilisez pas le numéro donné. Il n'est d'aucun pays et coûte cher.",
      'words-differ': "La demande portait d'autres mots. Prenez ceux d'ici.",
      'voice-left-out':
        "Un message parlé n'a pas été pris. Demandez à la personne de quoi il s'agit.",
      'day-odd': {
        phone: "Le jour est passé, ou dans plus d'un mois. Demandez-le.",
        sms: "Le jour est passé, ou dans plus d'un mois. Demandez-le.",
        desk: "Le jour est passé, ou dans plus d'un mois. La personne viendra peut-être un autre jour.",
      },
    },
    voice: (seconds) => `La personne a laissé un message parlé de ${seconds} secondes.`,
    received: 'Demande reçue',
    rules: [
      'Ne demandez jamais un code, un mot de passe ou un numéro de carte.',
      'Ne faites rien installer, ne demandez aucun paiement.',
    ],
    last: {
      phone:
        'Si personne ne répond : ne laissez aucun détail sur le répondeur, essayez encore plus tard.',
      sms: "N'écrivez aucun détail et aucun lien : d'autres peuvent lire le SMS. Sans réponse, écrivez encore une fois plus tard.",
      desk: "Dites les mots à voix basse. Si la personne ne vient pas ce jour-là, il n'y a rien à faire : elle n'a pas laissé de numéro.",
    },
    erase: "Effacez ce message quand c'est fait.",
    id: 'Numéro de la demande',
  },
  nl: {
    colon: ': ',
    subject: {
      phone: 'Vraag om terug te bellen',
      sms: 'Vraag om een sms',
      desk: 'Iemand komt naar het loket',
      barred: 'Nummer om niet te gebruiken',
    },
    first: {
      phone: 'Zeg eerst deze twee woorden, zonder te vertalen, zodra de persoon opneemt:',
      sms: 'Schrijf eerst deze twee woorden, zonder te vertalen, in uw sms:',
      desk: 'Zeg eerst deze twee woorden, zonder te vertalen, wanneer de persoon er is:',
    },
    why: {
      phone:
        'De persoon ziet deze twee woorden voor zich. Zonder die woorden hangt hij of zij op, en dat is goed zo.',
      sms: 'De persoon ziet deze twee woorden voor zich. Zonder die woorden antwoordt hij of zij niet op uw sms, en dat is goed zo.',
      desk: 'De persoon ziet deze twee woorden voor zich. Zonder die woorden vertelt hij of zij u niets, en dat is goed zo.',
    },
    way: {
      phone: 'Bellen naar',
      sms: 'Een sms sturen naar',
      desk: 'Deze persoon komt naar het loket en liet geen nummer achter.',
    },
    when: 'Wanneer',
    soon: 'zodra er iemand vrij is',
    parts: { morning: 'in de voormiddag', afternoon: 'in de namiddag', evening: "'s avonds" },
    lang: 'Taal van de persoon',
    procedure: 'Procedure',
    unknown: 'hier niet bekend',
    step: (number, total) => `stap ${number} van ${total}`,
    field: 'Het vak van deze stap',
    fields: 'De andere vakken van de pagina',
    states: {
      empty: 'nog leeg',
      ok: 'ingevuld',
      missing: 'er ontbreekt een antwoord',
      format: 'niet in de gevraagde vorm',
      range: 'te groot of te klein',
      other: 'geweigerd door de pagina',
    },
    notes: {
      'number-short':
        'Gebruik het opgegeven nummer niet. Het is een kort nummer of een noodnummer.',
      'number-premium': 'Gebruik het opgegeven nummer niet. Het kost veel geld.',
      'number-satellite':
        'Gebruik het opgegeven nummer niet. Het hoort bij geen land en kost veel geld.',
      'words-differ': 'In de vraag stonden andere woorden. Neem de woorden van hier.',
      'voice-left-out':
        'Een gesproken bericht is niet aangenomen. Vraag de persoon waar het over gaat.',
      'day-odd': {
        phone: 'De dag is voorbij, of pas over meer dan een maand. Vraag ernaar.',
        sms: 'De dag is voorbij, of pas over meer dan een maand. Vraag ernaar.',
        desk: 'De dag is voorbij, of pas over meer dan een maand. Misschien komt de persoon op een andere dag.',
      },
    },
    voice: (seconds) => `De persoon liet een gesproken bericht van ${seconds} seconden na.`,
    received: 'Vraag ontvangen',
    rules: [
      'Vraag nooit een code, een wachtwoord of een kaartnummer.',
      'Laat niets installeren en vraag geen betaling.',
    ],
    last: {
      phone:
        'Neemt niemand op: laat geen details achter op het antwoordapparaat en probeer later opnieuw.',
      sms: 'Schrijf geen details en geen link: anderen kunnen de sms lezen. Komt er geen antwoord, schrijf dan later nog één keer.',
      desk: 'Zeg de woorden zachtjes. Komt de persoon die dag niet, dan hoeft u niets te doen: er is geen nummer achtergelaten.',
    },
    erase: 'Wis dit bericht wanneer het gedaan is.',
    id: 'Nummer van de vraag',
  },
  de: {
    colon: ': ',
    subject: {
      phone: 'Bitte um Rückruf',
      sms: 'Bitte um eine SMS',
      desk: 'Jemand kommt zum Schalter',
      barred: 'Nummer nicht verwenden',
    },
    first: {
      phone:
        'Sagen Sie zuerst diese zwei Wörter, ohne sie zu übersetzen, sobald die Person abnimmt:',
      sms: 'Schreiben Sie zuerst diese zwei Wörter, ohne sie zu übersetzen, in Ihre SMS:',
      desk: 'Sagen Sie zuerst diese zwei Wörter, ohne sie zu übersetzen, wenn die Person da ist:',
    },
    why: {
      phone:
        'Die Person hat diese zwei Wörter vor sich. Ohne sie legt sie auf, und das ist richtig so.',
      sms: 'Die Person hat diese zwei Wörter vor sich. Ohne sie antwortet sie nicht auf Ihre SMS, und das ist richtig so.',
      desk: 'Die Person hat diese zwei Wörter vor sich. Ohne sie erzählt sie Ihnen nichts, und das ist richtig so.',
    },
    way: {
      phone: 'Anrufen',
      sms: 'Eine SMS senden an',
      desk: 'Diese Person kommt zum Schalter und hat keine Nummer hinterlassen.',
    },
    when: 'Wann',
    soon: 'sobald jemand frei ist',
    parts: { morning: 'am Vormittag', afternoon: 'am Nachmittag', evening: 'am Abend' },
    lang: 'Sprache der Person',
    procedure: 'Vorgang',
    unknown: 'hier nicht bekannt',
    step: (number, total) => `Schritt ${number} von ${total}`,
    field: 'Das Feld dieses Schritts',
    fields: 'Die anderen Felder der Seite',
    states: {
      empty: 'noch leer',
      ok: 'ausgefüllt',
      missing: 'eine Antwort fehlt',
      format: 'nicht in der verlangten Form',
      range: 'zu groß oder zu klein',
      other: 'von der Seite abgelehnt',
    },
    notes: {
      'number-short':
        'Verwenden Sie die angegebene Nummer nicht. Es ist eine Kurz- oder Notrufnummer.',
      'number-premium': 'Verwenden Sie die angegebene Nummer nicht. Sie ist teuer.',
      'number-satellite':
        'Verwenden Sie die angegebene Nummer nicht. Sie gehört zu keinem Land und ist teuer.',
      'words-differ': 'In der Bitte standen andere Wörter. Nehmen Sie die Wörter von hier.',
      'voice-left-out':
        'Eine Sprachnachricht wurde nicht angenommen. Fragen Sie die Person, worum es geht.',
      'day-odd': {
        phone: 'Der Tag ist vorbei oder erst in mehr als einem Monat. Fragen Sie nach.',
        sms: 'Der Tag ist vorbei oder erst in mehr als einem Monat. Fragen Sie nach.',
        desk: 'Der Tag ist vorbei oder erst in mehr als einem Monat. Vielleicht kommt die Person an einem anderen Tag.',
      },
    },
    voice: (seconds) => `Die Person hat eine Sprachnachricht von ${seconds} Sekunden hinterlassen.`,
    received: 'Bitte erhalten',
    rules: [
      'Fragen Sie nie nach einem Code, einem Passwort oder einer Kartennummer.',
      'Lassen Sie nichts installieren und verlangen Sie keine Zahlung.',
    ],
    last: {
      phone:
        'Nimmt niemand ab: keine Einzelheiten auf den Anrufbeantworter, später noch einmal versuchen.',
      sms: 'Schreiben Sie keine Einzelheiten und keinen Link: Andere können die SMS lesen. Kommt keine Antwort, schreiben Sie später noch einmal.',
      desk: 'Sagen Sie die Wörter leise. Kommt die Person an dem Tag nicht, ist nichts zu tun: Sie hat keine Nummer hinterlassen.',
    },
    erase: 'Löschen Sie diese Nachricht, wenn es erledigt ist.',
    id: 'Nummer der Bitte',
  },
  en: {
    colon: ': ',
    subject: {
      phone: 'Please ring back',
      sms: 'Please send a text',
      desk: 'Somebody is coming to the desk',
      barred: 'A number not to use',
    },
    first: {
      phone: 'Say these two words first, without translating them, as soon as the person answers:',
      sms: 'Write these two words first, without translating them, in your text message:',
      desk: 'Say these two words first, without translating them, when the person comes:',
    },
    why: {
      phone:
        'The person has these two words in front of them. Without them they hang up, and they are right.',
      sms: 'The person has these two words in front of them. Without them they do not answer your text, and they are right.',
      desk: 'The person has these two words in front of them. Without them they tell you nothing, and they are right.',
    },
    way: {
      phone: 'Call',
      sms: 'Send a text to',
      desk: 'This person comes to the desk and left no number.',
    },
    when: 'When',
    soon: 'as soon as somebody is free',
    parts: { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening' },
    lang: 'Language of the person',
    procedure: 'Procedure',
    unknown: 'not known here',
    step: (number, total) => `step ${number} of ${total}`,
    field: 'The box of this step',
    fields: 'The other boxes of the page',
    states: {
      empty: 'still empty',
      ok: 'filled in',
      missing: 'an answer is missing',
      format: 'not in the form that is asked',
      range: 'too large or too small',
      other: 'refused by the page',
    },
    notes: {
      'number-short': 'Do not use the number given. It is a short or an emergency number.',
      'number-premium': 'Do not use the number given. It costs a lot.',
      'number-satellite': 'Do not use the number given. It is of no country, and costs a lot.',
      'words-differ': 'The request had other words. Take those that stand here.',
      'voice-left-out': 'A spoken message was not taken. Ask the person what it is about.',
      'day-odd': {
        phone: 'The day is over, or more than a month away. Ask for it.',
        sms: 'The day is over, or more than a month away. Ask for it.',
        desk: 'The day is over, or more than a month away. The person may come on another day.',
      },
    },
    voice: (seconds) => `The person left a spoken message of ${seconds} seconds.`,
    received: 'Request received',
    rules: [
      'Never ask for a code, a password or the number of a card.',
      'Have nothing installed, and ask for no payment.',
    ],
    last: {
      phone: 'If nobody answers: leave no details on the answering machine, try again later.',
      sms: 'Write no details and no link: others may read the text. If no answer comes, write once more later.',
      desk: 'Say the words quietly. If the person does not come that day, there is nothing to do: they left no number.',
    },
    erase: 'Erase this message when it is done.',
    id: 'Number of the request',
  },
};
