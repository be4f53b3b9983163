/** Tables as files of text: RFC 4180, with the liberties that spreadsheets take. */

/** A row by the names of its columns, and the line of the file on which it begins. */
export interface CsvRow {
  readonly line: number;
  /** Where several columns have one name, the first of its values that is not empty. */
  readonly cells: ReadonlyMap<string, string>;
  /** In the order of the columns. */
  readonly values: readonly string[];
}

export interface CsvTable {
  readonly delimiter: Delimiter;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows with more or fewer cells than there are columns; those with more are not among `rows`. */
  readonly uneven: readonly { readonly line: number; readonly cells: number }[];
  /** The line on which a quoted cell begins that never ends: what follows was not read. */
  readonly unclosed?: number;
}

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * @param text with or without a byte-order mark, lines ended by CRLF, LF or CR.
 * @param nameOf how a column is called here, by what stands at its head.
 */
export function readCsv(text: string, nameOf: (head: string) => string = (head) => head): CsvTable {
  const bare = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(bare);
  const { lines, unclosed } = cellsOf(bare, delimiter);
  const [head, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = (head?.cells ?? []).map((cell) => nameOf(cell.trim()));
  const rows: CsvRow[] = [];
  const uneven: { line: number; cells: number }[] = [];
  // Some programs end each row, but not the head, with a delimiter; in one row alone, a cell has slipped.
  const ends = body.every(({ cells }) => cells.length > columns.length && cells.at(-1) === '');
  for (const { line, cells } of body) {
    const extra = cells.length > columns.length + (ends ? 1 : 0);
    if (extra || cells.length < columns.length) uneven.push({ line, cells: cells.length });
    // It would put a street where the name is: such a row is not read at all.
    if (extra) continue;
    const values = columns.map((_, i) => (cells[i] ?? '').trim());
    const named = new Map<string, string>();
    for (const [i, name] of columns.entries())
      named.set(name, named.get(name) || (values[i] ?? ''));
    rows.push({ line, cells: named, values });
  }
  return { delimiter, columns, rows, uneven, ...(unclosed !== undefined && { unclosed }) };
}

/** Of the first line, outside quotes, the sign that parts it most often. */
function delimiterOf(text: string): Delimiter {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  let best: Delimiter = ',';
  for (const sign of DELIMITERS) if (head.split(sign).length > head.split(best).length) best = sign;
  return best;
}

interface Line {
  readonly line: number;
  readonly cells: string[];
}

function cellsOf(
  text: string,
  delimiter: Delimiter,
): { readonly lines: Line[]; readonly unclosed?: number } {
  const lines: Line[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const end = (): void => {
    lines.push({ line: begun, cells });
    cells = [];
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const from = line;
      for (at++; ; at++) {
        const sign = text[at];
        if (sign === undefined) {
          cells.push(cell);
          end();
          return { lines, unclosed: from };
        }
        if (sign === '"') {
          if (text[at + 1] !== '"') break;
          at++;
        }
        if (sign === '\n') line++;
        cell += sign;
      }
      at++;
    }
    // What stands behind a closing quote belongs to the cell as well: "Rue" 3.
    const rest = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
      at++;
    cells.push(cell + text.slice(rest, at));
    if (text[at] === delimiter) {
      at++;
      // A delimiter is the last sign of the file: an empty cell stands behind it.
      if (at >= text.length) cells.push('');
      else continue;
    }
    if (at >= text.length) break;
    end();
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    begun = line;
  }
  if (cells.length > 0) end();
  return { lines };
}
