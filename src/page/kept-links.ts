/** A list of errors may repeat an answer: "The code 1234 is wrong", in a link to the field. */
import type { SayUnit } from '../core/speech/read.js';
import { isField, resolve } from './control-members.js';
import { isKeptSecret } from './control-state.js';
import { closestComposed, targetOf } from './dom.js';
import { GROUP } from './said-elsewhere.js';

/**
 * The same units; what stands in a link to a secret goes to no remote voice.
 *
 * @param isSensitive what the author, or the bank, keeps besides.
 */
export function* keepLinks(
  units: Iterable<SayUnit>,
  isSensitive: (control: HTMLElement) => boolean,
): Generator<SayUnit> {
  const leadsToSecret = (node: Node): boolean => {
    const link = closestComposed(node, 'a[href^="#"]');
    const meant = link && resolve(targetOf(link));
    // A link to a chapter says nothing of the fields in it.
    if (!meant || !(isField(meant.element) || meant.element.matches(GROUP))) return false;
    const controls = [meant.element, ...meant.fields];
    return controls.some((control) => isKeptSecret(control) || isSensitive(control));
  };
  for (const unit of units) {
    const isKept = unit.pieces?.some(({ node }) => leadsToSecret(node as Node)) === true;
    yield isKept ? { ...unit, private: true } : unit;
  }
}
