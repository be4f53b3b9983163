import { html } from '../html.js';
import {
  checkField,
  datePartsField,
  errorSummary,
  fileField,
  radioField,
  selectField,
  textField,
} from '../fields.js';
import { communePage, progress } from './layout.js';

/** Where the error summary jumps to, for fields that are several boxes. */
const ERROR_TARGETS = { naissance: 'naissance-jour', occupation: 'occupation-proprietaire' };

function shell(variant, number, { answers: _answers, errors, body, multipart = false }) {
  const { words } = variant;
  const sentences = Object.fromEntries(
    Object.entries(errors).map(([id, key]) => [id, words.errors[key]]),
  );
  const name = words.stepNames[number - 1];
  return communePage(variant, {
    path: `etape-${number}`,
    part: `${words.stepOf(number)} : ${name}`,
    wrong: Object.keys(errors).length > 0,
    body: html`${errorSummary(sentences, { ...words, errorTargets: ERROR_TARGETS })}
      <h1>${words.title}</h1>
      ${progress(words, number)}
      <h2 class="step-title"><span class="step-count">${words.stepOf(number)}</span> ${name}</h2>
      <form
        method="post"
        action="${variant.base}/etape-${number}"
        novalidate
        ${multipart ? html`enctype="multipart/form-data"` : ''}
      >
        ${body(fieldWords(words), sentences)}
      </form>`,
  });
}

const fieldWords = (words) => ({
  errorPrefix: words.errorPrefix,
  day: words.day,
  month: words.month,
  year: words.year,
  keptFile: words.keptFile,
});

export function page1(variant, answers, errors = {}) {
  const { words } = variant;
  return shell(variant, 1, {
    answers,
    errors,
    body: (w, wrong) =>
      html`<div class="notice">
          <p id="intro">${words.intro}</p>
          <p id="pieces">${words.documents}</p>
          <p id="duree">${words.session}</p>
        </div>
        ${datePartsField({
          id: 'naissance',
          legend: words.birth,
          hint: words.birthHint,
          values: answers,
          error: wrong.naissance,
          words: w,
          autocomplete: 'bday',
        })}
        ${textField({
          id: 'niss',
          label: words.niss,
          hint: words.nissHint,
          value: answers.niss,
          error: wrong.niss,
          words: w,
          size: 'm',
          inputmode: 'numeric',
          autocomplete: 'off',
          required: true,
          pattern: '[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[\\- ]?[0-9]{3}[. ]?[0-9]{2}',
        })}
        ${textField({
          id: 'telephone',
          label: words.phone,
          hint: words.phoneHint,
          value: answers.telephone,
          error: wrong.telephone,
          words: w,
          size: 'm',
          type: 'tel',
          autocomplete: 'tel',
          pattern: '[+]?[0-9 .\\/\\-]{9,20}',
        })}
        <div class="actions">
          <button type="submit" id="continuer">${words.next}</button>
        </div>`,
  });
}

export function page2(variant, answers, errors = {}) {
  const { words } = variant;
  return shell(variant, 2, {
    answers,
    errors,
    body: (w, wrong) =>
      html`${textField({
          id: 'ancienne',
          label: words.oldAddress,
          hint: words.oldAddressHint,
          value: answers.ancienne,
          error: wrong.ancienne,
          words: w,
          autocomplete: 'off',
          required: true,
        })}
        <fieldset class="group" id="nouvelle">
          <legend>${words.newAddress}</legend>
          ${textField({
            id: 'rue',
            label: words.street,
            value: answers.rue,
            error: wrong.rue,
            words: w,
            autocomplete: 'address-line1',
            required: true,
          })}
          ${textField({
            id: 'numero',
            label: words.number,
            value: answers.numero,
            error: wrong.numero,
            words: w,
            size: 's',
            autocomplete: 'off',
            required: true,
          })}
          ${textField({
            id: 'code-postal',
            label: words.postcode,
            value: answers['code-postal'],
            error: wrong['code-postal'],
            words: w,
            size: 's',
            inputmode: 'numeric',
            autocomplete: 'postal-code',
            required: true,
            pattern: '[0-9]{4}',
            maxlength: 4,
          })}
          ${selectField({
            id: 'section',
            label: words.section,
            value: answers.section,
            error: wrong.section,
            words: w,
            empty: words.choose,
            options: words.sections,
            required: true,
          })}
        </fieldset>
        ${textField({
          id: 'installation',
          label: words.moveDate,
          hint: words.moveDateHint,
          value: answers.installation,
          error: wrong.installation,
          words: w,
          type: 'date',
          size: 'm',
          required: true,
        })}
        ${radioField({
          id: 'occupation',
          legend: words.occupancy,
          value: answers.occupation,
          error: wrong.occupation,
          words: w,
          options: words.occupancies,
        })}
        ${textField({
          id: 'cohabitant',
          label: words.partner,
          hint: words.partnerHint,
          value: answers.cohabitant,
          words: w,
          autocomplete: 'off',
        })}
        <div class="actions">
          <button type="submit" id="continuer">${words.next}</button>
          <a class="back" href="${variant.base}/etape-1">${words.back}</a>
        </div>`,
  });
}

export function page3(variant, answers, errors = {}) {
  const { words } = variant;
  return shell(variant, 3, {
    answers,
    errors,
    multipart: true,
    body: (w, wrong) =>
      html`${fileField({
          id: 'preuve',
          label: words.proof,
          hint: words.proofHint,
          error: wrong.preuve,
          words: w,
          kept: answers.preuve,
          accept: '.pdf,.jpg,.jpeg,.png',
        })}
        <section
          class="summary"
          id="recapitulatif"
          tabindex="-1"
          aria-labelledby="recapitulatif-titre"
        >
          <h3 id="recapitulatif-titre">${words.summary}</h3>
          ${summary(variant, answers)}
        </section>
        <section class="signing" aria-labelledby="signature-titre">
          <h3 id="signature-titre">${words.signing}</h3>
          <p id="signature-texte">${words.signingText}</p>
          ${
            answers.signed
              ? html`<p class="signed" id="signee">${words.signed}</p>`
              : html`${
                    wrong.signer &&
                    html`<p class="error" id="signer-error">
                      <span class="visually-hidden">${words.errorPrefix}</span> ${wrong.signer}
                    </p>`
                  }
                  <button
                    type="submit"
                    class="secondary"
                    id="signer"
                    name="action"
                    value="signer"
                    ${wrong.signer ? html`aria-describedby="signer-error"` : ''}
                  >
                    ${words.sign}
                  </button>`
          }
        </section>
        <section aria-labelledby="declaration-titre">
          <h3 id="declaration-titre">${words.declarationTitle}</h3>
          ${checkField({
            id: 'declaration',
            label: words.declaration,
            checked: answers.declaration === 'oui',
            error: wrong.declaration,
            words: w,
          })}
        </section>
        <div class="actions">
          <button type="submit" id="envoyer" name="action" value="envoyer">${words.send}</button>
          <a class="back" href="${variant.base}/etape-2">${words.back}</a>
        </div>`,
  });
}

/** What was written, page by page, each line with a way back to its field. */
function summary(variant, answers) {
  const { words } = variant;
  const birth = ['jour', 'mois', 'annee'].map((part) => answers[`naissance-${part}`]);
  const lines = [
    [words.birth, birth.every(Boolean) && birth.join('/'), 'etape-1#naissance-jour'],
    [words.niss, answers.niss, 'etape-1#niss'],
    [words.phone, answers.telephone, 'etape-1#telephone'],
    [words.oldAddress, answers.ancienne, 'etape-2#ancienne'],
    [words.newAddress, newAddress(words, answers), 'etape-2#rue'],
    [words.moveDate, answers.installation?.split('-').reverse().join('/'), 'etape-2#installation'],
    [words.occupancy, words.occupancies[answers.occupation], 'etape-2#occupation'],
    [words.partner, answers.cohabitant, 'etape-2#cohabitant'],
  ];
  return html`<dl>
    ${lines.map(
      ([name, value, where]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value || words.empty}</dd>
          <dd class="change">
            <a href="${variant.base}/${where}">
              ${words.change}<span class="visually-hidden"> : ${name}</span>
            </a>
          </dd>
        </div>`,
    )}
  </dl>`;
}

function newAddress(words, answers) {
  const town = [answers['code-postal'], words.sections[answers.section]].filter(Boolean).join(' ');
  const street = [answers.rue, answers.numero].filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}

/** After sending: the number to note. */
export function donePage(variant, answers) {
  const { words } = variant;
  return communePage(variant, {
    path: 'merci',
    title: words.doneTitle,
    body: answers.reference
      ? html`<div class="done">
            <h1>${words.doneTitle}</h1>
            <p>
              ${words.doneReference}<br /><strong class="reference">${answers.reference}</strong>
            </p>
          </div>
          <p id="apres-envoi">${words.doneText}</p>
          <p>${words.doneNothing}</p>`
      : html`<h1>${words.doneEmpty}</h1>
          <p>${words.doneNothing}</p>
          <p><a href="${variant.base}/etape-1">${words.startAgain}</a></p>`,
  });
}
