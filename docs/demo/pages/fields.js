/**
 * Form fields as a careful public service writes them: a real label, a hint and an error tied to the control,
 * nothing that needs a script.
 */
import { attributes, html } from './html.js';

const describedBy = (id, hint, error) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');

const hintOf = (id, hint) => hint && html`<p class="hint" id="${id}-hint">${hint}</p>`;

const errorOf = (id, error, words) =>
  error &&
  html`<p class="error" id="${id}-error">
    <span class="visually-hidden">${words.errorPrefix}</span> ${error}
  </p>`;

const fieldClass = (error) => (error ? 'field field-wrong' : 'field');

/** A field of one line. `more` holds further attributes of the input. */
export function textField({ id, label, hint, value, error, words, size, type = 'text', ...more }) {
  return html`<div class="${fieldClass(error)}">
    <label for="${id}">${label}</label>
    ${hintOf(id, hint)} ${errorOf(id, error, words)}
    <input${attributes({
      id,
      name: id,
      type,
      value,
      class: size && `size-${size}`,
      'aria-describedby': describedBy(id, hint, error),
      'aria-invalid': error && 'true',
      ...more,
    })} />
  </div>`;
}

/** A choice among options, the first of them empty. */
export function selectField({ id, label, hint, value, error, words, empty, options, ...more }) {
  return html`<div class="${fieldClass(error)}">
    <label for="${id}">${label}</label>
    ${hintOf(id, hint)} ${errorOf(id, error, words)}
    <select${attributes({
      id,
      name: id,
      'aria-describedby': describedBy(id, hint, error),
      'aria-invalid': error && 'true',
      ...more,
    })}>
      <option value="">${empty}</option>
      ${Object.entries(options).map(
        ([key, text]) =>
          html`<option${attributes({ value: key, selected: key === value })}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** Radio buttons under one question. */
export function radioField({ id, legend, hint, value, error, words, options }) {
  return html`<fieldset${attributes({
    id,
    class: fieldClass(error),
    'aria-describedby': describedBy(id, hint, error),
  })}>
    <legend>${legend}</legend>
    ${hintOf(id, hint)} ${errorOf(id, error, words)}
    <div class="choices">
      ${Object.entries(options).map(
        ([key, text]) =>
          html`<div class="choice">
            <input${attributes({
              type: 'radio',
              id: `${id}-${key}`,
              name: id,
              value: key,
              checked: key === value,
              required: true,
              'aria-describedby': error && `${id}-error`,
            })} />
            <label for="${id}-${key}">${text}</label>
          </div>`,
      )}
    </div>
  </fieldset>`;
}

/** A date in three boxes, which people type with less trouble than they pick it. */
export function datePartsField({ id, legend, hint, values, error, words, autocomplete }) {
  const part = (name, label, length) =>
    html`<div class="date-part">
      <label for="${id}-${name}">${label}</label>
      <input${attributes({
        id: `${id}-${name}`,
        name: `${id}-${name}`,
        type: 'text',
        inputmode: 'numeric',
        pattern: `[0-9]{1,${length}}`,
        maxlength: length,
        required: true,
        class: `size-${length}`,
        value: values[`${id}-${name}`],
        autocomplete: autocomplete && `${autocomplete}-${PART_TOKENS[name]}`,
        'aria-invalid': error && 'true',
        'aria-describedby': error && `${id}-error`,
      })} />
    </div>`;
  return html`<fieldset${attributes({
    id,
    class: fieldClass(error),
    'aria-describedby': describedBy(id, hint, error),
  })}>
    <legend>${legend}</legend>
    ${hintOf(id, hint)} ${errorOf(id, error, words)}
    <div class="date-parts">
      ${part('jour', words.day, 2)} ${part('mois', words.month, 2)} ${part('annee', words.year, 4)}
    </div>
  </fieldset>`;
}

const PART_TOKENS = { jour: 'day', mois: 'month', annee: 'year' };

/** A document to send along. What was sent before is named, because a browser never fills this field again. */
export function fileField({ id, label, hint, error, words, kept, ...more }) {
  return html`<div class="${fieldClass(error)}">
    <label for="${id}">${label}</label>
    ${hintOf(id, hint)} ${errorOf(id, error, words)}
    ${kept && html`<p class="kept">${words.keptFile} <strong>${kept}</strong></p>`}
    <input${attributes({
      id,
      name: id,
      type: 'file',
      'aria-describedby': describedBy(id, hint, error),
      'aria-invalid': error && 'true',
      ...more,
    })} />
  </div>`;
}

/** One box to tick. */
export function checkField({ id, label, checked, error, words }) {
  return html`<div class="${fieldClass(error)}">
    ${errorOf(id, error, words)}
    <div class="choice">
      <input${attributes({
        type: 'checkbox',
        id,
        name: id,
        value: 'oui',
        checked,
        required: true,
        'aria-invalid': error && 'true',
        'aria-describedby': error && `${id}-error`,
      })} />
      <label for="${id}">${label}</label>
    </div>
  </div>`;
}

/**
 * All problems at the top of the page, each a link to its field.
 * @param errors a map from the id to jump to, to the sentence.
 */
export function errorSummary(errors, words) {
  const list = Object.entries(errors);
  if (list.length === 0) return undefined;
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <h2>${words.errorTitle}</h2>
    <ul>
      ${list.map(([id, text]) => html`<li><a href="#${words.errorTargets?.[id] ?? id}">${text}</a></li>`)}
    </ul>
  </div>`;
}
