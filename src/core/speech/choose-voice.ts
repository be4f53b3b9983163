import type { Voice } from '../ports.js';
import type { Trouble } from './read.js';

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
  /^(albert|bad news|bahh|bells|boing|bubbles|cellos|eddy|flo|fred|good news|grandma|grandpa|jester|junior|organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b/i;

export type VoiceChoice =
  | { readonly voice: Voice; readonly missing?: never }
  | { readonly voice?: never; readonly missing: Exclude<Trouble, 'stalled' | 'nothing'> };

export interface VoiceOptions {
  /** The person agreed that text goes to a voice outside the device. */
  readonly remote?: boolean;
  /** The voice the person chose before. */
  readonly preferred?: { readonly name: string; readonly lang: string };
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
  const score = (voice: Voice): number => scoreOf(voice, wanted, options);
  return {
    voice: rest.reduce((best, voice) => (score(voice) > score(best) ? voice : best), first),
  };
}

function scoreOf(voice: Voice, wanted: Tag, { preferred }: VoiceOptions): number {
  const { region } = parseTag(voice.lang);
  let score = 0;
  if (preferred && voice.name === preferred.name && voice.lang === preferred.lang) score += 64;
  if (HARD_TO_FOLLOW.test(voice.name)) score -= 32;
  if (voice.local) score += 16;
  if (wanted.region && region === wanted.region) score += 8;
  if (region === HOME[wanted.language]) score += 4;
  if (voice.default) score += 2;
  return score;
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
