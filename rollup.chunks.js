import { join } from 'node:path';

/**
 * What is always fetched together is one file: these sources with all they import at once, less what an earlier one
 * has. Fewer requests, and brotli does better on longer texts. The rest goes where Rollup puts it.
 */
const TOGETHER = [
  ['app', ['embed/boot']],
  ['settle', ['embed/settle']],
  ['session', ['embed/start']],
  [
    'windows',
    [
      'elements/picture/define',
      'elements/shared/controls.styles',
      'elements/shared/surface',
      'elements/shared/surface.styles',
    ],
  ],
  ['files', ['core/formats/readers/site']],
  ['finding', ['session/page/finding']],
  // What the reading, its player and the bar of the reading comfort share.
  [
    'choices',
    [
      'core/speech/choices',
      'core/speech/ranges',
      'elements/shared/bar',
      'elements/shared/bar.styles',
      'elements/shared/way-back',
      'page/read-along',
    ],
  ],
  ['texts', ['core/formats/markup', 'core/phone', 'elements/shared/rich-text']],
  ['moving', ['core/light-path', 'page/follow', 'page/modals', 'page/boxes', 'page/move-node']],
  // What is text on the page, for the voice and for the eye.
  ['reading', ['page/text-run', 'page/page-parts']],
  ['showing', ['session/page/showing']],
  ['placing', ['session/page/placing']],
  ['way', ['core/guide/progress']],
  ['guide', ['session/guide']],
  ['step', ['elements/guide/define']],
];

export function together(id, { getModuleInfo }) {
  const group = TOGETHER.find(([, sources]) =>
    sources.some((source) =>
      importedAtOnce(join(import.meta.dirname, `src/${source}.ts`), getModuleInfo).has(id),
    ),
  );
  return group?.[0];
}

function importedAtOnce(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  getModuleInfo(id)?.importedIds.forEach((next) => importedAtOnce(next, getModuleInfo, found));
  return found;
}
