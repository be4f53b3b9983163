/**
 * "Ring me back": what the person asks for, what of it is sealed, and how it stands. The endpoint of the site, and
 * whoever carries the request there, see the envelope only.
 */
import type { Handover } from './context.js';

/** How the person wants to be answered. `desk`: they come themselves, and leave no number. */
export type RequestWay = 'phone' | 'sms' | 'desk';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** When. `soon` is as soon as somebody is there. */
export type RequestSlot =
  | 'soon'
  /** `day` as `2026-11-24`, on the site's calendar. */
  | { readonly day: string; readonly part: PartOfDay };

/** What the person said aloud, recorded on the device. Up to 60 seconds; never on the profile `bank`. */
export interface VoiceNote {
  /** As the browser records it: `audio/webm;codecs=opus`, `audio/mp4`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seconds: number;
}

/** What the person has filled in and seen. Nothing else is ever sealed. */
export interface RequestDraft {
  readonly way: RequestWay;
  /** As typed, for `phone` and `sms`; made into `+32…` or a short number before it is sealed. */
  readonly number?: string;
  readonly slot: RequestSlot;
  /** The language to answer in. */
  readonly lang: string;
  readonly context?: Handover;
  readonly voice?: VoiceNote;
}

/** Two picturable words, by id (`core/help/picture-words.ts`). Whoever rings back says them first. */
export type WordPair = readonly [string, string];

/** What is sealed: JSON as UTF-8, behind it the sound, then zeros up to a round size (docs/callback.md). */
export interface SealedRequest {
  readonly v: 1;
  readonly id: string;
  readonly site: string;
  /** The device's clock when it was sealed, ISO 8601. */
  readonly at: string;
  readonly lang: string;
  readonly way: RequestWay;
  readonly number?: string;
  readonly slot: RequestSlot;
  /** The ids, and the words as the person reads them. */
  readonly words: { readonly ids: WordPair; readonly text: WordPair };
  readonly context?: Handover;
  /** `bytes` follow the JSON. */
  readonly voice?: { readonly type: string; readonly bytes: number; readonly seconds: number };
}

/** What is sent to the endpoint, as JSON. The header `Idempotency-Key` carries the same id. */
export interface Envelope {
  readonly v: 1;
  /** 128 random bits, base64url. The same at each attempt. */
  readonly id: string;
  readonly site: string;
  /** Which key of the organisation opens it. */
  readonly kid: string;
  /** The encapsulated key of HPKE, and the sealed bytes, base64url without padding. */
  readonly enc: string;
  readonly ct: string;
}

export type RequestStatus =
  /** Kept on this device (or in this page), to be sent when it can be. */
  | 'waiting'
  | 'sending'
  /** The organisation has it. */
  | 'sent'
  /** The organisation cannot take it, and trying again is of no use. */
  | 'refused'
  /** 48 hours went by. */
  | 'expired'
  | 'canceled';

/** A request as a screen shows it. It holds no number: that is in the seal only. */
export interface HelpRequest {
  readonly id: string;
  readonly status: RequestStatus;
  readonly way: RequestWay;
  readonly slot: RequestSlot;
  readonly lang: string;
  readonly words: WordPair;
  /** The words as they were sealed, and in which language: whoever calls says these, whatever is read now. */
  readonly said?: { readonly lang: string; readonly text: WordPair };
  /** When it was sealed, in milliseconds since 1970. */
  readonly at: number;
  /**
   * When it goes. What waits is tried until then, 48 hours; once it was sent (or may have been, `unsure`) its words
   * stay until a day after the day it names.
   */
  readonly until: number;
  readonly attempts: number;
  /** When it is tried again, while waiting. */
  readonly next?: number;
  /** Why the last attempt did not reach them. */
  readonly trouble?: 'offline' | 'server' | 'refused' | 'key';
  /** An attempt had no clear answer: the organisation may have it, also where it says "canceled" or "expired". */
  readonly unsure?: true;
  /** The person takes it back while it may be on its way; its answer decides. */
  readonly canceling?: true;
  /** True where it outlasts this page; false on a shared computer, without storage, or where it is full. */
  readonly kept: boolean;
}
