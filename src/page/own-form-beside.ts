/** Words that stand beside a field without being tied to it, as on pages drawn with tables. */
import { fieldsIn, isEditor } from './control-members.js';
import { isElement, isVisible, parentElementOf } from './dom.js';
import { collapse, shownText } from './shown-text.js';

export const GROUPS = 'fieldset, [role=group], [role=radiogroup]';

/** Longer texts near a field are paragraphs about something else. */
export const LONGEST_NAME = 140;

const STOPS = /^(input|select|textarea|button|script|style|legend|h1|table|form)$/;

/** Text next to a node, up to the next field or the label of another one. */
export function textBeside(node: Node, way: 'previousSibling' | 'nextSibling'): string {
  const parts: string[] = [];
  for (let at = node[way]; at; at = at[way]) {
    if (isElement(at)) {
      if (STOPS.test(at.localName) || (at as HTMLLabelElement).control) break;
      if (isEditor(at) || fieldsIn(at).length > 0) break;
      if (!isVisible(at)) continue;
    } else if (at.nodeType !== 3) continue;
    const text = collapse(isElement(at) ? shownText(at) : (at as Text).data);
    if (text !== '') parts.push(text);
    // One block of words is enough: what stands further away is about something else.
    if (text !== '' && isElement(at)) break;
  }
  const text = collapse((way === 'nextSibling' ? parts : parts.reverse()).join(' '));
  return text.length > LONGEST_NAME ? '' : text;
}

/** The words before a field: in its cell or line, else in the cell before, else at the head of its column. */
export function textBefore(field: HTMLElement, inside?: HTMLElement): string {
  let at: HTMLElement | undefined = field;
  for (let steps = 0; at && at !== inside && steps < 3; steps += 1) {
    const before = textBeside(at, 'previousSibling');
    if (before !== '') return before;
    if (/^(td|th)$/.test(at.localName)) return columnHead(at as HTMLTableCellElement);
    at = parentElementOf(at);
    if (!at || at.matches(`form, body, main, ${GROUPS}`)) break;
  }
  return '';
}

function columnHead(cell: HTMLTableCellElement): string {
  const head = cell.closest('table')?.rows[0]?.cells[cell.cellIndex];
  if (!head || head === cell || isEditor(head)) return '';
  return fieldsIn(head).length === 0 ? shownText(head) : '';
}
