/**
 * The compiled lexicon: one ArrayBuffer that can be stored or transferred whole.
 *
 *   header  | magic, then the byte length of each section
 *   han     | units, ids               characters (as written) to token ids
 *   words   | starts, units, ids, table  Latin words, open addressing over FNV-1a
 *   trie    | firstEdge, tokens, output   breadth first: the child of edge e is node e + 1; node 0 is the root
 *   forms   | next, owner, role, lang, wording, joints (commas and 、 that a form is written with), capitals
 *   meta    | JSON in UTF-8: entries (id, kind, topic, layer), wordings, the grammar's names
 */
import type { Kind, Lang, Topic } from './schema.ts';

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
};

export const FORM_LANGS: readonly Lang[] = ['en', 'zh'];

const MAGIC = 0x54494633;

const SECTIONS = {
  hanUnits: Uint16Array,
  hanIds: Uint32Array,
  wordStarts: Uint32Array,
  wordUnits: Uint16Array,
  wordIds: Uint32Array,
  wordTable: Int32Array,
  firstEdge: Uint32Array,
  edgeTokens: Uint32Array,
  output: Int32Array,
  formNext: Int32Array,
  formOwner: Uint32Array,
  formRole: Uint8Array,
  formLang: Uint8Array,
  formWording: Int32Array,
  formFirstJoint: Uint32Array,
  formJoints: Uint32Array,
  formCapitals: Uint32Array,
} as const;
type Sections = { [Name in keyof typeof SECTIONS]: InstanceType<(typeof SECTIONS)[Name]> };
const NAMES = Object.keys(SECTIONS) as (keyof Sections)[];

export type IndexData = Sections & { meta: Meta };

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export function pack(data: IndexData): ArrayBuffer {
  const meta = new TextEncoder().encode(JSON.stringify(data.meta));
  const header = new Uint32Array(NAMES.length + 2);
  header[0] = MAGIC;
  NAMES.forEach((name, i) => {
    header[i + 1] = data[name].byteLength;
  });
  header[NAMES.length + 1] = meta.byteLength;
  const total = header.subarray(1).reduce((sum, bytes) => sum + aligned(bytes), header.byteLength);
  const out = new Uint8Array(total);
  let at = 0;
  const put = (part: ArrayBufferView) => {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  };
  put(header);
  for (const name of NAMES) put(data[name]);
  put(meta);
  return out.buffer;
}

/** The data in `buffer`, as views on it; undefined where it is not an index of this version. */
export function unpack(buffer: ArrayBuffer): IndexData | undefined {
  const headerLength = NAMES.length + 2;
  if (buffer.byteLength < headerLength * 4) return undefined;
  const header = new Uint32Array(buffer, 0, headerLength);
  if (header[0] !== MAGIC) return undefined;
  const length = header.subarray(1).reduce((sum, bytes) => sum + aligned(bytes), header.byteLength);
  if (buffer.byteLength !== length) return undefined;
  let at = header.byteLength;
  const sections: Record<string, ArrayBufferView> = {};
  for (const [i, name] of NAMES.entries()) {
    const bytes = header[i + 1] as number;
    const View = SECTIONS[name];
    sections[name] = new View(buffer, at, bytes / View.BYTES_PER_ELEMENT);
    at += aligned(bytes);
  }
  const meta = new Uint8Array(buffer, at, header[NAMES.length + 1]);
  return { ...(sections as Sections), meta: JSON.parse(new TextDecoder().decode(meta)) as Meta };
}
