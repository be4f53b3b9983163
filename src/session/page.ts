import type { PortGroup } from '../core/session.js';
import type { Ports, Provided, ProvideOptions } from './page/provided.js';

/** The ports on the page, each group loaded when something first needs it. */
export interface LazyPage {
  /** A port whose group was not asked for is a mistake of ours: reading it throws. */
  readonly ports: Ports;
  need(groups: readonly PortGroup[]): Promise<void>;
  dispose(): void;
}

const GROUPS: Readonly<
  Record<
    PortGroup,
    () => Promise<{ provide(options: ProvideOptions): Provided | Promise<Provided> }>
  >
> = {
  finding: () => import('./page/finding.js'),
  walking: () => import('./page/walking.js'),
  showing: () => import('./page/showing.js'),
  placing: () => import('./page/placing.js'),
  painting: () => import('./page/painting.js'),
  announcing: () => import('./page/announcing.js'),
};

export function createLazyPage(options: Omit<ProvideOptions, 'ports'>): LazyPage {
  const there: Partial<Ports> = {};
  const disposals: (() => void)[] = [];
  const loading = new Map<PortGroup, Promise<void>>();
  let ended = false;

  const ports = new Proxy(there as Ports, {
    get(target, name: keyof Ports) {
      const port = target[name];
      if (!port) throw new Error(`the port "${name}" was not asked for`);
      return port;
    },
  });

  const load = async (group: PortGroup): Promise<void> => {
    const { provide } = await GROUPS[group]();
    const provided = await provide({ ...options, ports });
    Object.assign(there, provided.ports);
    // A group that arrives after the session has ended leaves at once.
    if (ended) provided.dispose?.();
    else if (provided.dispose) disposals.unshift(() => provided.dispose?.());
  };

  const once = (group: PortGroup): Promise<void> => {
    const known =
      loading.get(group) ??
      load(group).catch((error: unknown) => {
        loading.delete(group); // The network may come back: the next press tries again.
        throw error;
      });
    loading.set(group, known);
    return known;
  };

  return {
    ports,
    async need(groups) {
      // Finding first: the others watch the page and read controls through it.
      const ordered = new Set<PortGroup>(groups.length > 0 ? ['finding', ...groups] : []);
      for (const group of ordered) void GROUPS[group]().catch(() => undefined);
      for (const group of ordered) await once(group);
    },
    dispose() {
      ended = true;
      disposals.forEach((dispose) => dispose());
    },
  };
}
