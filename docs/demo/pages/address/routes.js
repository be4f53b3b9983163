import { randomInt } from 'node:crypto';
import { donePage, page1, page2, page3 } from './form.js';
import { helpPage } from './help.js';
import { FIELDS, checkFile, checkPage1, checkPage2, checkSending } from './validate.js';
import { variants } from './variants.js';

/** Keeps the fields a page asks for, without blanks around them. */
function pick(number, posted) {
  return Object.fromEntries(
    FIELDS[number].map((name) => [name, (posted[name] ?? '').trim().slice(0, 200)]),
  );
}

const failed = (errors) => Object.keys(errors).length > 0;

function routesOf(variant) {
  const { base, form, words } = variant;

  const show = (render) => (visit) => ({ body: render(variant, visit.draft(form)) });

  /** Two plain pages: wrong answers come back with their errors, right ones are kept. */
  const submit = (number, render, check, next) => (visit) => {
    const posted = pick(number, visit.fields);
    const errors = check(posted, words);
    if (failed(errors)) {
      return { status: 422, body: render(variant, { ...visit.draft(form), ...posted }, errors) };
    }
    const before = visit.draft(form);
    const changed = Object.keys(posted).some((name) => posted[name] !== before[name]);
    // A signature is for what was written when it was given.
    visit.save(form, changed ? { ...posted, signed: '' } : posted);
    return { redirect: `${base}/${next}` };
  };

  /** The last page signs or sends; both keep the document and the tick first. */
  const submitLast = (visit) => {
    const file = visit.files.preuve;
    const posted = pick(3, visit.fields);
    const wrongFile = checkFile(file);
    if (file && !failed(wrongFile)) posted.preuve = file.name.slice(0, 120);
    visit.save(form, posted);
    const answers = { ...visit.draft(form), ...posted };
    const signing = visit.fields.action === 'signer';
    const errors = { ...wrongFile, ...(signing ? {} : checkSending(answers, words)) };
    if (failed(errors)) return { status: 422, body: page3(variant, answers, errors) };
    if (signing) return { redirect: `/signature?pour=${variant.id}` };
    visit.reset(form, { reference: `VAL-2026-${randomInt(100_000, 1_000_000)}` });
    return { redirect: `${base}/merci` };
  };

  return {
    [base]: { get: () => ({ redirect: `${base}/etape-1` }) },
    [`${base}/etape-1`]: {
      get: show(page1),
      post: submit(1, page1, checkPage1, 'etape-2'),
    },
    [`${base}/etape-2`]: {
      get: show(page2),
      post: submit(2, page2, checkPage2, 'etape-3'),
    },
    [`${base}/etape-3`]: { get: show(page3), post: submitLast },
    [`${base}/merci`]: { get: show(donePage) },
    [variant.help]: { get: () => ({ body: helpPage(variant) }) },
  };
}

export const addressRoutes = Object.assign({}, ...variants.map(routesOf));
