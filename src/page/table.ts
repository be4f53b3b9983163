/** A table of data, row by row, each cell with the header of its column. */
export interface DataTable {
  readonly caption: HTMLElement | undefined;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** What the row is about. */
  readonly header: HTMLElement | undefined;
  readonly cells: readonly {
    readonly cell: HTMLElement;
    readonly header: HTMLElement | undefined;
  }[];
}

/** Undefined for a table that only arranges things: no headers, or said to be none. */
export function dataTable(table: HTMLTableElement): DataTable | undefined {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return undefined;
  const all = [...table.rows];
  if (!all.some((row) => [...row.cells].some(isHeader))) return undefined;

  const headers: (HTMLElement | undefined)[] = [];
  const rows: TableRow[] = [];
  /** For each column, how many more rows a cell from above reaches down. */
  const taken: number[] = [];
  for (const row of all) {
    const placed = place(row, taken);
    if (placed.every(({ cell }) => isHeader(cell))) {
      for (const { cell, column } of placed) {
        for (let at = 0; at < cell.colSpan; at += 1) headers[column + at] = cell;
      }
      continue;
    }
    const header = placed.find(({ cell }) => isHeader(cell))?.cell;
    rows.push({
      header,
      cells: placed
        .filter(({ cell }) => cell !== header)
        .map(({ cell, column }) => ({ cell, header: headers[column] })),
    });
  }
  // Headers alone are said as they stand.
  return rows.length > 0 ? { caption: table.caption ?? undefined, rows } : undefined;
}

function place(
  row: HTMLTableRowElement,
  taken: number[],
): { readonly cell: HTMLTableCellElement; readonly column: number }[] {
  const placed = [];
  let column = 0;
  const begun: [number, number][] = [];
  for (const cell of row.cells) {
    while ((taken[column] ?? 0) > 0) column += 1;
    placed.push({ cell, column });
    for (let at = 0; at < cell.colSpan; at += 1) begun.push([column + at, cell.rowSpan - 1]);
    column += cell.colSpan;
  }
  for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
  for (const [at, reach] of begun) taken[at] = reach;
  return placed;
}

function isHeader(cell: HTMLElement): boolean {
  return cell.localName === 'th';
}
