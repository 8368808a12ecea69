/** What the bench says: rows, as a table for people and as JSON (`tifa-bench/1`) for programs. */

/** `budget` as in "≤ 6"; `holds` is null where there is none. */
export type Row = { name: string; value: number; unit: string; budget: string | null; holds: boolean | null };

type Budget = { most: number } | { least: number };

/** Three significant digits: more would be noise. */
const rounded = (value: number): number => Number(value.toPrecision(3));

export function row(name: string, value: number, unit: string, budget?: Budget): Row {
  if (!Number.isFinite(value)) throw new Error(`"${name}" could not be measured`);
  const shown = rounded(value);
  if (!budget) return { name, value: shown, unit, budget: null, holds: null };
  const holds = 'most' in budget ? shown <= budget.most : shown >= budget.least;
  return {
    name,
    value: shown,
    unit,
    budget: 'most' in budget ? `≤ ${budget.most}` : `≥ ${budget.least}`,
    holds,
  };
}

export const json = (rows: readonly Row[]): string => JSON.stringify({ format: 'tifa-bench/1', rows }, null, 2);

export function table(rows: readonly Row[]): string {
  const verdict = ({ holds }: Row) => (holds === null ? '' : holds ? 'holds' : 'MISSED');
  const lines = [
    ['name', 'value', 'unit', 'budget', 'holds'],
    ...rows.map((each) => [each.name, String(each.value), each.unit, each.budget ?? '', verdict(each)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  const padded = (cell: string, column: number) =>
    column === 1 ? cell.padStart(widths[column] as number) : cell.padEnd(widths[column] ?? 0);
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
}
