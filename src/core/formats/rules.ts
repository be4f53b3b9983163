import { glossary } from './glossary.js';
import type { Exception, Rules } from './lenient.js';
import { places } from './places.js';
import { points } from './postcodes.js';
import {
  choice,
  choices,
  conditionAnswers,
  conditionQuestions,
  procedure,
  step,
  steps,
} from './procedure.js';
import { readLeniently } from './lenient.js';
import { recording } from './recording.js';
import { channels, sealKey, site } from './site.js';
import { slotEntries, slots } from './slots.js';
import { texts } from './texts.js';

const breaks: Exception = { instead: 'breaks' };

const STEP_LEFT = 'This step cannot be shown; it keeps its place and says so.';

/** What was sealed to it can be read by whoever has read this file: nobody may be led to send anything more. */
const PRIVATE_KEY =
  'Take this file down now: "d" is the PRIVATE key, and whoever reads the file can open every request. ' +
  'Make a new pair, put only its public key here under a new "kid", and destroy this one.';

/** Parts of a broken step that still tell where it stands, when they are good. */
const KEPT_OF_BROKEN = ['page', 'title', 'if', 'effect'] as const;

/**
 * Where "leave the bad part out" would mislead the person: a guide with a hole sends people wrong, and a bank
 * page that says "bnak" must not lose its protection.
 */
export function rulesFor(file: string): Rules {
  const stem =
    file
      .replace(/[?#].*$/, '')
      .replace(/^.*[/\\]/, '')
      .replace(/\.[^.]*$/, '') || 'file';

  const rules: Rules = {
    exceptions: new Map<unknown, Readonly<Record<string, Exception>>>([
      [
        site,
        {
          id: { instead: () => 'site', says: 'Until then it is called "site".' },
          name: { instead: nameOr('site'), says: 'Until then its "id" is shown.' },
          profile: { instead: () => 'bank', says: 'Until then the strict profile "bank" is used.' },
          off: { instead: () => true, says: 'Until then everything is silent.' },
          shared: { instead: () => true, says: 'Until then nothing is kept on any computer.' },
          storage: { instead: () => 'none', says: 'Until then nothing is stored.' },
        },
      ],
      [
        procedure,
        {
          id: { instead: () => stem, says: `Until then it is called "${stem}", after its file.` },
          title: { instead: nameOr(stem), says: 'Until then its "id" is shown.' },
        },
      ],
      [
        step,
        {
          if: breaks,
          go: breaks,
          ask: breaks,
          choices: breaks,
          away: breaks,
          effect: breaks,
          sensitive: { instead: () => true, says: 'Until then the step counts as sensitive.' },
        },
      ],
      [choice, { go: breaks }],
      // Half of when help is there is a closed door.
      [slotEntries, { every: breaks, from: breaks, until: breaks }],
    ]),
    whole: new Set([choices, conditionQuestions, conditionAnswers]),
    replace: new Map([[steps, brokenStep]]),
    refused: new Map([[sealKey, { d: PRIVATE_KEY }]]),
    left: new Map<unknown, string>([
      [steps, STEP_LEFT],
      [channels, 'This channel is left out.'],
      [slots, 'This appointment is left out.'],
      [recording.entries.words, 'This word is left out.'],
      [texts.entries.blocks, 'This block is left out.'],
      [glossary.entries.terms, 'This term is left out.'],
      [places.entries.places, 'This place is left out.'],
      [points, 'This postcode is left out.'],
    ]),
  };
  return rules;

  function brokenStep(entry: unknown, index: number): unknown {
    const data =
      typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
    const good = (key: keyof typeof step.entries): unknown => {
      if (!Object.hasOwn(data, key)) return undefined;
      const entries = step.entries[key];
      const schema = 'wrapped' in entries ? entries.wrapped : entries;
      const outcome = readLeniently(schema, data[key], rules, () => undefined);
      return 'value' in outcome ? outcome.value : undefined;
    };
    const kept = KEPT_OF_BROKEN.map((key) => [key, good(key)] as const);
    return {
      id: good('id') ?? `step-${index + 1}`,
      ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
      broken: true,
    };
  }
}

function nameOr(other: string): Exception['instead'] {
  return ({ id }) => (typeof id === 'string' && id !== '' ? id : other);
}
