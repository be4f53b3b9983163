/** Names that a framework counts up or draws by lot: they differ after the next drawing, or the next release. */

const COUNTED_ID =
  /^«|:r\w*:|^r:\w|^_r_|\d{4,}|^(react|radix|headlessui|mui|mat|cdk|ember|ext|lit|vue|id)([-_:].*)?\d|[0-9a-f]{8}-/i;

const DRAWN_CLASS = /^(jss\d|sc-[a-z]{5,}$)/i;

export function isMadeUpId(id: string): boolean {
  return COUNTED_ID.test(id);
}

/** Of CSS modules, Emotion, Svelte and their like: the last part is a short hash, in which a letter follows a digit. */
export function isMadeUpClass(name: string): boolean {
  const last = name.split(/[-_]+/).findLast(Boolean) ?? '';
  return DRAWN_CLASS.test(name) || (/^\w{5,10}$/.test(last) && /\d[a-z]/i.test(last));
}
