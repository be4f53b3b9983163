/** Languages of the site in which something is missing. Those of a procedure are told with its other advice. */
import type { Site } from '../../core/formats/site.js';
import { primary, type LocalText } from '../../core/formats/text.js';
import { spotIn, type AuthorFile } from './author-file.js';
import type { Problem } from './problem.js';
import { usable } from './workspace.js';

/** @param around every file of the site. */
export function missingLanguages(file: AuthorFile, around: readonly AuthorFile[]): Problem[] {
  if (file.kind !== 'site' || file.value === undefined) return [];
  const site = file.value as Site;
  const { locales = [] } = site;
  const told: Problem[] = [];
  const tell = (path: string, there: readonly string[], what: string): void => {
    const has = new Set(there.map(primary));
    const missing = locales.filter((locale) => !has.has(primary(locale)));
    if (missing.length === 0) return;
    told.push({
      rule: 'aidant-languages',
      level: 'warning',
      source: file.source,
      path,
      ...spotIn(file, path, true),
      message: `Add ${missing.join(', ')} to ${what}: your site offers it.`,
    });
  };
  for (const [path, text] of textsOf(site))
    // A plain text, such as an address, is the same in every language.
    if (typeof text === 'object') tell(path, Object.keys(text), `"${path}"`);
  const inFiles = (kind: 'texts' | 'glossary'): string[] =>
    usable(around, kind).map(({ value }) => value.lang);
  if (site.texts.length > 0) tell('texts', inFiles('texts'), 'the texts files');
  if (site.glossary.length > 0) tell('glossary', inFiles('glossary'), 'the glossaries');
  return told;
}

function textsOf({
  name,
  channels,
  slots,
  stop,
  help,
}: Site): (readonly [string, LocalText | undefined])[] {
  return [
    ['name', name],
    ...channels.flatMap((channel, i) => {
      const at = `channels[${i}]`;
      return [
        [`${at}.label`, channel.label],
        [`${at}.cost`, channel.cost],
        [`${at}.address`, 'address' in channel ? channel.address : undefined],
      ] as const;
    }),
    ...(slots ?? []).flatMap(
      ({ what, where, who }, i) =>
        [
          [`slots[${i}].what`, what],
          [`slots[${i}].where`, where],
          [`slots[${i}].who`, who],
        ] as const,
    ),
    ...(stop?.numbers ?? []).flatMap(
      ({ label, cost }, i) =>
        [
          [`stop.numbers[${i}].label`, label],
          [`stop.numbers[${i}].cost`, cost],
        ] as const,
    ),
    ...Object.entries(help?.questions ?? {}).flatMap(([id, { title, answers }]) => [
      [`help.questions.${id}.title`, title] as const,
      ...answers.flatMap(({ text, next }, i) => {
        const at = `help.questions.${id}.answers[${i}]`;
        return [
          [`${at}.text`, text],
          [`${at}.next.say`, typeof next === 'object' ? next.say : undefined],
        ] as const;
      }),
    ]),
  ];
}
