/** After the person pressed the page's own button: whether the page went on, or complains of something. */
import type { Procedure } from '../formats/procedure.js';
import type { Clock, PageWatch, Undo } from '../ports.js';
import type { PageView } from './page-view.js';
import type { Mark } from './state.js';

/** A page may leave an old complaint standing until it has gone on; after this long it is meant again. */
const STALE_MS = 1500;
/** A page that has not answered by then is not looked at any more; nor once the person has begun to write again. */
const ANSWERS_MS = 30_000;

export class Refusal {
  readonly #ports: { readonly clock: Clock; readonly watch: PageWatch };
  readonly #page: PageView;
  readonly #mend: (way: readonly string[], to: string) => void;
  #undos: readonly Undo[] = [];

  constructor(
    ports: { readonly clock: Clock; readonly watch: PageWatch },
    page: PageView,
    mend: (way: readonly string[], to: string) => void,
  ) {
    this.#ports = ports;
    this.#page = page;
    this.#mend = mend;
  }

  /** @param known what the fields of this way were like before the press. */
  heed(procedure: Procedure, way: readonly string[], known: Readonly<Record<string, Mark>>): void {
    this.release();
    const { clock, watch } = this.#ports;
    let late = false;
    const look = (): void => {
      const marks = this.#page.marks(procedure, way);
      const wrong = way.filter((id) => marks[id] === 'problem');
      const [first] = wrong;
      const meant = late || wrong.some((id) => known[id] !== 'problem');
      if (first !== undefined && meant) this.#mend(way, first);
    };
    this.#undos = [
      watch.onChange(look),
      watch.onWrite(() => this.release()),
      // The page's own script judges after we have heard of the press.
      clock.after(0, look),
      clock.after(STALE_MS, () => {
        late = true;
        look();
      }),
      clock.after(ANSWERS_MS, () => this.release()),
    ];
  }

  release(): void {
    for (const undo of this.#undos) undo();
    this.#undos = [];
  }
}
