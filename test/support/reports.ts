import type { Report } from '../../src/core/errors.js';

/** What the site is told from now on (`aidant-error`). */
export function hearReports(): { readonly reports: Report[]; end(): void } {
  const reports: Report[] = [];
  const hear = (event: Event): void => void reports.push(event as unknown as Report);
  document.addEventListener('aidant-error', hear);
  return { reports, end: () => document.removeEventListener('aidant-error', hear) };
}
