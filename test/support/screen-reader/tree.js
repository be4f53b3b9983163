/**
 * The accessibility tree as lines a person can read, one for each thing a screen reader stops at, indented by what
 * holds what. Works on the nodes of Chromium's `Accessibility.getFullAXTree`.
 */

/** They say nothing themselves: what is in them stands in their place. */
const PASSED = new Set([
  'generic',
  'none',
  'RootWebArea',
  'sectionheader',
  'sectionfooter',
  'strong',
  'emphasis',
  'LabelText',
  'ListMarker',
  'InlineTextBox',
  'LineBreak',
]);
/** Their name is made of what is in them: not said twice. */
const WHOLE = new Set(['button', 'link', 'heading', 'checkbox', 'radio', 'option']);
const STATES = ['pressed', 'expanded', 'checked', 'selected', 'invalid', 'required', 'disabled'];

/**
 * @param {object[]} nodes of `Accessibility.getFullAXTree`
 * @param {(node: object) => boolean} isTop which nodes to write down, with all they hold
 * @returns {string[]}
 */
export function treeLines(nodes, isTop) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  let before;
  const parents = (node) => [node.parentId, byId.get(node.parentId)?.parentId];
  const areOne = (a, b) => parents(a).includes(b.parentId) || parents(b).includes(a.parentId);
  const write = (node, depth) => {
    const line = node.ignored ? undefined : lineOf(node, byId);
    // A name in the middle of a sentence is a piece of its own, and said in one go with the rest.
    const goesOn = line !== undefined && isPiece(node) && isPiece(before) && areOne(node, before);
    if (goesOn) lines.push(`${lines.pop().slice(0, -1)} ${line.slice(1)}`);
    else if (line !== undefined) lines.push('  '.repeat(depth) + line);
    if (line !== undefined) before = node;
    if (!node.ignored && (WHOLE.has(roleOf(node)) || isText(node))) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) write(child, line === undefined ? depth : depth + 1);
    }
  };
  for (const node of nodes) if (!node.ignored && isTop(node)) write(node, 0);
  return lines;
}

const roleOf = (node) => node.role?.value;

export function nameOf(node) {
  return (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
}

function isPiece(node) {
  return node !== undefined && roleOf(node) === 'StaticText';
}

function isText(node) {
  return roleOf(node) === 'paragraph' || roleOf(node) === 'StaticText';
}

function lineOf(node, byId) {
  const role = roleOf(node);
  if (isText(node)) {
    const text = textOf(node, byId).replace(/\s+/g, ' ').trim();
    const focused = node.properties?.some(({ name, value }) => name === 'focused' && value.value);
    return text === '' ? undefined : `"${text}"${focused ? ' <- focus' : ''}`;
  }
  if (PASSED.has(role)) return undefined;
  const props = Object.fromEntries(
    (node.properties ?? []).map(({ name, value }) => [name, value.value]),
  );
  const states = STATES.filter((name) => ![undefined, false, 'false'].includes(props[name]));
  const off = STATES.filter(
    (name) => ['pressed', 'expanded', 'checked'].includes(name) && /^false$/.test(`${props[name]}`),
  );
  return [
    role === 'heading' ? `heading ${props.level}` : role,
    nameOf(node) === '' ? '' : `"${nameOf(node)}"`,
    (node.description?.value ?? '') === '' ? '' : `described as "${node.description.value}"`,
    ...states,
    ...off.map((name) => `not ${name}`),
    props.focused ? '<- focus' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** All the text in a paragraph: a screen reader says it in one go. */
function textOf(node, byId) {
  if (roleOf(node) === 'StaticText') return nameOf(node);
  return (node.childIds ?? [])
    .map((id) => byId.get(id))
    .filter((child) => child !== undefined && roleOf(child) !== 'InlineTextBox')
    .map((child) => textOf(child, byId))
    .join(' ');
}
