import { MODES, RATES } from '../core/speech/choices.js';
import { loadLanguage } from '../core/speech/locales/locales.js';
import { createReadSlice } from '../core/speech/queue.js';
import type { ReadMode, ReadState } from '../core/speech/read.js';
import { createFollower } from '../page/read-along.js';
import { createOutline } from '../page/outline.js';
import type { Glossary } from '../core/speech/script.js';
import type { FeatureContext, Install } from './context.js';
import { createProviders } from './providers.js';
import { leaveWithPage } from './read-leave.js';

/** Gives the session its one voice. */
export const install: Install = async (context) => {
  const { clock, document, i18n, keep, painter, report, session, store } = context;
  const read = (): ReadState | undefined => store.getState().read;
  const isBank = (): boolean => session.site.profile === 'bank';
  // So that the first words are said within the press: some browsers speak only there.
  const [glossary] = await Promise.all([
    termsOf(context),
    loadLanguage(i18n.locale),
    loadLanguage(document.documentElement.lang),
  ]);
  const outline = createOutline({
    document,
    i18n,
    isBank,
    authored: async () => {
      const [{ createAuthored }, procedures] = await Promise.all([
        import('./authored.js'),
        context.procedures(),
      ]);
      const { finder, watch } = context;
      const listed = session.site.procedures.length;
      return () => createAuthored(procedures, { finder, watch, listed });
    },
  });
  const kept = keptModes(keep.read('listen'));
  store.register(
    createReadSlice({
      clock,
      painter,
      report,
      outline,
      providers: createProviders(context, { remote: () => read()?.remote ?? 'unknown' }),
      follower: createFollower(document),
      country: () => session.site.country,
      glossary,
      kept: { ...keptChoices(keep.read('prefs')), modes: kept },
      keep: (choices) => {
        const prefs = keep.read('prefs');
        keep.write('prefs', { ...(typeof prefs === 'object' ? prefs : {}), ...choices });
      },
      keepModes: (modes) => {
        if (modes.length > 0) keep.write('listen', { modes });
        else keep.remove('listen');
      },
      value: async (target) => {
        const [{ status, units }] = await Promise.all([outline.value(target), i18n.more('read')]);
        if (status !== 'value') return units;
        return [{ text: i18n.t('read.more.others'), lang: i18n.locale }, ...units];
      },
      selection: async () => {
        if (!document.getSelection()?.toString().trim()) return undefined;
        const [{ selectedUnits }] = await Promise.all([
          import('../page/selection.js'),
          outline.prepare(),
        ]);
        return selectedUnits(document, outline);
      },
    }),
  );

  const offline = (): void => session.dispatch({ type: 'app/trouble', trouble: 'offline' });
  const undos = [leaveWithPage(context)];
  let told = read()?.status;
  let keys = false;
  let modes = false;
  const heed = (): void => {
    const state = read();
    if (!state) return;
    if (state.status !== told) {
      told = state.status;
      context.emit('aidant-read-change', { status: state.status });
    }
    if (state.status === 'speaking' && !keys) {
      keys = true;
      // Without them the buttons on the screen still work.
      void import('./read-keys.js').then(
        ({ followKeys }) => undos.push(followKeys(context)),
        () => undefined,
      );
    }
    if (state.modes.length > 0 && !modes) {
      modes = true;
      void import('./read-modes.js').then(({ followModes }) => {
        undos.push(followModes(context, outline, kept));
      }, offline);
    }
  };
  undos.push(store.subscribe(heed));
  heed();
  return () => undos.forEach((undo) => undo());
};

/** How long the first words wait for the site's glossary; it counts from then on, however late it comes. */
const TERMS_MS = 1500;

/** How the site's glossary says its terms, where it has one. */
async function termsOf(context: FeatureContext): Promise<Glossary> {
  let said: Glossary = () => [];
  if (context.session.site.glossary.length === 0) return said;
  const coming = import('./said-terms.js')
    .then(({ saidTerms }) => saidTerms(context))
    .then(
      (terms) => void (said = terms),
      // Without it the terms are said as they are written.
      () => undefined,
    );
  await Promise.race([
    coming,
    new Promise<void>((resolve) => void context.clock.after(TERMS_MS, resolve)),
  ]);
  return (text, lang) => said(text, lang);
}

function keptChoices(prefs: unknown): Partial<Pick<ReadState, 'rate' | 'heard'>> {
  const kept = (prefs ?? {}) as { readonly rate?: unknown; readonly heard?: unknown };
  const rate = RATES.find((known) => known === kept.rate);
  return { ...(rate && { rate }), ...(kept.heard === true && { heard: 'yes' }) };
}

function keptModes(kept: unknown): readonly ReadMode[] {
  const { modes } = (kept ?? {}) as { readonly modes?: unknown };
  return Array.isArray(modes) ? MODES.filter((mode) => modes.includes(mode)) : [];
}
