/** Reads the built-in entries from their YAML files. Node only: used by the build, the commands and the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { checkEntry, type Entry } from '../schema.ts';

export type FileProblem = { file: string; line: number; message: string };

/** The node a dotted path leads to, or the deepest one on the way that exists. */
export function nodeAt(root: Node | null, dotted: string): Node | null {
  let node: unknown = root;
  for (const key of dotted.split('.').filter(Boolean)) {
    const next: unknown = (node as { get?: (key: string | number, keep: true) => unknown })?.get?.(
      /^\d+$/.test(key) ? Number(key) : key,
      true,
    );
    if (!next) break;
    node = next;
  }
  return node as Node | null;
}

/** The files wrap their texts for those who edit them: a line break alone is a space, an empty line a paragraph. */
function unwrapped(data: Record<string, unknown>): Record<string, unknown> {
  const unwrap = (value: unknown) =>
    typeof value === 'string' ? value.trim().replace(/(?<!\n)\n(?!\n)/g, ' ') : value;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, WRAPPED.has(key) ? unwrap(value) : value]),
  );
}
const WRAPPED: ReadonlySet<string> = new Set(['official', 'analysis', 'watch']);

/** Where a field of an entry is written: a dotted path as in `forms.en.2`. */
export type Place = (id: string, path: string) => { file: string; line: number };

/** Every entry under `folder`, sorted by id, and everything that is wrong with file and line. */
export function loadEntries(folder: string): { entries: Entry[]; problems: FileProblem[]; placeOf: Place } {
  const entries: Entry[] = [];
  const problems: FileProblem[] = [];
  const lineFinders = new Map<string, (path: string) => number>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const file = path.join(folder, name);
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
    const at = (offset: number) => lines.linePos(offset).line;
    const lineOf = (dotted: string) => at(nodeAt(document.contents, dotted)?.range?.[0] ?? 0);
    if (document.errors.length > 0 || !isMap(document.contents)) {
      for (const error of document.errors) problems.push({ file, line: at(error.pos[0]), message: error.message });
      if (document.errors.length === 0) problems.push({ file, line: 1, message: 'must be a mapping of fields' });
      continue;
    }
    const checked = checkEntry(unwrapped(document.toJS()));
    if (!checked.ok) {
      for (const { path: dotted, message } of checked.issues)
        problems.push({ file, line: lineOf(dotted), message: `${dotted || 'entry'}: ${message}` });
      continue;
    }
    const given = document.contents.get('id', true);
    if (`${checked.value.id}.yaml` !== name)
      problems.push({
        file,
        line: at((isScalar(given) && given.range?.[0]) || 0),
        message: `id: "${checked.value.id}" must be the file's name`,
      });
    entries.push(checked.value);
    lineFinders.set(checked.value.id, lineOf);
  }
  const placeOf: Place = (id, dotted) => ({
    file: path.join(folder, `${id}.yaml`),
    line: lineFinders.get(id)?.(dotted) ?? 1,
  });
  return { entries, problems, placeOf };
}

export const describeProblem = ({ file, line, message }: FileProblem): string =>
  `${path.relative(process.cwd(), file)}:${line}: ${message}`;
