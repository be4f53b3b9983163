import type { SharedMessages } from './en.js';

/** The words for a computer that several people use in Dutch. */
export const nl: SharedMessages = {
  shared: {
    title: 'Gedeelde computer',
    keepsNothing: 'Van deze hulp blijft hier niets bewaard.',
    ask: 'Is er nog iemand?',
    left_one: 'Nog {{count}} seconde.',
    left_other: 'Nog {{count}} seconden.',
    then: 'Daarna wordt deze hulp gewist.',
    formStays: 'Uw formulier blijft zoals het is.',
    press: 'Druk op “Ik ben er nog”.',
    here: 'Ik ben er nog',
    finish: 'Ik ben klaar',
    finishMore: 'Alles van deze hulp wissen',
    wiped: 'Deze hulp is gewist',
    wipedNothing: 'Er blijft hier niets van over.',
    wipedPause: 'Een tijdje heeft niemand deze pagina aangeraakt.',
    wipedForm: 'Wat u in het formulier schreef, staat er nog.',
    wipedSite: 'Bent u klaar? Meld u af en sluit dit venster.',
    guideStops: 'Op de volgende pagina stopt deze gids.',
    guideCard: 'Op de kaart staat een code. Die brengt u hier terug.',
    card: 'De kaart bekijken',
  },
};
