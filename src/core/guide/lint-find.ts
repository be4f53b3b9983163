/** How well the ways of a find will stand the next release of the page, and what they find on the page that shows. */
import { waysOf, type Find, type FindWay } from '../formats/find.js';
import { primary, type LocalText } from '../formats/text.js';
import { isMadeUpClass, isMadeUpId } from './made-up.js';
import type { Look, Tell } from './lint.js';

/** Below this a way is likely to break at the next change of the page. */
const WEAK = 2;

/**
 * How steady a way is, from 5 (an anchor, an id) down to 1 (a place in the page's structure): id or anchor, role and
 * name, label, text, css by attribute, css by class, css by place.
 */
export function steadiness(way: FindWay): number {
  if (way.anchor !== undefined) return 5;
  if (way.id !== undefined) return isMadeUpId(way.id) ? 1 : 5;
  if (way.role !== undefined && way.name !== undefined) return 4;
  if (way.css !== undefined) return cssSteadiness(way.css);
  if (way.label !== undefined || way.name !== undefined) return 3.5;
  return way.text !== undefined ? 3 : 1;
}

function cssSteadiness(css: string): number {
  if (cssFault(css) !== undefined) return 1;
  const ids = /#[\w-]/.test(css);
  return ids ? 4 : /\[(data-[\w-]+|name|type|autocomplete|href)\b/.test(css) ? 3 : 2;
}

/** What in a selector will not last, in words. */
function cssFault(css: string): string | undefined {
  const bare = css.replace(/\[[^\]]*\]|\([^)]*\)/g, '');
  for (const [, name = ''] of bare.matchAll(/#((?:[\w-]|\\.)+)/g))
    if (isMadeUpId(name.replace(/\\/g, ''))) return `the id "${name}" is made up by a framework`;
  for (const [, name = ''] of bare.matchAll(/\.((?:[\w-]|\\.)+)/g))
    if (isMadeUpClass(name)) return `the class "${name}" changes with each release`;
  if (/:nth-(last-)?(child|of-type)|:(first|last|only)-(child|of-type)|\+/.test(css))
    return 'it counts places, and the next field added moves them';
  if ((bare.match(/[\s>]+(?=[\w.#*:[])/g) ?? []).length >= 4)
    return 'it is a long way down the page';
  return undefined;
}

/** Rules that need only the file. */
export function lintFind(find: Find, path: string, locales: readonly string[], tell: Tell): void {
  const ways = waysOf(find);
  for (const [i, way] of ways.entries()) {
    const at = ways.length > 1 ? `${path}[${i}]` : path;
    if (way.id !== undefined && isMadeUpId(way.id))
      tell('made-up', at, `The id "${way.id}" is made up by a framework. ${STEADY}`);
    const fault = way.css === undefined ? undefined : cssFault(way.css);
    if (fault) tell('weak-css', at, `This selector will break: ${fault}. ${STEADY}`);
    if (way.role !== undefined && Object.keys(way).every((key) => key === 'role'))
      tell('role-alone', at, `Add "name": a page often has several of role "${way.role}".`);
    if (way.within !== undefined) lintFind(way.within, `${at}.within`, locales, tell);
  }
  const scores = ways.map(steadiness);
  const [only] = ways;
  if (only && ways.length === 1 && only.anchor === undefined && !path.endsWith('within'))
    tell('one-way', path, oneWay(only));
  const later = scores.findIndex((score, i) => i > 0 && score > Math.max(...scores.slice(0, i)));
  if (later > 0)
    tell('order', `${path}[${later}]`, 'Put this way first: it is steadier than those before it.');
  if (ways.every(readsWords)) {
    const missing = languagesMissing(ways, locales);
    if (missing.length > 0)
      tell(
        'find-languages',
        path,
        `Add what the page says in ${missing.join(', ')}, or an id: on those pages nothing is found.`,
      );
  }
}

const STEADY = 'Ask for an id that stays, or a data-aidant-anchor.';

function oneWay(way: FindWay): string {
  if (steadiness(way) <= WEAK) return `Add a second way: this one alone is weak. ${STEADY}`;
  return readsWords(way)
    ? 'Add an id or an anchor: on a page that the browser has translated, words find nothing.'
    : 'Add a second way, such as role and name: if the page loses this one, the step still finds its field.';
}

function readsWords(way: FindWay): boolean {
  return way.id === undefined && way.css === undefined && way.anchor === undefined;
}

/** A plain text is in the site's first language. */
function languagesMissing(ways: readonly FindWay[], locales: readonly string[]): string[] {
  const said = new Set<string>();
  for (const { name, label, text } of ways)
    for (const words of [name, label, text])
      for (const tag of tagsOf(words, locales)) said.add(tag);
  return said.size === 0 ? [] : locales.filter((locale) => !said.has(primary(locale)));
}

function tagsOf(words: LocalText | undefined, locales: readonly string[]): string[] {
  if (words === undefined) return [];
  if (typeof words === 'string') return locales.slice(0, 1).map(primary);
  return Object.keys(words).map(primary);
}

/** What each way finds on the page that shows. Nothing is told while no way finds anything: it may come later. */
export function lintOnPage(find: Find, path: string, look: Look, tell: Tell): boolean {
  const ways = waysOf(find);
  const found = ways.map((way) => look.find(way));
  const nodes = new Set(found.flatMap((one) => (one.status === 'found' ? [one.node] : [])));
  if (nodes.size === 0) return false;
  for (const [i, one] of found.entries()) {
    if (one.status === 'found') continue;
    const at = ways.length > 1 ? `${path}[${i}]` : path;
    const fix =
      one.status === 'missing'
        ? `This way finds nothing on this page (${one.tried.join('; ')}). Mend or remove it.`
        : `This way finds more than one thing on this page (${one.tried.join('; ')}). Add "within".`;
    tell(one.status === 'missing' ? 'way-missing' : 'way-ambiguous', at, fix);
  }
  if (nodes.size > 1)
    tell('ways-differ', path, 'The ways find different things on this page. They must mean one.');
  return true;
}
