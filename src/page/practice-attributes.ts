/** Which attributes of the page a practice copy keeps: what shapes it, names it and checks an answer, nothing else. */
import { isSecret } from './control-state.js';
import { classesOf, tellsChoice } from './practice-answers.js';

const KEPT = new Set(
  (
    'id class lang dir title hidden inert tabindex role slot part exportparts translate for name type placeholder ' +
    'required pattern min max step minlength maxlength size rows cols wrap colspan rowspan scope headers abbr span ' +
    'start reversed alt width height readonly disabled multiple inputmode enterkeyhint open label datetime align ' +
    'valign bgcolor color face nowrap summary border cellpadding cellspacing noshade compact contenteditable form ' +
    'popover popovertarget popovertargetaction novalidate low high optimum accept'
  ).split(' '),
);

/** What a page may keep of an answer, or of its own secrets, outside of a field's value. */
const PRIVATE = /value|token|secret|nonce|csrf|session|key|src|href|url|action/;

const SVG = 'http://www.w3.org/2000/svg';

/** Copies what may be copied. `to` is an element of a document that is shown nowhere. */
export function copyAttributes(from: Element, to: Element): void {
  for (const { name, value, namespaceURI } of from.attributes) {
    const kept = from.namespaceURI === SVG ? isKeptOfSvg(name, value) : isKept(name);
    if (!kept || tellsChoice(name, value)) continue;
    const words = name === 'class' ? classesOf(from, value) : value;
    try {
      to.setAttributeNS(namespaceURI, name, words);
    } catch {
      // A parser takes `data-on:click` or `data-a"b` for one plain name; a script may not set such a name.
    }
  }
  if (/^(input|select|textarea)$/.test(from.localName)) copyField(from as HTMLInputElement, to);
  if (/^(button|input)$/.test(from.localName)) to.removeAttribute('formaction');
  if (/^(a|area)$/.test(from.localName) && from.hasAttribute('href')) asLink(to);
  const value = from.getAttribute('value');
  // "Choose…" has no value: that tells an open question from an answer.
  const kept = from.localName === 'option' ? value === '' : from.localName === 'li';
  if (kept && value !== null) to.setAttribute('value', value);
  // Without a value a bar would run to and fro.
  if (from.localName === 'progress') to.setAttribute('value', '0');
}

/** Exported for its test. */
export function isKept(name: string): boolean {
  if (name.startsWith('aria-')) return !tellsChoice(name, 'false');
  return KEPT.has(name) || (name.startsWith('data-') && !PRIVATE.test(name));
}

/** A drawing has hundreds of harmless attributes; what acts or fetches is known. */
function isKeptOfSvg(name: string, value: string): boolean {
  if (name === 'style' || /^on/i.test(name) || PRIVATE.test(name.toLowerCase())) {
    return /^(xlink:)?href$/.test(name) && value.startsWith('#');
  }
  return !/(url|image|src)[^(]*\((?!\s*["']?#)/i.test(value) && !value.includes('\\');
}

function copyField(from: HTMLInputElement, to: Element): void {
  const { type } = from;
  // A password manager must not fill the person's own password into the copy; the guide still knows a secret.
  to.setAttribute('autocomplete', isSecret(from) ? 'one-time-code' : 'off');
  if (from.localName !== 'input') return;
  // What stands on a button is no answer. A picture as a button would be fetched: its words stay.
  if (type === 'image') to.setAttribute('type', 'submit');
  if (/^(submit|button|reset|image)$/.test(type)) {
    const words = type === 'image' ? from.alt : from.getAttribute('value');
    if (words) to.setAttribute('value', words);
  }
}

/** A link without a place to go: it still looks like one, is found as one, and can be pressed. */
function asLink(to: Element): void {
  to.setAttribute(LINK, '');
  if (!to.hasAttribute('role')) to.setAttribute('role', 'link');
  if (!to.hasAttribute('tabindex')) to.setAttribute('tabindex', '0');
}

/** Marks what was a link, so that the page's own rules for links still fit. */
export const LINK = 'data-aidant-link';
