import type { Handover } from './context.js';
import { callableNumber } from './number.js';
import type { RequestDraft, SealedRequest, WordPair } from './request.js';

/** How long a voice note may be, in seconds. Whether there may be one at all, the site says. */
export const LONGEST_NOTE = 60;

/**
 * What is sealed, named one by one: nothing else that a draft may carry gets in. Undefined where it may not be sent:
 * no number to ring, or a voice note where there must be none.
 */
export function compose(
  draft: RequestDraft,
  about: {
    readonly id: string;
    readonly site: string;
    readonly country?: string | undefined;
    readonly at: number;
    readonly words: { readonly ids: WordPair; readonly text: WordPair };
    readonly mayVoice: boolean;
  },
): SealedRequest | undefined {
  const { way, slot, lang, context, voice } = draft;
  const { id, site, country, at, words, mayVoice } = about;
  const number = way === 'desk' ? undefined : callableNumber(draft.number ?? '', country);
  if (way !== 'desk' && number === undefined) return undefined;
  if (voice && (!mayVoice || voice.bytes.length === 0 || voice.seconds > LONGEST_NOTE))
    return undefined;
  return {
    v: 1,
    id,
    site,
    at: new Date(at).toISOString(),
    lang,
    way,
    ...(number !== undefined && { number }),
    slot: slot === 'soon' ? slot : { day: slot.day, part: slot.part },
    words: { ids: words.ids, text: words.text },
    ...(context && { context: named(context) }),
    ...(voice && {
      voice: { type: voice.type, bytes: voice.bytes.length, seconds: voice.seconds },
    }),
  };
}

function named({ v, procedure, step, number, total, field, fields, lang }: Handover): Handover {
  return {
    v,
    procedure,
    step,
    number,
    total,
    ...(field !== undefined && { field }),
    ...(fields && { fields: fields.map(({ step, state }) => ({ step, state })) }),
    lang,
  };
}
