/**
 * The compiled lexicon: one ArrayBuffer that can be stored or transferred whole.
 *
 *   header  | magic, length of what follows it
 *   meta    | JSON in UTF-8: the sections that follow, entries (id, kind, topic, layer), wordings, the grammar's names
 *   han     | units, ids                 characters (as written) to token ids
 *   words   | starts, units, ids, table  Latin words to token ids, open addressing over FNV-1a; 0 is an empty slot
 *   forms   | starts, pool, first        token sequences in order (sequences.ts)
 *           | tags                       of each: owner, role, language
 *           | inContext                    those that are contexts of their entry as well, in order
 *           | wordings, joints, capitals   of the few that have them: [form, value] pairs in order of forms (sparse.ts)
 *   begin…  | where forms may begin        (beginnings.ts)
 *
 * The numbers of a section are as narrow as its largest one allows: a tab of the reader's keeps all of this.
 */
import type { Kind, Lang, Topic } from './schema.ts';
import type { Numbers } from './sequences.ts';

/** What a form is for. */
export const ROLE = {
  match: 0,
  context: 1,
  except: 2,
  name: 3,
  head: 4,
  before: 5,
  after: 6,
  bridge: 7,
  silenced: 8,
} as const;
export type Role = keyof typeof ROLE;

const FORM_LANGS: readonly Lang[] = ['en', 'zh'];
/** Owner, role and language of a form are one number: most readers have fewer owners than make it a wide one. */
const ROLE_BITS = 4;
export const formTagOf = (owner: number, role: Role, lang: Lang): number =>
  (((owner << ROLE_BITS) | ROLE[role]) << 1) | FORM_LANGS.indexOf(lang);
export const ownerIn = (tag: number): number => tag >>> (ROLE_BITS + 1);
export const roleIn = (tag: number): number => (tag >> 1) & ((1 << ROLE_BITS) - 1);
export const langIn = (tag: number): Lang => FORM_LANGS[tag & 1] as Lang;
export type Layer = 'built-in' | 'subscribed' | 'own';

/** `form` as the entry lists it, whatever the text has. */
export type MatchWording = { form: string; status: 'superseded' | 'deviating'; until?: number };
/** A level of the ladder, and qualifiers that reach it; a level that several sets reach is there several times. */
export type Level = { id: string; set: readonly string[] };
export type Meta = {
  entries: { id: string; kind: Kind; topic: Topic; layer: Layer }[];
  wordings: MatchWording[];
  qualifiers: { id: string; decisive: boolean; counts: string[] }[];
  levels: Level[];
  joins: number[];
  particles: number[];
  openers: number[];
  /** Ids of the heads whose compositions have a level. */
  ladders: string[];
  /** Ids below are characters, the others words. */
  firstWord: number;
};

/** Another one for each other version of this layout. */
const MAGIC = 0x54494639;

export type Section =
  | 'hanUnits'
  | 'hanIds'
  | 'wordStarts'
  | 'wordUnits'
  | 'wordIds'
  | 'wordTable'
  | 'formBases'
  | 'formStarts'
  | 'formPool'
  | 'formFirst'
  | 'formTags'
  | 'formsInContext'
  | 'formWordings'
  | 'formWordingOf'
  | 'formJoints'
  | 'formJointsOf'
  | 'formCapitals'
  | 'formCapitalsOf'
  | 'beginFirstWords'
  | 'beginWholeWords'
  | 'beginWordPairs'
  | 'beginCharacters'
  | 'beginLook'
  | 'beginPairs'
  | 'beginThrees'
  | 'beginWholeThrees'
  | 'beginFours'
  | 'beginWholePairs'
  | 'beginOpenPairs';

export type UnpackedData = { [name in Section]: ArrayLike<number> } & { meta: Meta };
export type IndexData = { [name in Section]: Numbers } & { meta: Meta };

const VIEWS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
type Width = keyof typeof VIEWS;
type Described = [name: Section, width: Width, length: number];

const HEADER_BYTES = 8;

function narrow(numbers: ArrayLike<number>): Numbers {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, numbers[i] as number);
  return VIEWS[largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4].from(numbers);
}

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export function pack({ meta, ...data }: UnpackedData): ArrayBuffer {
  const names = Object.keys(data) as Section[];
  const sections = names.map((name) => narrow(data[name]));
  const described = sections.map(({ BYTES_PER_ELEMENT, length }, i) => [names[i], BYTES_PER_ELEMENT, length]);
  const json = new TextEncoder().encode(JSON.stringify([described, meta]));
  const parts = [Uint32Array.of(MAGIC, json.byteLength), json, ...sections];
  const out = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return out.buffer;
}

/** The data in `buffer`, as views on it; undefined where it is not an index of this version. */
export function unpack(buffer: ArrayBuffer): IndexData | undefined {
  if (buffer.byteLength < HEADER_BYTES) return undefined;
  const [magic, length] = new Uint32Array(buffer, 0, 2) as unknown as [number, number];
  if (magic !== MAGIC) return undefined;
  try {
    const json = new TextDecoder().decode(new Uint8Array(buffer, HEADER_BYTES, length));
    const [described, meta] = JSON.parse(json) as [Described[], Meta];
    const sections = {} as IndexData;
    let at = HEADER_BYTES + aligned(length);
    for (const [name, width, length] of described) {
      sections[name] = new VIEWS[width](buffer, at, length);
      at += aligned(width * length);
    }
    return { ...sections, meta };
  } catch {
    return undefined; // Cut off: what is described is not there.
  }
}
