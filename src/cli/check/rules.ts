/** The rules that ask for more than words: files, pages, languages. Those for words are in `../lint`. */
import type { LintCode } from '../../core/guide/lint.js';
import { RULES as WORDS, type RuleInfo } from '../lint/lint.js';

type Own = Pick<RuleInfo, 'id' | 'title' | 'help'> & Partial<Pick<RuleInfo, 'sure' | 'source'>>;

const OWN: readonly Own[] = [
  {
    id: 'aidant-file-invalid',
    title: 'The file is as aidant reads it',
    help: 'An unknown key or a bad value is ignored, or takes its block, term, place or step with it. The message says what to write.',
  },
  {
    id: 'aidant-file-version',
    title: 'The file is written in a format that this version reads',
    help: 'Update aidant, or write the file in format 1.',
  },
  {
    id: 'aidant-file-missing',
    title: 'Every file that is named is there',
    help: 'Paths start from the file that names them. Mend the path, or add the file.',
  },
  {
    id: 'aidant-file-unseen',
    title: 'Every file and page was looked at',
    help: 'It cannot be read as it is, or it lies on the web and was not asked for. The message says which.',
  },
  {
    id: 'aidant-address-moved',
    title: 'Every address leads where it says',
    help: 'The server sends on to another address, and what lies there was looked at. Name the last one: browsers load no file of a site from another site.',
  },
  {
    id: 'aidant-hours-unread',
    title: 'Hours can be told',
    help: 'Else people read "unknown, call first". Write weekdays, times and public holidays as OpenStreetMap does: Mo-Fr 09:00-12:00,13:00-17:00; PH off.',
  },
  {
    id: 'aidant-phone-odd',
    title: 'A telephone number is a whole one, or a short one',
    help: 'A digit too few or too many calls a stranger, or nobody. Dial the number, then mend it.',
    sure: 'heuristic',
  },
  {
    id: 'aidant-position-odd',
    title: 'Places and postcodes are where their country is',
    help: 'Latitude first, then longitude. Without a position no distance is told.',
    sure: 'heuristic',
  },
  {
    id: 'aidant-languages',
    title: 'Every text is there in every language of the site',
    help: 'People who read another language are told honestly that it is missing. Better is to add it.',
  },
  {
    id: 'aidant-simple-missing',
    title: 'A hard text has a simple version',
    help: 'The text would not pass as a simple one, and there is none beside it. Add "fr-simple" and its like.',
    sure: 'heuristic',
  },
  {
    id: 'aidant-target-missing',
    title: 'What a file points at is on its page',
    help: 'Nothing on the page fits. Mend "find" or "page". What scripts show only later cannot be seen here.',
    sure: 'heuristic',
  },
  {
    id: 'aidant-target-hidden',
    title: 'What a file points at shows',
    help: 'It is on the page, but hidden as the page was given. That is right where a script shows it later; else mend "find" or "page".',
    sure: 'heuristic',
  },
  {
    id: 'aidant-selector-invalid',
    title: 'Every CSS selector is one',
    help: 'A selector that browsers do not understand finds nothing.',
  },
  {
    id: 'aidant-term-unknown',
    title: 'Every word that a page marks is in a glossary',
    help: '<aidant-term> needs a term of that id, or that word, in the language around it. Else it explains nothing.',
  },
  {
    id: 'aidant-target-ambiguous',
    title: 'What a file points at is one thing',
    help: 'Several things fit, so none is taken. Give an id, or narrow with "within".',
  },
  {
    id: 'aidant-page-unseen',
    title: 'Every page that a file speaks of was given',
    help: 'No page that was given is the page of these steps, so their finds were not looked at.',
  },
  {
    id: 'aidant-page-empty',
    title: 'A page has its content when it comes',
    help: 'A script draws this page, and no script runs here. Give the page as it looks after that: in the browser, save it as a complete page. Or open it with data-author on the tag, which gives the same advice there.',
    sure: 'heuristic',
  },
  {
    id: 'aidant-text-stale',
    title: 'A simple text belongs to the original of today',
    help: 'The original has changed, and people see it instead of the simple text. Read both again, mend the simple text, then write the new fingerprint (or: --fix --pin).',
  },
  {
    id: 'aidant-text-unpinned',
    title: 'A simple text has the fingerprint of its original',
    help: 'Without it nobody notices when the original changes. Read both, then write "source" (or: --fix --pin).',
  },
  {
    id: 'aidant-text-ambiguous',
    title: 'A simple text is for one text of the page',
    help: 'Several things fit, or another block speaks for the same text: the original shows.',
  },
  {
    id: 'aidant-text-mixed',
    title: 'A simple text can take the place of its original',
    help: 'This original holds fields or other things that must stay. Put a pair in the template: <aidant-text>.',
  },
  {
    id: 'aidant-text-unused',
    title: 'Every simple text is for a page that is there',
    help: 'No page that was given has it. Mend "page" or "find", or take the text out.',
  },
  {
    id: 'aidant-pair-halves',
    title: 'A pair has an official and a simple half',
    help: 'Inside <aidant-text>: one child with data-level="original" and one with data-level="simple".',
  },
  {
    id: 'aidant-pair-empty',
    title: 'Both halves of a pair have words',
    help: 'An empty half leaves people with nothing.',
  },
  {
    id: 'aidant-pair-lang',
    title: 'The simple half says that it is simple',
    help: 'Write lang="fr-simple" on it: voices and style sheets go by it.',
  },
  {
    id: 'aidant-pair-hidden',
    title: 'The simple half is hidden until somebody asks for it',
    help: 'Write hidden on it. Not hidden="until-found": the name of a field would then hold both texts.',
  },
  {
    id: 'aidant-pair-method',
    title: 'A pair tells how it was written by a word that is known',
    help: 'method="human", "machine" or "validated". People see it; any other word is left out.',
  },
  {
    id: 'aidant-pair-option',
    title: 'No pair is inside a choice',
    help: 'An <option> holds only text. Put the simple words in a texts file.',
  },
  {
    id: 'aidant-pair-consent',
    title: 'What people agree to is never in other words alone',
    help: 'Keep the official words, and say in simple words beside them what they mean.',
    sure: 'heuristic',
  },
];

/** Said elsewhere: of words by the rules for words, of what is missing by rules of its own. */
type Elsewhere = 'languages' | 'long-sentence' | 'many-sentences' | 'not-found';

/** Advice on procedures: the same as in the page. Each code has its words here, or this does not compile. */
const ADVICE: Readonly<Record<Exclude<LintCode, Elsewhere>, readonly [string, string]>> = {
  'no-title': ['A step has a title', 'It is announced.'],
  'never-played': [
    'A recording says a text that is there',
    'A recording is played for the text of its own tag only.',
  ],
  'made-up': [
    'An id stays from one release to the next',
    'Ids that a framework makes up change. Ask for an id that stays, or a data-aidant-anchor.',
  ],
  'weak-css': [
    'A selector stays from one release to the next',
    'Selectors that count places or name classes of a build break at the next change.',
  ],
  'role-alone': ['A role has a name', 'A page often has several things of one role.'],
  'one-way': ['A thing is found in two ways', 'If one is lost, the other serves.'],
  order: ['The steadiest way stands first', 'Ways are tried in order.'],
  'find-languages': [
    'Words to find by are there in every language',
    'On pages in other languages nothing is found. Add the words, or an id.',
  ],
  'done-needs-find': [
    'What shows that a step is done has something to look at',
    'Add "find", or leave "done" out: then the person says so.',
  ],
  'done-misfit': [
    'What shows that a step is done can come true',
    'A button is never filled; a field is never pressed to send.',
  ],
  'effect-done': [
    'A step that sends knows when it worked',
    'Add the page that comes then. Else people are told so too early.',
  ],
  'effect-keeps': [
    'What the site keeps before sending is told',
    'Without "keeps" nothing is promised to people.',
  ],
  'no-end': ['A procedure has an end', 'What happens next, and by when.'],
  'way-missing': [
    'Every way to a thing finds it',
    'Another way still does. Mend or remove this one before that breaks too.',
  ],
  'way-ambiguous': [
    'Every way to a thing finds one',
    'Another way still does. Narrow this one with "within".',
  ],
  'ways-differ': [
    'All ways of a step mean one thing',
    'They find different things on the page: people may be sent to the wrong one.',
  ],
  secret: ['A field for a code or a password is marked sensitive', 'Add "sensitive": true.'],
};

/** By how a name looks. */
const GUESSED: readonly string[] = ['made-up', 'weak-css'];

const FOR_ADVICE = Object.entries(ADVICE).map(([code, [title, help]]): Own => ({
  id: `aidant-${code}`,
  title,
  help,
  ...(GUESSED.includes(code) && { sure: 'heuristic' }),
}));

const EVERY: Pick<RuleInfo, 'languages' | 'profiles'> = {
  languages: ['fr', 'nl', 'de', 'en'],
  profiles: ['simple', 'clear', 'original'],
};

/** Every rule that the command can name. */
export const RULES: readonly RuleInfo[] = [
  ...[...OWN, ...FOR_ADVICE].map((rule) => ({
    source: 'aidant',
    sure: 'certain' as const,
    ...EVERY,
    ...rule,
  })),
  ...WORDS,
];

/** Of these the command alone decides; the docs list them. */
export const OWN_RULES: readonly string[] = [...OWN, ...FOR_ADVICE].map(({ id }) => id);
