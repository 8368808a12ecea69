/** Dictionaries of Yomitan (and Yomichan): a zip with an index and banks of terms, format 3; format 1 is read too. */
import { headwordOf } from '../headword.ts';
import { foldedForm, formsOf } from '../own-entry.ts';
import type { Entry } from '../schema.ts';
import { type Defaults, type FileRead, type Incoming, isHanText, MOST_ENTRIES, refuseFile } from './format.ts';
import { parseJson } from './json.ts';
import { packed, unpack } from './zip.ts';

const INDEX = 'index.json';
const BANK = /^term_bank_(\d+)\.json$/;
const PER_BANK = 10_000;
/** Between the two meanings, as the dictionary shows them. */
const OFFICIAL = 'What it says: ';
const ANALYSIS = 'How analysts read it: ';

/** Elements of structured content that stand on lines of their own. */
const BLOCKS = new Set(['div', 'li', 'ol', 'ul', 'p', 'tr', 'table', 'details', 'summary', 'br']);

/** A definition as plain text: strings, structured content, or a form that it refers to; pictures say nothing. */
export function plainDefinition(definition: unknown): string {
  if (typeof definition === 'string') return definition;
  if (Array.isArray(definition)) return definition.map(plainDefinition).join('');
  if (typeof definition !== 'object' || definition === null) return '';
  const { type, text, content, tag } = definition as Record<string, unknown>;
  if (type === 'text') return plainDefinition(text);
  if (type === 'image') return '';
  const inner = plainDefinition(content);
  return typeof tag === 'string' && BLOCKS.has(tag) ? `\n${inner}\n` : inner;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

function fieldsOf(term: readonly unknown[], format: number, defaults: Defaults): Record<string, unknown> | undefined {
  const [expression, reading] = term;
  if (typeof expression !== 'string') return undefined;
  const glossary = format >= 3 ? term[5] : term.slice(5);
  const lines = (Array.isArray(glossary) ? glossary : [glossary]).map(plainDefinition).map(tidy).filter(Boolean);
  const form = expression.trim();
  const pinyin = typeof reading === 'string' ? reading.trim() : '';
  const own = lines.some((line) => line.startsWith(OFFICIAL) || line.startsWith(ANALYSIS));
  const said = (prefix: string) => lines.find((line) => line.startsWith(prefix))?.slice(prefix.length) ?? '';
  return {
    ...defaults,
    depth: 'short',
    ...(isHanText(form) && { zh: { hans: form, hant: form, ...(pinyin && pinyin !== form && { pinyin }) } }),
    forms: { en: isHanText(form) ? [] : [form], zh: [] },
    official: own ? said(OFFICIAL) : lines.join('\n'),
    analysis: own ? said(ANALYSIS) : '',
  };
}

export function readYomitan(bytes: Uint8Array, defaults: Defaults): FileRead {
  const unpacked = unpack(bytes, (name) => name === INDEX || BANK.test(name));
  if (!unpacked.ok) return unpacked;
  const { files } = unpacked;
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const index = files.has(INDEX) ? parseJson(text(INDEX)) : undefined;
  if (!index?.ok || typeof index.value !== 'object' || index.value === null) return refuseFile('fileNoDictionary');
  const { format, version } = index.value as { format?: unknown; version?: unknown };
  const banks = [...files.keys()].filter((name) => BANK.test(name)).sort((a, b) => bankNumber(a) - bankNumber(b));
  if (banks.length === 0) return refuseFile('fileNoDictionary');
  const read: Extract<FileRead, { ok: true }> = { ok: true, incoming: [], refused: [] };
  const known = new Map<string, Incoming>();
  let row = 0;
  for (const name of banks) {
    const bank = parseJson(text(name));
    if (!bank.ok) return bank;
    if (!Array.isArray(bank.value)) return refuseFile('fileNoDictionary', name);
    for (const term of bank.value) {
      row++;
      const fields = Array.isArray(term) ? fieldsOf(term, Number(format ?? version ?? 1), defaults) : undefined;
      if (!fields) read.refused.push({ row, column: name, problem: 'rowInvalid', detail: '' });
      else addTerm(read.incoming, known, { row, fields }, String((term as unknown[])[0]).trim());
      if (row > MOST_ENTRIES) return refuseFile('fileTooManyRows');
    }
  }
  return read;
}

const bankNumber = (name: string): number => Number(BANK.exec(name)?.[1] ?? 0);

/** A dictionary has a term once for each of its meanings, and for each script; here they are one entry. */
function addTerm(incoming: Incoming[], known: Map<string, Incoming>, term: Incoming, expression: string): void {
  const claim = foldedForm(expression) || expression;
  const same = known.get(claim);
  if (!same) {
    known.set(claim, term);
    incoming.push(term);
    return;
  }
  for (const field of ['official', 'analysis']) {
    const lines = [same.fields[field], term.fields[field]].flatMap((text) => String(text ?? '').split('\n'));
    same.fields[field] = [...new Set(lines)].filter(Boolean).join('\n');
  }
}

export function writeYomitan(entries: readonly Entry[], revision: string): Uint8Array {
  const terms = entries.flatMap((entry, i) =>
    formsOf(entry).map((form) => [
      form,
      form === entry.zh?.hans ? (entry.zh.pinyin ?? '') : '',
      entry.topic,
      '',
      0,
      [
        headwordOf(entry) !== form && headwordOf(entry),
        entry.official && OFFICIAL + entry.official,
        entry.analysis && ANALYSIS + entry.analysis,
      ].filter(Boolean),
      i + 1,
      '',
    ]),
  );
  const files: Record<string, string> = {
    [INDEX]: JSON.stringify({ title: 'Tifa lexicon', format: 3, revision, sequenced: true, sourceLanguage: 'zh' }),
  };
  for (let from = 0; from === 0 || from < terms.length; from += PER_BANK)
    files[`term_bank_${from / PER_BANK + 1}.json`] = JSON.stringify(terms.slice(from, from + PER_BANK));
  return packed(files);
}
