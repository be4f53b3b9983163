import { expect } from '@open-wc/testing';
import type { Procedure } from '../../../src/core/formats/procedure.js';
import { resolveText, type Level } from '../../../src/core/formats/text.js';
import { plainSteps, type PlainTextOptions } from '../../../src/core/guide/plain-text.js';
import { createTranslator } from '../../../src/i18n/translator.js';
import { address } from '../../support/address.js';

const more: PlainTextOptions = {
  pageLanguage: 'fr',
  first: 'fr',
  siteName: { fr: 'Commune de Valmont', en: 'Commune of Valmont' },
  call: '081 00 00 00',
  address: 'valmont.example/adresse',
  code: 'VALMONT-1-14',
};

async function words(locale: string, level: Level = 'original') {
  const i18n = createTranslator({
    locale,
    first: () => 'fr',
    reading: () => ({ locale, level }),
  });
  await Promise.all([i18n.use(locale), i18n.more('print')]);
  return i18n;
}

const text = async (locale: string, procedure: object = address, options = more) =>
  plainSteps(procedure as Procedure, await words(locale), options);

/** The same procedure in each language of the interface; an author's text that is missing is in French. */
const EXPECTED: Readonly<Record<string, string>> = {
  fr: `Je change d'adresse
Commune de Valmont
Cela prend environ 10 minutes.
Rien n'est envoyé avant « Envoyer votre demande ».
Si vous ne faites rien, la page se ferme après 20 minutes.

Préparez ceci
- Votre carte d'identité
- Votre nouvelle adresse

1. Votre date de naissance
   Écrivez le jour, puis le mois, puis l'année.
   Exemple : 31 12 1980

2. Vous déménagez avec quelqu'un ?
   - Oui
   - Non

3. Le nom de cette personne
   Seulement si vous avez répondu « Oui » à l'étape 2.
   Vous pouvez passer cette étape.
   Écrivez son nom.

4. Une case qui manque
   Seulement si vous avez répondu « Oui » à l'étape 2.
   Écrivez ici.

5. Envoyer votre demande
   Attention : Ce bouton envoie votre demande.
   Regardez la page une dernière fois. Puis appuyez vous-même.

À la fin
C'est envoyé. Notez ce numéro.
Prenez cet écran en photo.
Vous recevez une lettre dans 10 jours.

Je n'y arrive pas
Appelez : 081 00 00 00
Sur Internet : valmont.example/adresse
Code : VALMONT-1-14`,
  en: `I am moving
Commune of Valmont
This takes about 10 minutes.
Nothing is sent before “Send your request”.
If you do nothing, the page closes after 20 minutes.

Have this ready
- Your identity card
- Your new address

1. Your date of birth
   Write the day, then the month, then the year.
   Example: 31 12 1980

2. Does somebody move with you?
   - Yes
   - No

3. The name of that person
   Only if you answered “Yes” at step 2.
   You can skip this step.
   Write the name.

4. A box that is missing
   Only if you answered “Yes” at step 2.
   Write here.

5. Send your request
   Careful: This button sends your request.
   Look at the page once more. Then press it yourself.

At the end
It is sent. Note this number.
Take a picture of this screen.
A letter comes in 10 days.

I'm stuck
Call: 081 00 00 00
On the internet: valmont.example/adresse
Code: VALMONT-1-14`,
  nl: `Ik verhuis
Commune de Valmont
Dit duurt ongeveer 10 minuten.
Er wordt niets verstuurd vóór ‘Envoyer votre demande’.
Doet u niets, dan sluit de pagina na 20 minuten.

Leg dit klaar
- Votre carte d'identité
- Votre nouvelle adresse

1. Votre date de naissance
   Écrivez le jour, puis le mois, puis l'année.
   Voorbeeld: 31 12 1980

2. Vous déménagez avec quelqu'un ?
   - Oui
   - Non

3. Le nom de cette personne
   Alleen als u ‘Oui’ antwoordde bij stap 2.
   U mag deze stap overslaan.
   Écrivez son nom.

4. Une case qui manque
   Alleen als u ‘Oui’ antwoordde bij stap 2.
   Écrivez ici.

5. Envoyer votre demande
   Let op: Met deze knop verstuurt u uw aanvraag.
   Kijk de pagina nog één keer na. Druk dan zelf.

Op het einde
C'est envoyé. Notez ce numéro.
Prenez cet écran en photo.
Vous recevez une lettre dans 10 jours.

Het lukt me niet
Bel: 081 00 00 00
Op internet: valmont.example/adresse
Code: VALMONT-1-14`,
  de: `Ich ziehe um
Commune de Valmont
Das dauert etwa 10 Minuten.
Vor „Envoyer votre demande“ wird nichts abgeschickt.
Wenn Sie nichts tun, schließt die Seite nach 20 Minuten.

Legen Sie das bereit
- Votre carte d'identité
- Votre nouvelle adresse

1. Votre date de naissance
   Écrivez le jour, puis le mois, puis l'année.
   Beispiel: 31 12 1980

2. Vous déménagez avec quelqu'un ?
   - Oui
   - Non

3. Le nom de cette personne
   Nur wenn Sie bei Schritt 2 „Oui“ geantwortet haben.
   Diesen Schritt dürfen Sie auslassen.
   Écrivez son nom.

4. Une case qui manque
   Nur wenn Sie bei Schritt 2 „Oui“ geantwortet haben.
   Écrivez ici.

5. Envoyer votre demande
   Achtung: Mit diesem Knopf schicken Sie Ihren Antrag ab.
   Sehen Sie die Seite noch einmal an. Dann drücken Sie selbst.

Am Ende
C'est envoyé. Notez ce numéro.
Prenez cet écran en photo.
Vous recevez une lettre dans 10 jours.

Ich komme nicht weiter
Rufen Sie an: 081 00 00 00
Im Internet: valmont.example/adresse
Code: VALMONT-1-14`,
};

describe('the steps as plain text', () => {
  for (const [locale, expected] of Object.entries(EXPECTED)) {
    it(`is all there in ${locale}`, async () => {
      expect(await text(locale)).to.equal(expected);
    });
  }

  it('says where an answer leads, names the page’s control, and gives the address of a link', async () => {
    const said = await text('en', {
      format: 1,
      id: 'p',
      title: 'P',
      checked: '2026-11-01',
      steps: [
        {
          id: 'q',
          ask: 'Alone?',
          choices: [
            { id: 'y', text: 'Yes', go: 's' },
            { id: 'n', text: 'No' },
          ],
        },
        {
          id: 'r',
          if: { q: 'n' },
          text: '**Look** at [our page](https://x.example/a).\n\n- one\n- two',
        },
        {
          id: 's',
          find: { role: 'button', name: { fr: 'Envoyer', en: 'Send' } },
          title: 'Press “{target}”',
          if: { visible: { id: 'b' } },
        },
      ],
    });
    expect(said).to.include('- Yes: go to step 3\n   - No');
    expect(said).to.include('Look at our page (https://x.example/a).\n   - one\n   - two');
    expect(said).to.include('3. Press “Envoyer”\n   Only if the page shows it.');
    expect(said).to.include('Checked on November 1, 2026.');
  });

  it('has the lines for who sits beside only when somebody does', async () => {
    expect(await text('fr')).not.to.include('Laissez la personne écrire');
    const beside = await text('fr', address, { ...more, accompanied: true });
    expect(beside).to.include('Pour la personne qui aide\n   Regardez ailleurs.');
    expect(beside).to.include('Montrez la date sur la carte. Laissez la personne écrire.');
  });

  it('takes the level that is read', async () => {
    const simple = { ...address, title: { fr: 'Déclaration', 'fr-simple': 'Je déménage' } };
    const said = plainSteps(simple as unknown as Procedure, await words('fr', 'simple'), more);
    expect(said.startsWith('Je déménage\n')).to.equal(true);
    expect(resolveText(simple.title, { locale: 'fr', level: 'simple' }, 'fr').value).to.equal(
      'Je déménage',
    );
  });

  it('still says whom to ask where the site gives no number, and never shows a hole', async () => {
    const broken = { ...address, steps: [{ id: 'x', broken: true }] };
    const said = await text('fr', broken, {
      ...more,
      call: undefined,
      code: undefined,
      address: undefined,
    });
    expect(said).to.include("1. Étape 1\n   Faites-la sur la page, ou demandez à quelqu'un.");
    expect(said).to.match(/Je n'y arrive pas\n.+$/);
  });
});
