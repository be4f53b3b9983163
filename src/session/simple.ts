import { primary } from '../core/formats/text.js';
import { picture } from '../core/formats/addresses.js';
import { createSimpleSlice } from '../core/simple/state.js';
import { createSimplePage } from '../page/texts-page.js';
import type { FeatureContext } from './context.js';
import { installHard } from './hard.js';
import { readAll } from './read-all.js';

/** Reads the site's texts and hard words, shows them at the level the person chose, and follows the page. */
export async function install(context: FeatureContext): Promise<void> {
  const { document, i18n, session, store } = context;
  const [texts, glossaries] = await Promise.all([
    readAll(context, 'texts', session.site.texts),
    readAll(context, 'glossary', session.site.glossary),
  ]);
  const page = createSimplePage({
    document,
    finder: context.finder,
    controls: context.controls,
    watch: context.watch,
    report: context.report,
    locales: session.site.locales ?? [primary(document.documentElement.lang)],
    texts: texts.map(({ file, value }) => ({
      file,
      texts: {
        ...value,
        blocks: value.blocks.map((block) => ({
          ...block,
          ...picture(block.picture, (path) => context.resolve(path, file)),
        })),
      },
    })),
    beside: () => i18n.t('simple.beside'),
    prevails: () => ({ text: i18n.t('simple.prevails'), lang: i18n.locale }),
  });
  const stops = [
    context.watch.onChange(() => {
      const { app, simple } = store.getState();
      if (app?.level === 'simple' || Object.values(simple?.parts ?? {}).includes('simple'))
        page.follow((scan) => store.dispatch({ type: 'simple/scanned', scan }));
    }),
    context.watch.onRoute(() => store.dispatch({ type: 'simple/scan' })),
  ];
  const ports = {
    announcer: context.announcer,
    emit: context.emit,
    i18n,
    page: {
      ...page,
      dispose() {
        for (const stop of stops) stop();
        // The pairs in the page's own template follow the level: with the session gone, they show their originals.
        store.dispatch({ type: 'app/level', level: 'original' });
        page.dispose();
      },
    },
  };
  context.announcer.prepare();
  if (store.getState().app?.author) await i18n.more('simple');
  store.register(createSimpleSlice(ports));
  const simple = store.getState().app?.level === 'simple';
  if (simple) page.setLevel('simple', {});
  store.dispatch({ type: 'simple/scan', announce: simple });
  installHard(context, glossaries);
}
