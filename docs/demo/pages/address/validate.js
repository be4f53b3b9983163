/**
 * What the counter accepts, page by page. Each check returns the errors as a map from field to the name of a
 * sentence in the words.
 */

const NISS = /^\d{11}$/;
const PHONE = /^\+?\d{9,13}$/;
const POSTCODE = /^\d{4}$/;
const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];
const FILE_LIMIT = 5 * 1024 * 1024;

/** The fields each page asks for: nothing else is kept. */
export const FIELDS = {
  1: ['naissance-jour', 'naissance-mois', 'naissance-annee', 'niss', 'telephone'],
  2: [
    'ancienne',
    'rue',
    'numero',
    'code-postal',
    'section',
    'installation',
    'occupation',
    'cohabitant',
  ],
  3: ['declaration'],
};

const bare = (text) => text.replace(/[\s./-]/g, '');

export function checkPage1(answers) {
  const errors = {};
  const parts = ['annee', 'mois', 'jour'].map((part) => answers[`naissance-${part}`]);
  if (parts.some((part) => !part)) errors.naissance = 'birthMissing';
  else if (!isDate(...parts) || Number(parts[0]) < 1900) errors.naissance = 'birthWrong';
  if (!answers.niss) errors.niss = 'nissMissing';
  else if (!NISS.test(bare(answers.niss))) errors.niss = 'nissWrong';
  if (answers.telephone && !PHONE.test(bare(answers.telephone))) errors.telephone = 'phoneWrong';
  return errors;
}

export function checkPage2(answers, words) {
  const errors = {};
  if (!answers.ancienne) errors.ancienne = 'oldAddressMissing';
  if (!answers.rue) errors.rue = 'streetMissing';
  if (!answers.numero) errors.numero = 'numberMissing';
  if (!answers['code-postal']) errors['code-postal'] = 'postcodeMissing';
  else if (!POSTCODE.test(answers['code-postal'])) errors['code-postal'] = 'postcodeWrong';
  if (!Object.hasOwn(words.sections, answers.section ?? '')) errors.section = 'sectionMissing';
  if (!answers.installation) errors.installation = 'moveDateMissing';
  else if (!isDate(...answers.installation.split('-'))) errors.installation = 'moveDateWrong';
  if (!Object.hasOwn(words.occupancies, answers.occupation ?? ''))
    errors.occupation = 'occupancyMissing';
  return errors;
}

export function checkFile(file) {
  if (!file) return {};
  const fits = FILE_TYPES.includes(file.type) && file.size <= FILE_LIMIT;
  return fits ? {} : { preuve: 'proofWrong' };
}

/** Before sending: everything, in the order of the page. */
export function checkSending(answers, words) {
  const errors = {};
  const before = { ...checkPage1(answers), ...checkPage2(answers, words) };
  if (Object.keys(before).length > 0) errors.recapitulatif = 'incomplete';
  if (!answers.signed) errors.signer = 'signMissing';
  if (answers.declaration !== 'oui') errors.declaration = 'declarationMissing';
  return errors;
}

function isDate(year, month, day) {
  const [y, m, d] = [year, month, day].map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}
