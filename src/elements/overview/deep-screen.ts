import type { CSSResult, TemplateResult } from 'lit';
import type { GuideState } from '../../core/guide/state.js';
import type { Session } from '../../core/session.js';
import type { Action } from '../../core/store.js';

/** What a screen behind the overview may use of its window. */
export interface Window {
  readonly session: Session;
  readonly guide: GuideState;
  readonly ask: (action: Action) => void;
  /** Draws again: something of the screen itself has changed. */
  readonly redraw: () => void;
}

/** A screen that few people open: it loads with the press that asks for it, and keeps what was opened in it. */
export interface DeepScreen {
  readonly styles: CSSResult;
  draw(window: Window): {
    readonly title: string;
    readonly body: TemplateResult;
    readonly foot?: TemplateResult;
  };
}
