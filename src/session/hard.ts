import { recorded, picture } from '../core/formats/addresses.js';
import type { Glossary } from '../core/formats/glossary.js';
import { createHardSlice } from '../core/simple/hard.js';
import { createHardWords } from '../page/hard-words.js';
import { createMarkPress } from '../page/mark-press.js';
import type { FeatureContext } from './context.js';

/** Finds the hard words of the page, marks them, explains them at a press, and follows the page. */
export function installHard(
  context: FeatureContext,
  glossaries: readonly { readonly file: string; readonly value: Glossary }[],
): void {
  const { document, store, watch } = context;
  const press = createMarkPress(document, {
    open: () => store.getState().hard?.meaning?.key,
    usable: () => context.session.windows?.has('meaning') === true,
    explain: (word) => store.dispatch({ type: 'hard/explain', word }),
  });
  const page = createHardWords({
    document,
    painter: context.painter,
    clock: context.clock,
    report: context.report,
    glossaries: glossaries.map(({ file, value }) =>
      withAddresses(value, (path) => context.resolve(path, file)),
    ),
    onMarks: (marks) => press.use(marks),
  });
  const isSimple = (): boolean => store.getState().app?.level === 'simple';
  const look = (): void => store.dispatch({ type: 'hard/look' });
  const stops = [
    watch.onChange(() => {
      if (isSimple()) look();
    }),
    watch.onRoute(look),
  ];
  store.register(
    createHardSlice({
      ...page,
      dispose() {
        for (const stop of stops) stop();
        page.dispose();
        press.dispose();
      },
    }),
  );
  if (isSimple()) page.mark(true);
  look();
}

/** Paths in a file are relative to that file. */
function withAddresses(glossary: Glossary, resolve: (path: string) => string): Glossary {
  return {
    ...glossary,
    terms: glossary.terms.map((term) => ({
      ...term,
      ...picture(term.picture, resolve),
      ...(term.audio && { audio: recorded(term.audio, resolve) }),
    })),
  };
}
