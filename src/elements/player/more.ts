import { html, nothing, type TemplateResult } from 'lit';
import type { ControlState, Landmark, MessageKey, PageNode } from '../../core/ports.js';
import type { Session } from '../../core/session.js';
import { MODES } from '../../core/speech/choices.js';
import type { ReadMode, ReadState } from '../../core/speech/read.js';
import type { Action } from '../../core/store.js';
import type { AidantElement } from '../shared/element.js';
import { drawing } from '../shared/icons.js';

/** Drawn for these lines alone, and loaded with them. */
const PATHS = {
  sentenceBack: 'M18 5l-9 7l9 7v-14M6 5v14',
  paragraphBack: 'M12 19v-14M6 11l6-6l6 6',
  paragraphNext: 'M12 5v14M6 13l6 6l6-6',
  restart: 'M5 4h14M12 20v-12M7 13l5-5l5 5',
  selection: 'M4 7h7M4 12h16M4 17h10M15 5v4',
  page: 'M6 3h9l4 4v14h-13v-18M9 11h7M9 15h7',
  mine: 'M4 20h4l11-11l-4-4l-11 11v4',
  silent: 'M4 9v6h4l5 4v-14l-5 4h-4M17 9l5 6M22 9l-5 6',
  here: 'M9 11v-6a2 2 0 0 1 4 0v6l5 1a2 2 0 0 1 1.600 2.400l-1 5.600h-8l-5-6a1.500 1.500 0 0 1 2-2l1.400 1',
  focus: 'M4 7h16v10h-16v-10M8 10v4',
  news: 'M12 4l9 16h-18l9-16M12 10v4M12 17v.01',
  part: 'M4 5h16v14h-16v-14M4 10h16',
  other: 'M6 3h9l4 4v14h-13v-18M9 11h7M9 15h7',
  settings: 'M4 7h10M18 7h2M14 5v4M4 17h2M10 17h10M10 15v4',
} as const;

/** What "more" holds besides the ways to move. */
export type Group = 'other' | 'settings';

interface Shown {
  readonly group: Group | undefined;
  /** Opens a group; undefined: the ways to move again. */
  readonly open: (group: Group | undefined) => void;
  readonly close: () => void;
}

/** What few people need: other ways to move, and behind a button each, other things to read and what may be switched on. */
export function renderMore(
  host: AidantElement,
  session: Session,
  read: ReadState,
  { group, open, close }: Shown,
): TemplateResult {
  const t = (key: MessageKey): string => session.i18n.t(key);
  const send = (action: Action) => (): void => session.dispatch(action, host);
  const then = (action: Action) => (): void => {
    close();
    session.dispatch(action, host);
  };
  const button = (picture: keyof typeof PATHS, key: MessageKey, act: () => void, look = 'row') =>
    html`<button class=${look} @click=${act}>
      ${drawing(PATHS[picture])}<span>${t(key)}</span>
    </button>`;
  const way = (picture: keyof typeof PATHS, key: MessageKey, action: Action): TemplateResult =>
    button(picture, key, send(action), '');
  const door = (name: Group): TemplateResult =>
    html`<button
      aria-expanded=${group === name}
      @click=${() => open(group === name ? undefined : name)}
    >
      ${drawing(PATHS[name])}<span>${t(`read.more.${name}`)}</span>
    </button>`;
  const toggle = (mode: ReadMode): TemplateResult => {
    const on = read.modes.includes(mode);
    return html`<button
      class="row"
      aria-pressed=${on}
      @click=${send({ type: 'read/mode', mode, on: !on })}
    >
      ${drawing(PATHS[mode])}<span>${t(`read.more.${mode}`)}</span>
      <span class="end" aria-hidden="true">${t(on ? 'app.yes' : 'app.no')}</span>
    </button>`;
  };
  const ways = (): TemplateResult =>
    html`<div class="tiles two">
      ${way('sentenceBack', 'read.more.sentenceBack', { type: 'read/previous' })}
      ${way('restart', 'read.more.restart', { type: 'read/restart' })}
      ${way('paragraphBack', 'read.more.paragraphBack', { type: 'read/previous', by: 'paragraph' })}
      ${way('paragraphNext', 'read.more.paragraphNext', { type: 'read/next', by: 'paragraph' })}
    </div>`;
  const others = (): TemplateResult =>
    html`<div class="stack">
      ${
        document.getSelection()?.toString().trim()
          ? button('selection', 'read.more.selection', then({ type: 'read/page' }))
          : nothing
      }
      ${
        read.source === 'page' && read.status !== 'idle' && !read.target
          ? nothing
          : button('page', 'read.more.page', then({ type: 'read/page', all: true }))
      }
      ${
        read.parts
          ? read.parts.map((part) => partRow(part, then({ type: 'read/page', target: part.node })))
          : button('part', 'read.more.parts', send({ type: 'read/parts' }))
      }
    </div>`;
  const settings = (): TemplateResult =>
    html`<div class="stack">
      ${button('silent', 'read.more.silent', then({ type: 'read/heard', heard: false }))}
      ${MODES.map(toggle)}
    </div>`;
  const moves = read.status === 'idle' ? nothing : ways();
  return html`<div class="list">
    <div class="tiles two">${door('other')} ${door('settings')}</div>
    ${group === 'other' ? others() : group === 'settings' ? settings() : moves}
  </div>`;
}

/** The button that reads what the person wrote in the field that is read; undefined where nothing may be said. */
export function renderMine(
  host: AidantElement,
  session: Session,
  { target }: ReadState,
): TemplateResult | undefined {
  const mine = answered(session, target);
  if (!mine) return undefined;
  return html`<button
    class="row"
    @click=${() => session.dispatch({ type: 'read/value', target: mine }, host)}
  >
    ${drawing(PATHS.mine)}<span>${session.i18n.t('read.more.mine')}</span>
  </button>`;
}

function partRow({ name, words, lang }: Landmark, act: () => void): TemplateResult {
  return html`<button class="row" @click=${act}>
    ${drawing(PATHS.part)}<span lang=${lang}>${name || words}</span>
  </button>`;
}

/** The field that is being read, if there is an answer in it that may be said. */
function answered(session: Session, target: PageNode | undefined): PageNode | undefined {
  if (!target) return undefined;
  const { kind, filled, secret }: ControlState = session.page.controls.state(target);
  return kind === 'field' && filled && !secret ? target : undefined;
}
