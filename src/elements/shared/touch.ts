/** A telephone or a tablet: a number there can be pressed. */
export function hasTouch(): boolean {
  return navigator.maxTouchPoints > 0 || matchMedia('(any-pointer: coarse)').matches;
}
