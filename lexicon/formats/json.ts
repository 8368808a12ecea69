/**
 * The lexicon's own format: every field of every entry, and what is changed of entries of lower layers. Also what others
 * subscribe to.
 */
import type { LexiconRecord } from '../override.ts';
import { type About, aboutOf } from '../subscriptions/about.ts';
import { type FileRead, type Incoming, MOST_ENTRIES, type Refused, refuseFile } from './format.ts';

export const FORMAT = 'tifa-lexicon/1';
const ANY_VERSION = /^tifa-lexicon\/\d+$/;
/** An entry is three deep in a file; nobody's goes further. */
const MOST_DEPTH = 32;
/** Names with which data could reach past an object. */
const FOREIGN = ['__proto__', 'constructor', 'prototype'];

/** @param about what it says of itself to those who subscribe to it. */
export function writeJson(entries: readonly LexiconRecord[], about?: About): string {
  const said = about ? `${JSON.stringify(about).slice(1, -1)},` : '';
  return `{"format":"${FORMAT}",${said}"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

/** Looks at brackets outside of strings, before anything is built of them. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === 0x22) {
      for (i++; i < json.length && json.charCodeAt(i) !== 0x22; i++) if (json.charCodeAt(i) === 0x5c) i++;
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > MOST_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

/** The first name in `value` that no entry has, at any depth. */
export function foreignKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (FOREIGN.includes(key)) return key;
    const found = foreignKey(inner);
    if (found) return found;
  }
  return undefined;
}

export function parseJson(text: string): { ok: true; value: unknown } | ReturnType<typeof refuseFile> {
  if (isTooDeep(text)) return refuseFile('fileTooDeep');
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return refuseFile('fileNotJson', error instanceof Error ? error.message : '');
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readJson(text: string): FileRead & { about?: About } {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (isObject(value) && typeof value.format === 'string' && ANY_VERSION.test(value.format) && value.format !== FORMAT)
    return refuseFile('fileNewerFormat', value.format);
  const entries = Array.isArray(value) ? value : isObject(value) && value.format === FORMAT ? value.entries : undefined;
  if (!Array.isArray(entries)) return refuseFile('fileNoLexicon');
  if (entries.length > MOST_ENTRIES) return refuseFile('fileTooManyRows', String(entries.length));
  return { ok: true, ...incomingFrom(entries), about: aboutOf(value) };
}

function incomingFrom(entries: readonly unknown[]): { incoming: Incoming[]; refused: Refused[] } {
  const incoming: Incoming[] = [];
  const refused: Refused[] = [];
  for (const [i, fields] of entries.entries()) {
    const row = i + 1;
    const foreign = foreignKey(fields);
    if (foreign) refused.push({ row, column: foreign, problem: 'rowForeignKey', detail: foreign });
    else if (isObject(fields)) incoming.push({ row, fields });
    else refused.push({ row, column: '', problem: 'rowInvalid', detail: JSON.stringify(fields).slice(0, 60) });
  }
  return { incoming, refused };
}
