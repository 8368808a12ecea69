/**
 * Tables as text: comma, semicolon or tab between cells, quotes around a cell that holds one of them or a line end.
 * Own code, because a stray quote has to be told with its row and column, and the rows before and after it be kept.
 */
import { type FileRefused, MOST_ENTRIES, refuseFile } from './format.ts';

export type Delimiter = ',' | ';' | '\t';
/** `line` counts from 1; `stray` is the column of a quote that stands where none may. */
export type TableRow = { line: number; cells: string[]; stray?: number };
export type Table = { ok: true; rows: TableRow[] } | FileRefused;

export function guessDelimiter(text: string): Delimiter {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1);
  const counts = ([',', ';', '\t'] as const).map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).delimiter;
}

export function readTable(text: string, delimiter: Delimiter): Table {
  const rows: TableRow[] = [];
  const plain = delimiter === '\t' ? /[\t\n\r]/g : delimiter === ';' ? /[;\n\r]/g : /[,\n\r]/g;
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: TableRow = { line, cells: [] };
    for (let inRow = true; inRow; ) {
      if (text[at] === '"') {
        const cell = quotedCell(text, at);
        if (!cell) return refuseFile('fileUnclosedQuote', `${row.line}:${row.cells.length + 1}`);
        row.cells.push(cell.text);
        line += cell.text.split('\n').length - 1;
        at = cell.end;
        if (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') {
          row.stray ??= row.cells.length;
          plain.lastIndex = at;
          at = plain.exec(text)?.index ?? text.length;
        }
      } else {
        plain.lastIndex = at;
        const end = plain.exec(text)?.index ?? text.length;
        row.cells.push(text.slice(at, end));
        at = end;
      }
      inRow = text[at] === delimiter;
      if (inRow) at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (row.cells.some((cell) => cell.trim())) rows.push(row);
    if (rows.length > MOST_ENTRIES + 1) return refuseFile('fileTooManyRows');
  }
  return { ok: true, rows };
}

/** Undefined where the quote is never closed. */
function quotedCell(text: string, start: number): { text: string; end: number } | undefined {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return undefined;
    if (text[at + 1] !== '"') return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}

/** A spreadsheet takes such a cell for a formula, and runs it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

export const safeCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
/** Takes back what `safeCell` has put before. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** What a spreadsheet opens: nothing in it is run as a formula. */
export const writeTable = (rows: Iterable<readonly string[]>, delimiter: Delimiter): string =>
  writeCells(rows, delimiter, '\r\n', safeCell);

export function writeCells(
  rows: Iterable<readonly string[]>,
  delimiter: Delimiter,
  end: string,
  change: (cell: string) => string = (cell) => cell,
): string {
  const lines: string[] = [];
  for (const cells of rows)
    lines.push(
      cells
        .map(change)
        .map((cell) => (/["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    );
  return `${lines.join(end)}${end}`;
}
