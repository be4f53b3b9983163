/**
 * aidant from npm: a session made here, the elements of its windows in the bank's own page, and the bank's own
 * buttons in the place of the launcher. No script tag.
 */
import 'aidant/define';
import { createSession } from 'aidant/session';
import { element } from './element.js';

/** The windows of aidant; each shows itself when it is asked for. */
const WINDOWS = [
  'overview',
  'guide',
  'player',
  'words',
  'helper',
  'callback',
  'card',
  'sheets',
  'shared-device',
  'practice',
  'poster',
];

/**
 * @param {HTMLElement} bar the bank's own buttons
 * @returns what each of them does, by its `data-aid`
 */
export function connectHelp(bar) {
  const session = createSession({ site: '/banque/site.json', locale: 'fr' });
  const app = () => session.store.getState().app;
  const level = () => app()?.level;
  const simple = bar.querySelector('[data-aid="simple"]');
  const beside = bar.querySelector('[data-aid="beside"]');
  session.store.subscribe(() => {
    simple.setAttribute('aria-pressed', String(level() === 'simple'));
    beside.setAttribute('aria-pressed', String(app()?.accompanied === true));
  });
  document.body.append(...WINDOWS.map((name) => element(`aidant-${name}`, {})));
  return {
    guide: () => session.start('virement'),
    read: () => session.read(),
    simple: () => session.setLevel(level() === 'simple' ? 'original' : 'simple'),
    help: () => session.help(),
    beside: () => session.dispatch({ type: 'app/accompanied', accompanied: !app()?.accompanied }),
  };
}
