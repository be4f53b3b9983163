import type { ErrorCode } from '../core/errors.js';

/** Tells the developer what keeps aidant from starting, before there is a session to report to. */
export function fail(code: ErrorCode, fix: string): void {
  console.warn(`[aidant] ${code}: ${fix}`);
  const event = new Event('aidant-error', { bubbles: true });
  document.dispatchEvent(Object.assign(event, { code, severity: 'developer', fix }));
}
