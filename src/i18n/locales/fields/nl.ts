import type { FieldsMessages } from './en.js';

/** What to write in a field where the page does not say it, in Dutch. */
export const nl: FieldsMessages = {
  fields: {
    empty: 'Dit is nog leeg.',
    wrong: 'Dit klopt nog niet.',
    choose: 'Kies een antwoord.',
    tick: 'Druk op het vakje om het aan te vinken.',
    several: 'U kunt er meer kiezen.',
    email: 'Schrijf een e-mailadres, met @.',
    tel: 'Schrijf een telefoonnummer.',
    url: 'Schrijf een internetadres, bijvoorbeeld {{example}}.',
    digits: 'Schrijf alleen cijfers.',
    digitCount: 'Schrijf {{number}} cijfers.',
    longest: 'Schrijf niet meer dan {{number}} tekens.',
    shortest: 'Schrijf minstens {{number}} tekens.',
    number: 'Schrijf een getal.',
    whole: 'Schrijf een heel getal.',
    between: 'Schrijf een getal van {{min}} tot {{max}}.',
    least: 'Schrijf {{min}} of meer.',
    most: 'Schrijf {{max}} of minder.',
    date: 'Schrijf een datum, bijvoorbeeld {{example}}.',
    dateBetween: 'Kies een datum van {{min}} tot {{max}}.',
    dateLeast: 'Kies een datum vanaf {{min}}.',
    dateMost: 'Kies een datum tot en met {{max}}.',
    file: 'Kies een bestand.',
    photo: 'Kies een foto.',
    pdf: 'Kies een pdf.',
    photoOrPdf: 'Kies een foto of een pdf.',
    fileOf: 'Kies een bestand van deze soort: {{kinds}}.',
    more: 'Dit opent meer vragen.',
  },
};
