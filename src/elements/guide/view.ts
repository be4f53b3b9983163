import type { AppState } from '../../core/app.js';
import type { Step, Procedure } from '../../core/formats/procedure.js';
import type { GuideState } from '../../core/guide/state.js';
import type { MessageKey, Way } from '../../core/ports.js';
import { phoneForms, type PhoneForms } from '../../core/phone.js';
import type { Session } from '../../core/session.js';
import type { Action } from '../../core/store.js';

/** What the templates of the guide draw from, and what they ask. */
export interface GuideView {
  readonly session: Session;
  readonly guide: GuideState & { readonly procedure: Procedure };
  readonly app: AppState | undefined;
  readonly step: Step;
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly dispatch: (action: Action) => void;
  /** The control's name as the page shows it; '' where there is none. */
  readonly target: string;
  /** Whether page focus is in the step's target: the switch then leads back to the help. */
  readonly focusOnTarget: boolean;
  /** The step came without being asked for, and its target has not been in sight yet. */
  readonly far: boolean;
  /** Which way the target is while it cannot be seen. */
  readonly way: Way | undefined;
  /** Little height: what matters stays at the foot, the rest scrolls. */
  readonly low: boolean;
  readonly speaking: boolean;
  readonly listen: () => void;
  readonly switchFocus: () => void;
  readonly goToTarget: () => void;
  readonly hearAnswers: () => void;
}

/** The first phone number of the site, for the screens that must not be a dead end. */
export function phoneOf({ site }: Session): PhoneForms | undefined {
  const channel = site.channels.find(({ kind }) => kind === 'phone');
  return channel && 'number' in channel ? phoneForms(channel.number, site.country) : undefined;
}
