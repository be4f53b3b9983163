import type { Controls, ControlState, PageNode, PageWatch } from '../core/ports.js';
import { resolve, type Resolved } from './control-members.js';
import { partsOf } from './control-parts.js';
import { stateOf } from './control-state.js';
import { onChange, onLeave, onUse } from './control-use.js';
import { spokenValue } from './control-value.js';
import { labelsOf } from './dom.js';
import { accessibleName } from './find-name.js';
import { collapse, comparable, shownText } from './shown-text.js';

const GONE: ControlState = {
  kind: 'other',
  filled: false,
  checked: false,
  problem: undefined,
  message: undefined,
  judged: false,
  required: false,
  secret: false,
  visible: false,
};

/** Reads controls of the page and takes the person to them. Never writes to them. */
export function createControls(watch: PageWatch): Controls {
  return {
    state(node) {
      const resolved = resolve(node);
      return resolved ? judged(resolved) : GONE;
    },
    name: (node) => nameOf(node),
    parts(node) {
      const resolved = resolve(node);
      return resolved ? partsOf(resolved) : [];
    },
    onChange(node, act) {
      let undo = onChange(node as Node, watch, act);
      // Few forms ask for a date in boxes: what judges it comes when the first field is watched.
      if (!isNoSuchDay) void learnDates(() => undo !== nothing && act());
      return () => {
        undo();
        undo = nothing;
      };
    },
    onUse: (node, act) => onUse(node as Node, act),
    onLeave: (node, act) => onLeave(node as Node, resolve(node), act),
    spokenValue(node) {
      const resolved = resolve(node);
      return resolved ? spokenValue(resolved, nameOf) : undefined;
    },
    async adviser() {
      const { adviceAfter } = await import('./control-advice.js');
      return (node) => {
        const resolved = resolve(node);
        const wrong = resolved && isNoSuchDay?.(resolved);
        return wrong ? [{ key: 'fields.noSuchDay' }] : adviceAfter(node);
      };
    },
  };
}

let isNoSuchDay: ((resolved: Resolved) => boolean) | undefined;

const nothing = (): void => undefined;

async function learnDates(then: () => void): Promise<void> {
  // What cannot be fetched judges nothing: the page still does.
  const dates = await import('./real-date.js').catch(() => undefined);
  if (!dates) return;
  ({ isNoSuchDay } = dates);
  then();
}

function judged(resolved: Resolved): ControlState {
  const state = stateOf(resolved);
  const wrong = state.filled && state.problem === undefined && isNoSuchDay?.(resolved);
  return wrong ? { ...state, problem: 'format' } : state;
}

/** The name as the page shows it, without the mark for "required". */
function nameOf(node: PageNode): string {
  const resolved = resolve(node);
  if (!resolved) return '';
  const { element, kind, fields } = resolved;
  const own = accessibleName(element);
  if (kind === 'group' && fields.includes(element))
    return groupName(element, fields) || comparable(own);
  const [only, second] = fields;
  const inner = own === '' && only && !second ? accessibleName(only) : '';
  return comparable(own || inner || fallbackName(element));
}

/** The question that a group of radios answers: the name of the group around all of them. */
function groupName(radio: HTMLElement, fields: readonly HTMLElement[]): string {
  const around = radio.closest('fieldset, [role=radiogroup], [role=group]');
  if (!around || !fields.every((field) => around.contains(field))) return '';
  return comparable(accessibleName(around));
}

function fallbackName(element: HTMLElement): string {
  const labels = collapse(labelsOf(element).map(shownText).join(' '));
  if (labels !== '') return labels;
  const heading = element.querySelector('legend, h1, h2, h3, h4, h5, h6');
  return shownText(heading ?? element).slice(0, 120);
}
