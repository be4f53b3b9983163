/** Which strings of an author's file people read, in which language, and how simple each must be. */
import type { Glossary } from '../../core/formats/glossary.js';
import type { Formats, FormatName } from '../../core/formats/parse.js';
import type { Procedure, Step } from '../../core/formats/procedure.js';
import { primary, type LocalText } from '../../core/formats/text.js';
import type { Texts } from '../../core/formats/texts.js';
import type { Kind, Profile } from '../lint/lint.js';
import type { Role } from './passage.js';

export interface Place extends Role {
  readonly path: string;
  /** Whether a simple version may stand beside it, and none does. */
  readonly wantsSimple?: boolean;
}

export interface Reading {
  /** How strict with the simple level. */
  readonly profile: Profile;
  /** The language of a plain string; undefined when nobody told. */
  readonly first: string | undefined;
}

/** A text of a file that may be there in several languages. */
interface Named {
  readonly path: string;
  readonly text: LocalText | undefined;
  readonly kind: Kind;
  /** A line for the helper beside the person: never stricter than this. */
  readonly most?: Profile;
}

export function placesIn<Name extends FormatName>(
  name: Name,
  file: Formats[Name],
  reading: Reading,
): Place[] {
  switch (name) {
    case 'texts':
      return placesInTexts(file as Texts, reading);
    case 'glossary':
      return placesInGlossary(file as Glossary, reading);
    case 'procedure':
      return procedureTexts(file as Procedure).flatMap((named) => versions(named, reading));
    default:
      return [];
  }
}

function placesInTexts({ lang, blocks }: Texts, { profile }: Reading): Place[] {
  return blocks.map((_, i) => ({ path: `blocks[${i}].simple`, lang, profile, kind: 'text' }));
}

function placesInGlossary({ lang, terms }: Glossary, { profile }: Reading): Place[] {
  return terms.flatMap(({ example }, i): Place[] => [
    { path: `terms[${i}].simple`, lang, profile, kind: 'definition' },
    ...(example === undefined
      ? []
      : [{ path: `terms[${i}].example`, lang, profile, kind: 'text' as const }]),
  ]);
}

/** Every text of a procedure that somebody reads. */
export function procedureTexts({ title, bring, steps, end }: Procedure): Named[] {
  const named = [
    { path: 'title', text: title, kind: 'title' as const },
    ...(bring ?? []).map(({ text }, i) => label(`bring[${i}].text`, text)),
    ...steps.flatMap((step, i) => (step.broken ? [] : stepTexts(step, `steps[${i}]`))),
    words('end.text', end?.text),
    ...(end?.next ?? []).map((text, i) => words(`end.next[${i}]`, text)),
    words('end.keep', end?.keep),
  ];
  return named.filter(({ text }) => text !== undefined);
}

function stepTexts(step: Step, at: string): Named[] {
  return [
    { path: `${at}.title`, text: step.title, kind: 'title' },
    words(`${at}.text`, step.text),
    { path: `${at}.example`, text: step.example, kind: 'example' },
    { ...words(`${at}.helper`, step.helper), most: 'clear' },
    words(`${at}.ask`, step.ask),
    ...(step.choices ?? []).map(({ text }, i) => label(`${at}.choices[${i}].text`, text)),
    ...Object.entries(step.errors ?? {}).map(([name, error]) =>
      typeof error === 'object' && 'text' in error
        ? words(`${at}.errors.${name}.text`, error.text as LocalText)
        : words(`${at}.errors.${name}`, error as LocalText),
    ),
    label(`${at}.away.to`, step.away?.to),
    words(`${at}.away.text`, step.away?.text),
    ...(step.media ?? []).map((medium, i) => label(`${at}.media[${i}].title`, medium.title)),
  ];
}

function words(path: string, text: LocalText | undefined): Named {
  return { path, text, kind: 'text' };
}

function label(path: string, text: LocalText | undefined): Named {
  return { path, text, kind: 'label' };
}

/** Where there is a simple version, the other one may be as its author wants it. */
function versions({ path, text, kind, most }: Named, { profile, first }: Reading): Place[] {
  if (text === undefined) return [];
  const wantsSimple = most === undefined && (kind === 'text' || kind === 'title');
  if (typeof text === 'string')
    return first === undefined ? [] : [{ path, lang: first, profile: 'clear', kind, wantsSimple }];
  return Object.keys(text).map((tag) => {
    const at = { path: `${path}.${tag}`, lang: tag, kind };
    if (isSimple(tag)) return { ...at, profile: most ?? profile };
    const simpler = Object.keys(text).some(
      (other) => isSimple(other) && primary(other) === primary(tag),
    );
    return simpler ? { ...at, profile: 'original' } : { ...at, profile: 'clear', wantsSimple };
  });
}

export function isSimple(tag: string): boolean {
  return /-simple(-|$)/i.test(tag);
}
