/** Reads cases.txt; its own head explains the notation to those who add a line. */
import { readFileSync } from 'node:fs';

export type Expected = {
  id: string;
  start: number;
  text: string;
  status?: string;
  level?: string;
  parts?: string[];
  contains?: string[];
};
export type Case = {
  line: number;
  rule: string;
  source: string;
  text: string;
  official: boolean;
  expected: Expected[];
};

const NOTE = /^([a-z0-9-]+)(?:!(\w+))?(?:@([a-z0-9-]+))?(?:\{([^}]*)\})?(?:\(([^)]*)\))?$/;
const words = (list: string): string[] => list.split(' ').filter(Boolean);

const unescaped = (text: string): string =>
  text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replace(/\\([nrt])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? '');

function expectedOf(start: number, text: string, note: string): Expected {
  const [, id, status, level, parts, contains] = NOTE.exec(note) ?? [];
  if (id === undefined) throw new Error(`cases.txt: cannot read "${note}"`);
  return {
    id,
    start,
    text,
    ...(status !== undefined && { status }),
    ...(level !== undefined && { level }),
    ...(parts !== undefined && { parts: words(parts) }),
    ...(contains !== undefined && { contains: words(contains) }),
  };
}

function caseOf(source: string, line: number, rule: string): Case {
  const [left = '', right = ''] = source.split(' => ');
  const official = left.startsWith('official: ');
  const marked = unescaped(official ? left.slice('official: '.length) : left);
  const spans = [...marked.matchAll(/\[([^\]]*)\]/g)].map(({ 1: text, index }, i) => ({
    start: index - 2 * i, // in the text without brackets
    text: text as string,
  }));
  const notes = right
    .split(';')
    .map((note) => note.trim())
    .filter(Boolean);
  if (spans.length !== notes.length)
    throw new Error(`cases.txt:${line}: ${spans.length} brackets, ${notes.length} ids`);
  const expected = spans.map(({ start, text }, i) => expectedOf(start, text, notes[i] as string));
  return { line, rule, source, text: marked.replace(/[[\]]/g, ''), official, expected };
}

export function readCases(file: URL): Case[] {
  const cases: Case[] = [];
  let rule = '';
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries())
    if (line.startsWith('## ')) rule = line.slice(3);
    else if (line.trim() && !line.startsWith('#')) cases.push(caseOf(line, i + 1, rule));
  return cases;
}
