/**
 * The compiled lexicon: one ArrayBuffer that can be stored or transferred whole.
 *
 *   header  | magic, then for each section its length in bytes and the width of its numbers
 *   han     | units, ids                 characters (as written) to token ids
 *   words   | starts, units, ids, table  Latin words to token ids, open addressing over FNV-1a; 0 is an empty slot
 *   forms   | starts, pool               token sequences in order (sequences.ts)
 *           | owner, role, lang            of each
 *           | inContext                    those that are contexts of their entry as well, in order
 *           | wordings, joints, capitals   of the few that have them: [form, value] pairs in order of forms (sparse.ts)
 *   begin…  | where forms may begin        (beginnings.ts)
 *   meta    | JSON in UTF-8: entries (id, kind, topic, layer), wordings, the grammar's names
 *
 * The numbers of a section are as narrow as its largest one allows: a tab of the reader's keeps all of this.
 */
import type { Kind, Lang, Topic } from './schema.ts';
import type { Numbers } from './sequences.ts';

export const ROLES = ['match', 'context', 'except', 'name', 'head', 'before', 'after', 'bridge'] as const;
export type Role = (typeof ROLES)[number];
export type Layer = 'built-in' | 'subscribed' | 'own';

/** `form` as the entry lists it, whatever the text has. */
export type MatchWording = { form: string; status: 'superseded' | 'deviating'; until?: number };
export type Meta = {
  entries: { id: string; kind: Kind; topic: Topic; layer: Layer }[];
  wordings: MatchWording[];
  qualifiers: { id: string; decisive: boolean; counts: string[] }[];
  levels: { id: string; sets: string[][] }[];
  joins: number[];
  particles: number[];
  openers: number[];
  /** Ids of the heads whose compositions have a level. */
  ladders: string[];
  /** Ids below are characters, the others words. */
  firstWord: number;
};

export const FORM_LANGS: readonly Lang[] = ['en', 'zh'];

const MAGIC = 0x54494635;

const NAMES = [
  'hanUnits',
  'hanIds',
  'wordStarts',
  'wordUnits',
  'wordIds',
  'wordTable',
  'formStarts',
  'formPool',
  'formOwner',
  'formRole',
  'formLang',
  'formsInContext',
  'formWordings',
  'formWordingOf',
  'formJoints',
  'formJointsOf',
  'formCapitals',
  'formCapitalsOf',
  'beginFirstWords',
  'beginWholeWords',
  'beginWordPairs',
  'beginCharacters',
  'beginLook',
  'beginPairs',
  'beginThrees',
  'beginWholeThrees',
  'beginFours',
  'beginWholePairs',
  'beginOpenPairs',
] as const;
type Name = (typeof NAMES)[number];

export type IndexData = { [name in Name]: Numbers } & { meta: Meta };

const VIEWS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
type Width = keyof typeof VIEWS;

function narrow(numbers: ArrayLike<number>): Numbers {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, numbers[i] as number);
  return VIEWS[largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4].from(numbers);
}

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;
const HEADER_LENGTH = 2 + 2 * NAMES.length;
const bytesIn = (header: Uint32Array): number =>
  header.reduce((sum, bytes, i) => (i % 2 === 1 ? sum + aligned(bytes) : sum), header.byteLength);

export type UnpackedData = { [name in Name]: ArrayLike<number> } & { meta: Meta };

export function pack(data: UnpackedData): ArrayBuffer {
  const meta = new TextEncoder().encode(JSON.stringify(data.meta));
  const sections = NAMES.map((name) => narrow(data[name]));
  const lengths = sections.flatMap((section) => [section.byteLength, section.BYTES_PER_ELEMENT]);
  const header = Uint32Array.of(MAGIC, ...lengths, meta.byteLength);
  const out = new Uint8Array(bytesIn(header));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of [header, ...sections, meta]) {
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return out.buffer;
}

/** The data in `buffer`, as views on it; undefined where it is not an index of this version. */
export function unpack(buffer: ArrayBuffer): IndexData | undefined {
  if (buffer.byteLength < HEADER_LENGTH * 4) return undefined;
  const header = new Uint32Array(buffer, 0, HEADER_LENGTH);
  if (header[0] !== MAGIC || bytesIn(header) !== buffer.byteLength) return undefined;
  let at = header.byteLength;
  const sections: Partial<Record<Name, Numbers>> = {};
  for (const [i, name] of NAMES.entries()) {
    const bytes = header[2 * i + 1] as number;
    const width = header[2 * i + 2] as Width;
    sections[name] = new VIEWS[width](buffer, at, bytes / width);
    at += aligned(bytes);
  }
  const meta = new Uint8Array(buffer, at, header[HEADER_LENGTH - 1]);
  return { ...(sections as Record<Name, Numbers>), meta: JSON.parse(new TextDecoder().decode(meta)) as Meta };
}
