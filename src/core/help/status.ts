/** Whether somebody is there now, as a file of the site says. Read once as the window opens, and never again. */
import type { Site } from '../formats/site.js';
import type { Slice, Store } from '../store.js';

export type ChannelStatus = 'available' | 'busy' | 'closed' | 'unknown';

export interface StatusState {
  /** By the path that the site file names. */
  readonly statuses: Readonly<Record<string, ChannelStatus>>;
}

declare module '../store.js' {
  interface State {
    status?: StatusState;
  }
  interface Actions {
    'status/read': { readonly path: string; readonly status: ChannelStatus };
  }
}

export interface StatusPorts {
  site(): Pick<Site, 'channels'>;
  /** The text of the file; undefined when it cannot be had. Without cookies, and past every cache. */
  read(path: string): Promise<string | undefined>;
}

/** What the desks of the site say of themselves, asked for each time the window is opened. */
export function createStatusSlice(ports: StatusPorts): Slice<'status'> {
  return {
    name: 'status',
    initial: { statuses: {} },

    reduce(state, action) {
      switch (action.type) {
        case 'status/read':
          return { statuses: { ...state.statuses, [action.path]: action.status } };
        case 'app/forget':
          return { statuses: {} };
        default:
          return state;
      }
    },

    effect(action, store) {
      if (action.type === 'app/open' && action.surface === 'helper') askAll(ports, store);
    },
  };
}

/** Asks each desk once. The window that brings this part of aidant is open before it: call this then. */
export function askAll(ports: StatusPorts, store: Store): void {
  for (const path of statusPaths(ports.site())) void ask(ports, store, path);
}

async function ask(ports: StatusPorts, store: Store, path: string): Promise<void> {
  const text = await ports.read(path).catch(() => undefined);
  store.dispatch({ type: 'status/read', path, status: statusOf(text) });
}

/** The status files that a site names, each once. */
export function statusPaths({ channels }: Pick<Site, 'channels'>): string[] {
  return [...new Set(channels.flatMap(({ status }) => (status === undefined ? [] : [status])))];
}

/** What a file says; anything that is not one of its three words is unknown. */
export function statusOf(text: string | undefined): ChannelStatus {
  if (text === undefined) return 'unknown';
  try {
    const { state } = JSON.parse(text) as { state?: unknown };
    return state === 'available' || state === 'busy' || state === 'closed' ? state : 'unknown';
  } catch {
    return 'unknown';
  }
}
