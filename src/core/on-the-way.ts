/**
 * What of ours still comes into sight or takes focus, because the person asked for it. A message waits until nothing
 * does: a screen reader that is taken somewhere forgets what it was about to say.
 */
export const onTheWay = new Set<object>();
