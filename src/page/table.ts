import { byIds, isElement } from './dom.js';
import { displayOf } from './text-run.js';

/** A row of a table of data, or a line of headings in it. */
export interface TableRow {
  /** What the row is about: said once, before its cells. */
  readonly heads: readonly HTMLElement[];
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly cell: HTMLElement;
  /** The headings of its column, from the widest to its own. */
  readonly heads: readonly HTMLElement[];
}

const ROWS = '[role=row]';
const CELLS = /^(cell|gridcell|columnheader|rowheader)$/;

/** Whether a table holds data: it has headings, and is not said to arrange things only. */
export function isDataTable(table: HTMLElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  return table.querySelector('th, [role=columnheader], [role=rowheader]') !== null;
}

export function captionOf(table: HTMLElement): HTMLElement | undefined {
  return (table as Partial<HTMLTableElement>).caption ?? undefined;
}

/**
 * Row by row, as they are asked for: each cell with the headings of its column, through cells that span, headings of
 * several levels, and `headers`. Rows and cells that do not show are left out.
 */
export function* tableRows(table: HTMLElement): Generator<TableRow> {
  /** For each column, the headings that hold from here down. */
  let columns: HTMLElement[][] = [];
  /** For each column, a cell from above that reaches down, and over how many more rows. */
  const above: ({ readonly cell: HTMLElement; left: number } | undefined)[] = [];
  let hasData = false;
  for (const row of rowsOf(table)) {
    const placed = place(row, above);
    const own = placed.filter(({ isOwn }) => isOwn);
    if (own.length === 0) continue;
    if (own.every(({ cell }) => isHead(cell))) {
      // A heading over the whole width begins a part of the table: the columns keep their headings.
      if (hasData && own.length === 1) {
        yield { heads: own.map(({ cell }) => cell), cells: [] };
        continue;
      }
      if (hasData) columns = [];
      hasData = false;
      for (const { cell, column } of own)
        for (let at = column; at < column + spanOf(cell); at += 1)
          columns[at] = [...(columns[at] ?? []), cell];
      continue;
    }
    hasData = true;
    const heads = placed.filter(({ cell }) => isHead(cell));
    yield {
      heads: heads.filter(({ isOwn, column }) => isOwn || column === 0).map(({ cell }) => cell),
      cells: own
        .filter(({ cell }) => !isHead(cell) && displayOf(cell) !== 'none')
        .map(({ cell, column }) => ({
          cell,
          heads: named(cell) ?? columns[column] ?? [],
        })),
    };
  }
  // Headings alone are said as they stand.
  if (!hasData) yield* headsAlone(columns);
}

function* headsAlone(columns: readonly (readonly HTMLElement[])[]): Generator<TableRow> {
  const heads = [...new Set(columns.flat())];
  if (heads.length > 0) yield { heads, cells: [] };
}

interface Placed {
  readonly cell: HTMLElement;
  readonly column: number;
  /** False for a cell of a row above that reaches into this one. */
  readonly isOwn: boolean;
}

function place(
  row: HTMLElement,
  above: ({ readonly cell: HTMLElement; left: number } | undefined)[],
): readonly Placed[] {
  const placed: Placed[] = [];
  const begun: [number, { readonly cell: HTMLElement; left: number }][] = [];
  let column = 0;
  const passAbove = (): void => {
    for (let reach = above[column]; reach && reach.left > 0; reach = above[column]) {
      if (placed.at(-1)?.cell !== reach.cell) {
        placed.push({ cell: reach.cell, column, isOwn: false });
      }
      column += 1;
    }
  };
  for (const cell of cellsOf(row)) {
    passAbove();
    placed.push({ cell, column, isOwn: true });
    const span = spanOf(cell);
    const left = ((cell as Partial<HTMLTableCellElement>).rowSpan ?? 1) - 1;
    for (let at = column; at < column + span; at += 1) begun.push([at, { cell, left }]);
    column += span;
  }
  passAbove();
  for (const reach of above) if (reach && reach.left > 0) reach.left -= 1;
  for (const [at, reach] of begun) above[at] = reach;
  return placed;
}

function* rowsOf(table: HTMLElement): Generator<HTMLElement> {
  const rows = (table as Partial<HTMLTableElement>).rows ?? table.querySelectorAll(ROWS);
  for (const row of rows) if (displayOf(row) !== 'none') yield row as HTMLElement;
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  const cells =
    (row as Partial<HTMLTableRowElement>).cells ??
    [...row.children].filter((child) => CELLS.test(child.getAttribute('role') ?? ''));
  return [...cells].filter(isElement);
}

function isHead(cell: HTMLElement): boolean {
  return (
    cell.localName === 'th' || /^(columnheader|rowheader)$/.test(cell.getAttribute('role') ?? '')
  );
}

function spanOf(cell: HTMLElement): number {
  return (
    (cell as Partial<HTMLTableCellElement>).colSpan ??
    (Number(cell.getAttribute('aria-colspan')) || 1)
  );
}

/** The headings that the author named one by one, less those of the row. */
function named(cell: HTMLElement): HTMLElement[] | undefined {
  if (!cell.hasAttribute('headers')) return undefined;
  const row = cell.parentElement;
  return byIds(cell, 'headers').filter((head) => head.parentElement !== row);
}
