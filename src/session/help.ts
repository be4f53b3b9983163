import { readFormat } from '../core/formats/read.js';
import type { Postcodes } from '../core/formats/postcodes.js';
import { createHelpSlice } from '../core/help/state.js';
import { askAll, createStatusSlice, type StatusPorts } from '../core/help/status.js';
import type { FeatureContext } from './context.js';
import { PART_MISSING } from './report.js';
import { watchWindows } from './watch-windows.js';

/** "Ask a person": its state; the site's places, and where postcodes are, are read when somebody looks for one. */
export function install(context: FeatureContext): void {
  const { session, store, clock, keep, placesFile } = context;
  store.register(
    createHelpSlice({
      clock,
      keep,
      places: async () => {
        const file = await placesFile();
        if (file) return { places: file.places, source: file.source };
        return session.site.places === undefined ? { places: [], source: undefined } : undefined;
      },
      postcodes: () => postcodesOf(context),
    }),
  );
  const ports: StatusPorts = {
    site: () => session.site,
    read: async (path) => {
      const { readStatus } = await import('../page/status.js');
      return readStatus(context.resolve(path), context.origins);
    },
  };
  store.register(createStatusSlice(ports));
  watchWindows(context);
  // The press that opened the window has loaded this, and is over.
  if (store.getState().app?.surface === 'helper') askAll(ports, store);
}

async function postcodesOf({
  session,
  readFile,
  report,
}: FeatureContext): Promise<(Postcodes | undefined)[]> {
  const read = async (path: string): Promise<(Postcodes | undefined)[]> => {
    const source = await readFile(path);
    if (source === undefined) return [undefined];
    const { value, reports } = await readFormat('postcodes', source, path);
    reports.forEach(report);
    return value ? [value] : []; // What is wrong in a file is wrong the next time, too.
  };
  const paths = [session.site.postcodes ?? []].flat();
  const missing = (): [undefined] => {
    report(PART_MISSING);
    return [undefined];
  };
  return (await Promise.all(paths.map((path) => read(path).catch(missing)))).flat();
}
