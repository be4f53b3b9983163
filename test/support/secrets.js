/** Things that nobody but the person and the form may know, made up anew at each run. */
import { randomInt } from 'node:crypto';

const digits = (count) => Array.from({ length: count }, () => randomInt(10)).join('');
const letters = (count) =>
  Array.from({ length: count }, () => 'bcdfghjklmnpqrstvwxz'[randomInt(20)]).join('');
const word = () => letters(5 + randomInt(8)).replace(/^./, (first) => first.toUpperCase());

/** One secret of each kind; `scale` makes them longer, to see whether anything that leaves does too. */
export function makeSecrets(scale = 1) {
  const long = (make) => Array.from({ length: scale }, make).join(' ');
  return {
    iban: long(() => `BE${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)}`),
    national: long(() => `${digits(2)}.${digits(2)}.${digits(2)}-${digits(3)}.${digits(2)}`),
    name: long(() => `${word()} ${word()}`),
    street: long(() => `${word()}straat ${digits(4)}`),
    mail: `${letters(9)}@${letters(8)}.example`,
    phone: `04${digits(8)}`,
    code: letters(8 * scale),
  };
}

/** Every stretch of four signs that tells something: what is only in the secrets, not in `known`. */
export function tracesOf(secrets, known) {
  const traces = new Set();
  for (const secret of Object.values(secrets)) {
    for (const text of [secret, secret.replace(/[\s.-]/g, '')]) {
      for (let at = 0; at + 4 <= text.length; at += 1) {
        const part = text.slice(at, at + 4);
        if (!/\s/.test(part) && !known.includes(part)) traces.add(part);
      }
    }
  }
  return [...traces];
}

/** What these traces stand in, with some of what is around each. */
export function foundIn(text, traces) {
  return traces
    .filter((trace) => text.includes(trace))
    .map((trace) => text.slice(Math.max(0, text.indexOf(trace) - 80), text.indexOf(trace) + 40));
}

/** Without the numbers of the clock, of chance and of the drawing of a page: they are nobody's secret. */
export function withoutChance(text) {
  return (
    text
      .replace(/\b1[789]\d{8,11}(\.\d+)?\b/g, '#')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '#')
      .replace(/\b\d{8}T\d{6}Z?\b/g, '#')
      .replace(/-?\d*\.?\d+px/g, '#')
      // Lit numbers its places anew in each page.
      .replace(/<!--.*?-->/gs, '')
      // Also where it stands in a text within a text.
      .replace(/(\\?")(id|enc|ct)\1:\1[\w-]+\1/g, '"$2":"#"')
      .replace(/\["(id|enc|ct)","[\w-]+"\]/g, '"$1":"#"')
      .replace(/ d="[^"]*"/g, '')
  );
}
