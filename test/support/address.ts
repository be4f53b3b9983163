import { html, type TemplateResult } from 'lit';

/** A small procedure over the form below, with one of everything a step can have. */
export const address = {
  format: 1,
  id: 'adresse',
  version: 3,
  keeps: 'nothing',
  session: 20,
  title: { fr: "Je change d'adresse", nl: 'Ik verhuis', de: 'Ich ziehe um', en: 'I am moving' },
  minutes: 10,
  bring: [
    { text: { fr: "Votre carte d'identité", en: 'Your identity card' }, picture: 'id-card' },
    { text: { fr: 'Votre nouvelle adresse', en: 'Your new address' }, picture: 'home' },
  ],
  steps: [
    {
      id: 'naissance',
      find: [{ id: 'birth' }],
      title: { fr: 'Votre date de naissance', en: 'Your date of birth' },
      text: {
        fr: "Écrivez le jour, puis le mois, puis l'année.",
        en: 'Write the day, then the month, then the year.',
      },
      example: { fr: '31 12 1980', en: '31 12 1980' },
      picture: 'calendar',
      helper: { fr: 'Montrez la date sur la carte. Laissez la personne écrire.' },
      sensitive: true,
      done: 'valid',
      errors: { format: { fr: 'Il manque le mois. Écrivez par exemple 12.' } },
    },
    {
      id: 'avec',
      ask: { fr: "Vous déménagez avec quelqu'un ?", en: 'Does somebody move with you?' },
      choices: [
        { id: 'oui', text: { fr: 'Oui', en: 'Yes' }, picture: 'two-people' },
        { id: 'non', text: { fr: 'Non', en: 'No' }, picture: 'person' },
      ],
    },
    {
      id: 'conjoint',
      if: { avec: 'oui' },
      optional: true,
      find: { label: 'Nom du conjoint' },
      title: { fr: 'Le nom de cette personne', en: 'The name of that person' },
      text: { fr: 'Écrivez son nom.', en: 'Write the name.' },
      done: 'filled',
    },
    {
      id: 'absent',
      if: { avec: 'oui' },
      find: { id: 'nowhere' },
      title: { fr: 'Une case qui manque', en: 'A box that is missing' },
      text: { fr: 'Écrivez ici.', en: 'Write here.' },
    },
    {
      id: 'envoyer',
      find: { role: 'button', name: 'Envoyer' },
      title: { fr: 'Envoyer votre demande', en: 'Send your request' },
      done: 'clicked',
      effect: 'sends',
    },
  ],
  end: {
    find: { css: '.reference' },
    text: { fr: "C'est envoyé. Notez ce numéro.", en: 'It is sent. Note this number.' },
    next: [{ fr: 'Vous recevez une lettre dans 10 jours.', en: 'A letter comes in 10 days.' }],
    keep: { fr: 'Prenez cet écran en photo.', en: 'Take a picture of this screen.' },
  },
} as const;

/** A form as public services have them. Its submit goes nowhere and shows a reference number. */
export const addressForm = (): TemplateResult =>
  html`<div
    style="max-width: 40rem; padding: 2rem; font: 18px/1.5 system-ui; background: Canvas; color: CanvasText"
  >
    <h1>Changement d'adresse</h1>
    <form @submit=${onSubmit} novalidate>
      <p>
        <label for="birth">Date de naissance *</label><br />
        <span id="birth-hint">Jour, mois, année</span><br />
        <input id="birth" required pattern="\\d\\d \\d\\d \\d{4}" aria-describedby="birth-hint" />
      </p>
      <p>
        <label for="partner">Nom du conjoint</label><br />
        <input id="partner" />
      </p>
      <p>
        <label for="street">Rue et numéro</label><br />
        <input id="street" />
      </p>
      <p><button>Envoyer</button></p>
    </form>
    <p class="foot"><a href="#more">Plus d'informations</a></p>
  </div>`;

function onSubmit(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const reference = document.createElement('p');
  reference.className = 'reference';
  reference.textContent = 'Référence : VAL-2026-0042';
  form.after(reference);
}
