import { AidantError, type Report, type Reporter } from '../core/errors.js';
import type { Emit } from '../core/ports.js';

/**
 * Reports go to the page as `aidant-error` and to the console, each once: a fault that repeats on every frame must
 * not drown the developer's own messages.
 */
export function createReporter(emit: Emit): Reporter {
  const seen = new Set<string>();
  return (report) => {
    const key = JSON.stringify([report.code, report.file, report.path, report.fix]);
    if (seen.has(key)) return;
    seen.add(key);
    const where = [report.file, report.path].filter(Boolean).join(' ');
    console.warn(`[aidant] ${report.code}${where ? ` (${where})` : ''}: ${report.fix}`);
    emit('aidant-error', { ...report });
  };
}

/** Turns whatever was thrown into a report. */
export function reportOf(error: unknown): Report {
  if (error instanceof AidantError) return error;
  return {
    code: 'fault',
    severity: 'developer',
    fix: `Something in aidant failed (${error instanceof Error ? error.message : String(error)}). The page goes on without it; please tell the maintainers.`,
  };
}

/** A chunk of ours did not come. The same words each time, so that several missing chunks are one report. */
export const PART_MISSING: Report = {
  code: 'site-unreachable',
  severity: 'developer',
  fix: 'A part of aidant could not be loaded. Check that its whole folder is on the server.',
};
