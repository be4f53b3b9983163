/** How a sentence is built: who does what, now. */
import { ALL_LANGUAGES, ALL_PROFILES, matches, quote, wordList, type Rule } from '../rule.js';

export const negation: Rule = {
  info: {
    id: 'RLS-7.2',
    source: 'RLS 7.2; lucid-lint',
    title: 'Say what is, not what is not',
    help: 'Simple: a sentence without "not" is easier; two in one are a puzzle. Clear: at most two. Keep a "not" that forbids: "Pay nothing."',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'certain',
  },
  check({ isSimple, prose, tell, words }) {
    for (const sentence of prose.sentences) {
      // "No" as an answer denies nothing.
      if (sentence.words.length < 2) continue;
      const found = matches(sentence.text, words.negation);
      const [first] = found;
      if (!first || found.length <= (isSimple ? 0 : 2)) continue;
      tell(
        sentence,
        'warning',
        found.length === 1
          ? `${quote(first.text)} says what is not. Say what is, or what to do.`
          : `${found.length} negations in one sentence (${found.map(({ text }) => quote(text)).join(', ')}). Say what is, or make two sentences.`,
      );
    }
  },
};

export const passive: Rule = {
  info: {
    id: 'RLS-7.3',
    source: 'RLS 7.3; lucid-lint',
    title: 'Who does it?',
    help: 'Active: "We send the letter", not "The letter is sent". A guess: a passive without "by" and a past tense look alike.',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'heuristic',
  },
  check({ prose, tell, words }) {
    const { agent, notPassive, pattern } = words.passive;
    for (const sentence of prose.sentences) {
      for (const hit of matches(sentence.text, pattern)) {
        if (notPassive.test(hit.text)) continue;
        // Dutch and German have it between the two verbs.
        const isSure = agent.test(hit.text) || agent.test(sentence.text.slice(hit.end));
        tell(
          { start: sentence.start + hit.start, end: sentence.start + hit.end },
          isSure ? 'warning' : 'information',
          `${quote(hit.text)}: say who does it, and begin the sentence with that.`,
        );
      }
    }
  },
};

export const tense: Rule = {
  info: {
    id: 'RLS-7.1',
    source: 'RLS 7.1',
    title: 'Present tense, simple forms',
    help: 'Write what happens in the present: "You get a letter". No conditional, no subjunctive, no "-ing" or "-ant" where a verb with its subject will do.',
    languages: ALL_LANGUAGES,
    profiles: ['simple', 'original'],
    sure: 'heuristic',
  },
  check({ prose, tell, words }) {
    for (const { name, pattern } of words.tenses) {
      for (const hit of matches(prose.text, pattern))
        tell(
          hit,
          'information',
          `${quote(hit.text)} is ${name}. Say it in the present, with who does it.`,
        );
    }
  },
};

export const address: Rule = {
  info: {
    id: 'RLS-7.4',
    source: 'RLS 7.4',
    title: 'Speak to the reader',
    help: 'Write "you" and "we". Not "one must", "the applicant", "it is necessary to".',
    languages: ALL_LANGUAGES,
    profiles: ALL_PROFILES,
    sure: 'heuristic',
  },
  check({ options, prose, tell, words }) {
    if (options.kind === 'definition') return;
    for (const hit of matches(prose.text, wordList(words.impersonal)))
      tell(hit, 'warning', `${quote(hit.text)} speaks to nobody. Say "you", or who does it.`);
  },
};
