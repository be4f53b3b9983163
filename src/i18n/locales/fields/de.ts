import type { FieldsMessages } from './en.js';

/** What to write in a field where the page does not say it, in German. */
export const de: FieldsMessages = {
  fields: {
    empty: 'Das ist noch leer.',
    wrong: 'Das stimmt noch nicht.',
    choose: 'Wählen Sie eine Antwort.',
    tick: 'Drücken Sie auf das Kästchen, um es anzukreuzen.',
    several: 'Sie können mehrere wählen.',
    email: 'Schreiben Sie eine E-Mail-Adresse, mit @.',
    tel: 'Schreiben Sie eine Telefonnummer.',
    url: 'Schreiben Sie eine Internetadresse, zum Beispiel {{example}}.',
    digits: 'Schreiben Sie nur Ziffern.',
    digitCount: 'Schreiben Sie {{number}} Ziffern.',
    longest: 'Schreiben Sie höchstens {{number}} Zeichen.',
    shortest: 'Schreiben Sie mindestens {{number}} Zeichen.',
    number: 'Schreiben Sie eine Zahl.',
    whole: 'Schreiben Sie eine ganze Zahl.',
    between: 'Schreiben Sie eine Zahl von {{min}} bis {{max}}.',
    least: 'Schreiben Sie {{min}} oder mehr.',
    most: 'Schreiben Sie {{max}} oder weniger.',
    date: 'Schreiben Sie ein Datum, zum Beispiel {{example}}.',
    dateBetween: 'Wählen Sie ein Datum vom {{min}} bis zum {{max}}.',
    dateLeast: 'Wählen Sie ein Datum ab dem {{min}}.',
    dateMost: 'Wählen Sie ein Datum bis zum {{max}}.',
    file: 'Wählen Sie eine Datei.',
    photo: 'Wählen Sie ein Foto.',
    pdf: 'Wählen Sie ein PDF.',
    photoOrPdf: 'Wählen Sie ein Foto oder ein PDF.',
    fileOf: 'Wählen Sie eine Datei dieser Art: {{kinds}}.',
    more: 'Das öffnet weitere Fragen.',
  },
};
