import type { Saying, SayingOptions, SpeechProvider, Undo } from '../ports.js';
import type { Trouble } from './read.js';

/** Who says a sentence, who must be waited for, or why nobody can. */
export interface Choice {
  readonly provider?: SpeechProvider;
  readonly waitFor?: SpeechProvider;
  readonly trouble: Trouble;
}

/** Of several reasons, the one that helps most to mend it. */
const WORTH_TELLING: readonly Trouble[] = [
  'ask',
  'stalled',
  'only-remote',
  'no-voice-for-language',
];

/** Who can speak, best first. What failed is not asked again until the next reading begins. */
export class Chain {
  readonly #providers: readonly SpeechProvider[];
  readonly #failed = new Set<SpeechProvider>();

  constructor(providers: readonly SpeechProvider[]) {
    this.#providers = providers;
  }

  begin(): void {
    this.#failed.clear();
    for (const provider of this.#providers) provider.begin?.();
  }

  choose(saying: Saying): Choice {
    const troubles: Trouble[] = [];
    for (const provider of this.#providers) {
      const answer = this.#failed.has(provider) ? 'stalled' : provider.can(saying);
      if (answer === 'yes') return { provider, trouble: 'stalled' };
      if (answer === 'later') return { waitFor: provider, trouble: 'stalled' };
      troubles.push(answer);
    }
    return { trouble: WORTH_TELLING.find((one) => troubles.includes(one)) ?? 'no-voice' };
  }

  /** Why nobody can say it; undefined where somebody can, or may soon. */
  whyNot(saying: Saying): Trouble | undefined {
    const { provider, waitFor, trouble } = this.choose(saying);
    return (provider ?? waitFor) ? undefined : trouble;
  }

  canSay(saying: Saying): boolean {
    return this.#providers.some((provider) => provider.can(saying) === 'yes');
  }

  /** `next` comes after what is being said: what takes time may be done now. */
  prepare(next: () => Saying | undefined, options: SayingOptions): void {
    if (!this.#providers.some(({ prepare }) => prepare)) return;
    const saying = next();
    if (saying) this.choose(saying).provider?.prepare?.(saying, options);
  }

  /** The person was told, and presses again: what failed may be mended. */
  forgive(): void {
    this.#failed.clear();
  }

  failed(provider: SpeechProvider): void {
    this.#failed.add(provider);
  }

  onChange(act: () => void): Undo {
    const undos = this.#providers.map((provider) => provider.onChange(act));
    return () => undos.forEach((undo) => undo());
  }

  dispose(): void {
    for (const provider of this.#providers) provider.dispose();
  }
}
