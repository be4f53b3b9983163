import type { Clock } from '../core/ports.js';

export const clock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
