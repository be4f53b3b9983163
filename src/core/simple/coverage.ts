/** How much of the page has simple words, told honestly. By itself: the panel says it without the rest. */
interface Counted {
  readonly available: number;
  readonly total: number;
}

/** The sentence that tells it. */
export function coverageKey({
  available,
  total,
}: Counted): 'simple.noText' | 'simple.allTexts' | 'simple.someTexts' {
  if (available === 0) return 'simple.noText';
  return available >= total ? 'simple.allTexts' : 'simple.someTexts';
}

/** The numbers of that sentence, ready for its plural. */
export function coverage({ available, total }: Counted): {
  readonly count: number;
  readonly total: number;
} {
  return { count: available, total: Math.max(total, available) };
}
