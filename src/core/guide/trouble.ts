/** What is wrong with a step's field, said by whoever says it best: the step's author, the page, else aidant. */
import type { FieldError, Step } from '../formats/procedure.js';
import type { LocalText } from '../formats/text.js';
import type { Advice, CommonPorts, Controls, ControlState, Finder, PageNode } from '../ports.js';
import type { FieldTrouble } from './state.js';

/** How much the person has done: an error that nobody has made yet is not shown. */
export interface Tried {
  /** Wrote something and left the field. */
  readonly left: boolean;
  /** Pressed "done". */
  readonly pressed: boolean;
}

export function troubleOf(
  step: Step,
  control: ControlState,
  tried: Tried,
  finder: Finder,
): FieldTrouble | undefined {
  const found = foundError(step, finder);
  if (found !== undefined) return { by: 'author', text: found };
  const { problem, message } = control;
  if (problem === undefined) return message ? { by: 'page', text: message } : undefined;
  const timely =
    message !== undefined ||
    control.judged === true ||
    tried.pressed ||
    (tried.left && problem !== 'missing');
  if (!timely) return undefined;
  const own = step.errors?.[problem];
  if (own !== undefined && placeOfError(own) === undefined) {
    return { by: 'author', text: textOfError(own) };
  }
  return message ? { by: 'page', text: message } : { by: 'aidant', problem };
}

/** The text for an error message that the author pointed at and the page shows now. */
function foundError(step: Step, finder: Finder): LocalText | undefined {
  for (const error of Object.values(step.errors ?? {})) {
    const place = placeOfError(error);
    if (place !== undefined && finder.find(place).status === 'found') return textOfError(error);
  }
  return undefined;
}

type PlacedError = Extract<FieldError, { text: LocalText }>;

function isPlaced(error: FieldError): error is PlacedError {
  return typeof error === 'object' && 'text' in error;
}

const placeOfError = (error: FieldError) => (isPlaced(error) ? error.find : undefined);
const textOfError = (error: FieldError): LocalText =>
  isPlaced(error) ? error.text : (error as LocalText);

/**
 * What to write instead, in words of ours. They are fetched when a field first needs them, which `again` tells;
 * until then it is undefined. What cannot be fetched is a hint less.
 */
export function createAdviser(
  { controls, i18n }: Pick<CommonPorts, 'i18n'> & { readonly controls: Controls },
  again: () => void,
): (node: PageNode) => readonly Advice[] | undefined {
  let advise: ((node: PageNode) => readonly Advice[]) | undefined;
  let asked = false;
  const fetch = async (): Promise<void> => {
    try {
      const [adviser] = await Promise.all([controls.adviser(), i18n.more('fields')]);
      advise = adviser;
    } catch {
      advise = () => [];
    }
    again();
  };
  return (node) => {
    if (!asked) void fetch();
    asked = true;
    return advise?.(node);
  };
}
