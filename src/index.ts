/** The classes of aidant. Nothing here registers an element or touches the page: see `aidant/define`. */
export { AidantCard } from './elements/card/card.js';
export { AidantComfort } from './elements/comfort/comfort.js';
export { AidantGuide } from './elements/guide/guide.js';
export { AidantHelper } from './elements/helper/helper.js';
export { AidantLauncher } from './elements/launcher/launcher.js';
export { AidantLevel } from './elements/level/level.js';
export { AidantListen } from './elements/listen/listen.js';
export { AidantPlayer } from './elements/player/player.js';
export { AidantPoster } from './elements/poster/poster.js';
export { AidantPractice } from './elements/practice/practice.js';
export { AidantTerm } from './elements/term/term.js';
export { AidantText } from './elements/text/text.js';
export { createSession, type Session, type SessionOptions } from './session.js';
export * from './page/events.js';
export type { Report, ErrorCode, Severity } from './core/errors.js';
export type { Calls, StartOptions } from './core/session.js';
export type { Procedure, Step } from './core/formats/procedure.js';
export type { Site } from './core/formats/site.js';
