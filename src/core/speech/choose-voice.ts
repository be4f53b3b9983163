import type { Voice } from '../ports.js';

/** A language tag cut into what matters for a voice. */
interface Tag {
  readonly language: string;
  readonly region: string;
}

/** Some systems name languages and regions by three letters (Android in Firefox: `eng-US-f000`). */
const LANGUAGES: Readonly<Record<string, string>> = {
  ara: 'ar',
  deu: 'de',
  dut: 'nl',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  ger: 'de',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rum: 'ro',
  spa: 'es',
  tur: 'tr',
  ukr: 'uk',
};
const REGIONS: Readonly<Record<string, string>> = {
  AUT: 'AT',
  BEL: 'BE',
  CHE: 'CH',
  DEU: 'DE',
  FRA: 'FR',
  GBR: 'GB',
  LUX: 'LU',
  NLD: 'NL',
  USA: 'US',
};

/** The region whose accent most people of that language know. */
const HOME: Readonly<Record<string, string>> = { de: 'DE', en: 'GB', fr: 'FR', nl: 'NL' };

/** Voices made for fun, and the old ones that are hard to follow: only if there is nothing else. */
const HARD_TO_FOLLOW =
  /^(albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|eddy|flo|fred|good news|grandma|grandpa|hysterical|jester|junior|organ|pipe organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b/i;

/** What makers write behind the name of a better recording of the same voice. */
const BETTER = /\b(premium|enhanced|natural|neural|siri)\b/i;

/** How well the voices of a language are known to sound: the first word of a name, and 3 (best) to -3. */
export type Ranks = Readonly<Record<string, number>>;

/** `tied`: others would do as well, as far as can be told without ranks. */
export type VoiceChoice = { readonly until?: number } & (
  | { readonly voice: Voice; readonly tied?: boolean; readonly missing?: never }
  | {
      readonly voice?: never;
      readonly tied?: never;
      readonly missing: 'no-voice' | 'no-voice-for-language' | 'only-remote';
    }
);

export interface VoiceOptions {
  /** The person agreed that text goes to a voice outside the device. */
  readonly remote?: boolean;
  readonly ranks?: Ranks;
}

/**
 * The voice for a language. The region may differ (French of France for `fr-BE` and the other way round), the
 * language never: Arabic in a French voice is noise.
 */
export function chooseVoice(
  voices: readonly Voice[],
  lang: string,
  options: VoiceOptions = {},
): VoiceChoice {
  // On Linux each voice comes once more for every "variant": thirteen thousand names, all poor.
  const usable = voices.filter((voice) => !voice.name.includes('+'));
  if (usable.length === 0) return { missing: 'no-voice' };
  const wanted = parseTag(lang);
  const same = usable.filter((voice) => parseTag(voice.lang).language === wanted.language);
  if (same.length === 0) return { missing: 'no-voice-for-language' };
  const allowed = options.remote ? same : same.filter((voice) => voice.local);
  const [first, ...rest] = allowed;
  if (!first) return { missing: 'only-remote' };
  let best = first;
  let bestScore = scoreOf(first, wanted, options);
  let tied = false;
  for (const voice of rest) {
    const score = scoreOf(voice, wanted, options);
    const apart = Math.floor(score / RANK) - Math.floor(bestScore / RANK);
    tied = apart === 0 || (tied && apart < 0);
    if (score <= bestScore) continue;
    best = voice;
    bestScore = score;
  }
  return { voice: best, tied };
}

/** Below this, scores say how well a voice sounds; above, whether it is a right one. */
const RANK = 32;

function scoreOf(voice: Voice, wanted: Tag, { ranks }: VoiceOptions): number {
  const { region } = parseTag(voice.lang);
  let score = 0;
  if (HARD_TO_FOLLOW.test(voice.name)) score -= 256;
  if (voice.local) score += 128;
  if (wanted.region && region === wanted.region) score += 64;
  if (region === HOME[wanted.language]) score += RANK;
  // What a voice is known to sound like goes before what the system happens to have as its default.
  score += 4 * (4 + (ranks ? rankOf(voice.name, ranks) : 0));
  if (BETTER.test(voice.name)) score += 2;
  if (voice.default) score += 1;
  return score;
}

/** By the name itself: "Microsoft Hortense - French (France)" is Hortense. */
function rankOf(name: string, ranks: Ranks): number {
  const [, own = ''] = /^(?:microsoft |google )?([^\s(-]+)/i.exec(name) ?? [];
  return ranks[own.toLowerCase()] ?? 0;
}

/** `voiceURI` is not unique, and names are translated: all three together are the best there is. */
export function isSameVoice(a: Voice, b: Voice): boolean {
  return a.name === b.name && a.lang === b.lang && a.uri === b.uri;
}

export function parseTag(lang: string): Tag {
  const [first = '', ...rest] = lang.replaceAll('_', '-').split('-');
  const language = first.toLowerCase();
  const region = (
    rest.find((part) => /^([a-z]{2}|[a-z]{3}|\d{3})$/i.test(part)) ?? ''
  ).toUpperCase();
  return { language: LANGUAGES[language] ?? language, region: REGIONS[region] ?? region };
}

/** Languages spoken in a country by its own administration, to complete a tag that names no region. */
const SPOKEN_IN: Readonly<Record<string, readonly string[]>> = {
  AT: ['de'],
  BE: ['fr', 'nl', 'de'],
  CH: ['fr', 'de', 'it'],
  DE: ['de'],
  FR: ['fr'],
  GB: ['en'],
  IE: ['en'],
  LU: ['fr', 'de'],
  NL: ['nl'],
};

/** `fr` on the site of a Belgian administration is `fr-BE`: it says *septante*. */
export function withRegion(lang: string, country: string | undefined): string {
  const { language, region } = parseTag(lang);
  if (region || !country || !SPOKEN_IN[country]?.includes(language)) return lang;
  // `fr-simple` is French: the level says nothing about the voice.
  return `${language}-${country}`;
}
