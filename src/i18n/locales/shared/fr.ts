import type { SharedMessages } from './en.js';

/** The words for a computer that several people use in French. */
export const fr: SharedMessages = {
  shared: {
    title: 'Ordinateur partagé',
    keepsNothing: "Rien de cette aide n'est gardé ici.",
    ask: "Il y a encore quelqu'un\u202f?",
    left_one: 'Encore {{count}} seconde.',
    left_other: 'Encore {{count}} secondes.',
    then: 'Ensuite, cette aide est effacée.',
    formStays: 'Votre formulaire reste comme il est.',
    press: 'Appuyez sur «\u00a0Je suis encore là\u00a0».',
    here: 'Je suis encore là',
    finish: "J'ai fini",
    finishMore: 'Effacer tout de cette aide',
    wiped: 'Cette aide est effacée',
    wipedNothing: "Il n'en reste rien ici.",
    wipedPause: "Personne n'a touché cette page depuis un moment.",
    wipedForm: 'Ce que vous avez écrit dans le formulaire est encore là.',
    wipedSite: 'Vous avez fini\u202f? Déconnectez-vous, puis fermez cette fenêtre.',
    guideStops: "À la page suivante, ce guide s'arrête.",
    guideCard: 'La carte a un code. Il vous ramène ici.',
    card: 'Voir la carte',
  },
};
