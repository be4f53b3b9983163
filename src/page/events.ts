import type { Report } from '../core/errors.js';
import type { Level } from '../core/formats/text.js';
import type { Emit } from '../core/ports.js';

/**
 * The events of aidant. They bubble, cross shadow roots and are fired on the element that caused them, or on the
 * document for calls. None carries a value typed in the page.
 */
export abstract class AidantEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** Before a guide starts. Cancel it to keep it from starting. */
export class GuideStartEvent extends AidantEvent {
  readonly procedure: string;
  /** It happens on a copy of the page, where nothing can be sent: not to be counted as the real thing. */
  readonly practice: boolean;
  constructor(fields: { readonly procedure: string; readonly practice?: boolean }) {
    super('aidant-guide-start', true);
    this.procedure = fields.procedure;
    this.practice = fields.practice === true;
  }
}

/** Before the guide goes to another step. Cancel it to stay. */
export class StepChangeEvent extends AidantEvent {
  readonly procedure: string;
  /** It happens on a copy of the page, where nothing can be sent: not to be counted as the real thing. */
  readonly practice: boolean;
  readonly from: string | undefined;
  readonly to: string;
  constructor(fields: {
    readonly procedure: string;
    readonly from?: string;
    readonly to: string;
    readonly practice?: boolean;
  }) {
    super('aidant-step-change', true);
    this.procedure = fields.procedure;
    this.practice = fields.practice === true;
    this.from = fields.from;
    this.to = fields.to;
  }
}

/** Before the level of the texts changes. Cancel it to keep the level. */
export class LevelChangeEvent extends AidantEvent {
  readonly level: Level;
  constructor(fields: { readonly level: Level }) {
    super('aidant-level-change', true);
    this.level = fields.level;
  }
}

/** Before "ask a person" opens. Cancel it to open something of the site's own. */
export class HelpOpenEvent extends AidantEvent {
  readonly screen: string;
  constructor(fields: { readonly screen: string }) {
    super('aidant-help-open', true);
    this.screen = fields.screen;
  }
}

/** The session is ready to be called. */
export class ReadyEvent extends AidantEvent {
  readonly version: string;
  constructor(fields: { readonly version: string }) {
    super('aidant-ready');
    this.version = fields.version;
  }
}

/** A guide has ended. */
export class GuideEndEvent extends AidantEvent {
  readonly procedure: string;
  /** It happens on a copy of the page, where nothing can be sent: not to be counted as the real thing. */
  readonly practice: boolean;
  readonly reason: string;
  constructor(fields: {
    readonly procedure: string;
    readonly reason: string;
    readonly practice?: boolean;
  }) {
    super('aidant-guide-end');
    this.procedure = fields.procedure;
    this.practice = fields.practice === true;
    this.reason = fields.reason;
  }
}

/** The voice started, paused or stopped. */
export class ReadChangeEvent extends AidantEvent {
  readonly status: string;
  constructor(fields: { readonly status: string }) {
    super('aidant-read-change');
    this.status = fields.status;
  }
}

/** How a request to be rung back stands has changed. `id` is drawn at random; nothing of it tells who asks. */
export class RequestChangeEvent extends AidantEvent {
  readonly id: string;
  readonly status: string;
  constructor(fields: { readonly id: string; readonly status: string }) {
    super('aidant-request-change');
    this.id = fields.id;
    this.status = fields.status;
  }
}

/** Somebody said "I did not understand" about a block. Nothing is sent by us. */
export class UnclearEvent extends AidantEvent {
  readonly block: string;
  readonly level: Level;
  constructor(fields: { readonly block: string; readonly level: Level }) {
    super('aidant-unclear');
    this.block = fields.block;
    this.level = fields.level;
  }
}

/** Something is wrong, and how to mend it. */
export class ErrorReportEvent extends AidantEvent implements Report {
  readonly code: Report['code'];
  readonly severity: Report['severity'];
  readonly file?: string;
  readonly path?: string;
  readonly fix: string;
  constructor(report: Report) {
    super('aidant-error');
    this.code = report.code;
    this.severity = report.severity;
    if (report.file !== undefined) this.file = report.file;
    if (report.path !== undefined) this.path = report.path;
    this.fix = report.fix;
  }
}

const EVENTS = {
  'aidant-guide-start': GuideStartEvent,
  'aidant-step-change': StepChangeEvent,
  'aidant-level-change': LevelChangeEvent,
  'aidant-help-open': HelpOpenEvent,
  'aidant-ready': ReadyEvent,
  'aidant-guide-end': GuideEndEvent,
  'aidant-read-change': ReadChangeEvent,
  'aidant-request-change': RequestChangeEvent,
  'aidant-unclear': UnclearEvent,
  'aidant-error': ErrorReportEvent,
} as const;

/** Every event by name, for `addEventListener`. */
export type AidantEventMap = {
  [Name in keyof typeof EVENTS]: InstanceType<(typeof EVENTS)[Name]>;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds our events to the page's map
  interface GlobalEventHandlersEventMap extends AidantEventMap {}
}

/** Fires events by name on the element that caused them, else on `document`. */
export function createEmit(document: Document): Emit {
  return (name, fields, origin) => {
    const Class = EVENTS[name as keyof typeof EVENTS] as new (fields: never) => AidantEvent;
    const target = origin instanceof EventTarget ? origin : document;
    return target.dispatchEvent(new Class(fields as never));
  };
}
