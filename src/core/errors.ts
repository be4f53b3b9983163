/** What went wrong, as one word a developer can search for. */
export type ErrorCode =
  | 'site-unreachable'
  | 'file-invalid'
  | 'file-version'
  | 'procedure-unknown'
  | 'target-missing'
  | 'target-ambiguous'
  | 'text-stale'
  | 'text-ambiguous'
  | 'text-mixed'
  | 'text-unpinned'
  | 'voice-missing'
  | 'voice-stalled'
  | 'storage-denied'
  | 'send-failed'
  | 'policy-blocked'
  | 'version-conflict'
  | 'no-session'
  | 'advice'
  | 'fault';

/** Who can mend it: the author of the files, the developer of the page, or nobody but the person before it. */
export type Severity = 'author' | 'developer' | 'person';

/** One report of a fault. Never holds a value typed in the page. */
export interface Report {
  readonly code: ErrorCode;
  readonly severity: Severity;
  /** The file it was read from, as the site names it. */
  readonly file?: string;
  /** Where in that file: `steps[2].find`, or `line 4, column 7` where the file does not parse. */
  readonly path?: string;
  /** One sentence: what to do. */
  readonly fix: string;
}

/** Takes a report where developers look for it. Must not throw. */
export type Reporter = (report: Report) => void;

/** A report that travels as an exception until somebody can report it. */
export class AidantError extends Error implements Report {
  override readonly name = 'AidantError';
  readonly code: ErrorCode;
  readonly severity: Severity;
  readonly file?: string;
  readonly path?: string;
  readonly fix: string;

  constructor(report: Report) {
    super(`${report.code}: ${report.fix}`);
    this.code = report.code;
    this.severity = report.severity;
    if (report.file !== undefined) this.file = report.file;
    if (report.path !== undefined) this.path = report.path;
    this.fix = report.fix;
  }
}
