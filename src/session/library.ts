import type { Reporter } from '../core/errors.js';
import { withAddresses } from '../core/formats/addresses.js';
import { readFormat } from '../core/formats/read.js';
import type { Place, Places } from '../core/formats/places.js';
import type { Page, Procedure } from '../core/formats/procedure.js';
import type { Site } from '../core/formats/site.js';
import { pageMatches } from '../core/guide/page-match.js';
import type { PageLocation } from '../core/ports.js';
import type { SiteFiles } from '../page/site-files.js';
import { PART_MISSING } from './report.js';

/** The site's procedures and places, read once each, when first asked for. */
export interface Library {
  /** By id; without one, the procedure whose steps are on this page, else the only one. */
  procedure(id: string | undefined): Promise<Procedure | undefined>;
  /** By its place in `site.procedures`, from 1: what a resume code says. */
  procedureAt(number: number): Promise<Procedure | undefined>;
  procedures(): Promise<readonly Procedure[]>;
  places(): Promise<readonly Place[]>;
  /** The places with who wrote them; undefined where the site names none, or they cannot be read. */
  placesFile(): Promise<Places | undefined>;
  /** A procedure file could not be had: what is missing may be the one for this page. */
  isShort(): boolean;
}

export function createLibrary(options: {
  readonly site: () => Site;
  readonly files: SiteFiles;
  readonly location: () => PageLocation;
  readonly report: Reporter;
}): Library {
  const { site, files, location, report } = options;
  const readings = new Map<string, Promise<Procedure | undefined>>();
  const missing = new Set<string>();
  let places: Promise<Places | undefined> | undefined;

  const read = async (path: string): Promise<Procedure | undefined> => {
    const source = await files.read(path);
    const parsed =
      source === undefined
        ? undefined
        : await readFormat('procedure', source, path).catch(() => {
            readings.delete(path);
            report(PART_MISSING);
            return undefined;
          });
    parsed?.reports.forEach(report);
    const value = parsed?.value;
    if (value) missing.delete(path);
    else missing.add(path);
    if (source === undefined) readings.delete(path); // The network may come back: the next press tries again.
    return value && withAddresses(value, (name) => files.resolve(name, path));
  };

  const once = (path: string): Promise<Procedure | undefined> => {
    const reading = readings.get(path) ?? read(path);
    readings.set(path, reading);
    return reading;
  };

  const all = async (): Promise<Procedure[]> => {
    const found = await Promise.all(site().procedures.map(once));
    return found.filter((procedure) => procedure !== undefined);
  };

  const placesFile = (): Promise<Places | undefined> => {
    places ??= readPlaces().catch(() => {
      places = undefined; // What reads the file did not come: the next press tries again.
      report(PART_MISSING);
      return undefined;
    });
    return places;
  };

  const readPlaces = async (): Promise<Places | undefined> => {
    const path = site().places;
    const source = path === undefined ? undefined : await files.read(path);
    if (path === undefined || source === undefined) {
      places = undefined;
      return undefined;
    }
    const { value, reports } = await readFormat('places', source, path);
    reports.forEach(report);
    // A place without a date of its own is as old as the file.
    const { updated } = value ?? {};
    return value && updated !== undefined
      ? { ...value, places: value.places.map((place) => ({ updated, ...place })) }
      : value;
  };

  return {
    async procedure(id) {
      const procedures = await all();
      if (id !== undefined) {
        const found = procedures.find((procedure) => procedure.id === id);
        if (!found) {
          report({
            code: 'procedure-unknown',
            severity: 'developer',
            path: id,
            fix: `No procedure of this site is called "${id}". Known: ${procedures.map((p) => p.id).join(', ') || 'none'}.`,
          });
        }
        return found;
      }
      const here = location();
      return (
        procedures.find((procedure) =>
          pagesOf(procedure).some((page) => pageMatches(page, here)),
        ) ?? (procedures.length === 1 ? procedures[0] : undefined)
      );
    },

    procedures: all,

    isShort: () => missing.size > 0,

    async procedureAt(number) {
      const path = site().procedures[number - 1];
      return path === undefined ? undefined : once(path);
    },

    placesFile,

    places: async () => (await placesFile())?.places ?? [],
  };
}

function pagesOf(procedure: Procedure): Page[] {
  return procedure.steps.flatMap((step) => (step.page === undefined ? [] : [step.page]));
}
