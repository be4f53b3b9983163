/** A procedure as plain text: for a message, a letter, or somebody who helps by telephone. */
import { parseMarkup, targetName, type Inline, type TextValues } from '../formats/markup.js';
import type { Procedure } from '../formats/procedure.js';
import type { LocalText } from '../formats/text.js';
import {
  checkedOn,
  controlName,
  paperFacts,
  paperSteps,
  type PaperStep,
  type PaperWords,
} from './paper.js';

export interface PlainTextOptions {
  /** The language of the page, in which its controls are named. */
  readonly pageLanguage: string;
  /** The site's first language. */
  readonly first: string;
  readonly siteName: LocalText;
  /** Whom to call, such as `081 00 00 00 (Mo-Fr 9-17, free)`. */
  readonly call?: string | undefined;
  /** Where it starts, without `https://`, and the code that leads there. */
  readonly address?: string | undefined;
  readonly code?: string | undefined;
  /** Somebody helps: the lines for that person are in it too. */
  readonly accompanied?: boolean;
}

/**
 * Lines of text without any sign that an old telephone cannot show. What belongs to a step stands under its number,
 * three spaces in.
 */
export function plainSteps(
  procedure: Procedure,
  words: PaperWords,
  options: PlainTextOptions,
): string {
  const { t } = words;
  const say = (text: LocalText | undefined, values?: TextValues): string[] =>
    text === undefined ? [] : linesOf(words.pick(text).value, values);
  const { bring = [], end } = procedure;
  const checked = checkedOn(procedure, words);
  const head = [
    ...say(procedure.title),
    ...say(options.siteName),
    ...paperFacts(procedure, words).map(([, line]) => line),
  ];
  const ending = [
    ...say(end?.text),
    ...say(end?.keep),
    ...(end?.next ?? []).flatMap((n) => say(n)),
  ];
  const { call, address, code } = options;
  const help = [
    call === undefined ? t('help.card.ask') : t('help.card.call', { number: call }),
    ...(address === undefined ? [] : [t('print.address', { address })]),
    ...(code === undefined ? [] : [t('help.card.code', { code })]),
    ...(checked === undefined ? [] : [checked]),
  ];
  const sections = [
    head,
    titled(
      t('guide.bring'),
      bring.flatMap(({ text }) => say(text).map((line) => `- ${line}`)),
    ),
    ...paperSteps(procedure, words).map((row) => stepLines(row, words, options, say)),
    titled(t('guide.atEnd'), ending),
    titled(t('guide.stuck'), help),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

function stepLines(
  { step, number, title, when, choices, careful }: PaperStep,
  { t }: PaperWords,
  options: PlainTextOptions,
  say: (text: LocalText | undefined, values?: TextValues) => string[],
): string[] {
  const target = controlName(step, options.pageLanguage, options.first);
  const values = target === '' ? {} : { target: { text: target } };
  const [first = target, ...more] = title === undefined ? [] : say(title, values);
  const helper = options.accompanied
    ? [...(step.sensitive ? [t('guide.lookAway')] : []), ...say(step.helper, values)]
    : [];
  const under = [
    ...more,
    ...when,
    ...(step.broken ? [t('guide.brokenAsk')] : []),
    ...say(step.away?.text, values),
    ...say(step.text, values),
    ...say(step.example, values).map((line) => `${t('guide.example')} ${line}`),
    ...choices.map((choice) => `- ${choice}`),
    ...careful.map((line, index) => (index === 0 ? `${t('print.careful')} ${line}` : line)),
    ...(helper.length > 0 ? [t('guide.forHelper'), ...helper] : []),
  ];
  return [
    `${number}. ${first || t('print.step', { number })}`,
    ...under.map((line) => `   ${line}`),
  ];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** One line for each paragraph, line and item; a link with its address, which nobody can press on paper. */
function linesOf(source: string, values: TextValues = {}): string[] {
  return parseMarkup(source).flatMap((block) =>
    block.kind === 'list'
      ? block.items.map((item) => `- ${inline(item, values)}`)
      : inline(block.children, values).split('\n'),
  );
}

function inline(children: readonly Inline[], values: TextValues): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      if (child.kind === 'break') return '\n';
      if (child.kind === 'target') return targetName(values);
      const words = inline(child.children, values);
      if (child.kind === 'strong') return words;
      const address = child.href.replace(/^(tel|mailto):/i, '');
      return words === address ? words : `${words} (${address})`;
    })
    .join('');
}
