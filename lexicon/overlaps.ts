/** Which forms of other entries are a draft's form, hold it, or stand inside it. */
import { Column } from './finder.ts';
import { foldedForm } from './own-entry.ts';
import { PART, type Shelf } from './shelf.ts';

/** `same`: another entry has the form as well; `part`: it stands inside one of another; `holds`: it holds one. */
export type Overlap = { how: 'same' | 'part' | 'holds'; form: string; id: string };

/** So many of a kind are told: they are warnings. */
const TOLD = 2;
/** Longer forms are not looked through part by part. */
const MOST_TOKENS = 12;

export class Claims {
  readonly #shelves: { ids: string[]; claims: Column }[];

  constructor(shelves: readonly Shelf[]) {
    this.#shelves = shelves
      .filter(({ length }) => length > 0)
      .map(({ id, claims, length }) => ({ ids: id.split('\n'), claims: new Column(claims, length) }));
  }

  /** @param except the entry that is edited. */
  overlaps(form: string, except: string | undefined): Overlap[] {
    const folded = foldedForm(form);
    const found: Overlap[] = [];
    const tell = (how: Overlap['how'], ids: Iterable<string>) => {
      for (const id of ids)
        if (id !== except && found.filter((each) => each.how === how).length < TOLD && !found.some((e) => e.id === id))
          found.push({ how, form, id });
    };
    const { whole, part } = this.#withForm(folded);
    tell('same', whole);
    tell('part', part);
    for (const inner of partsOf(folded)) tell('holds', this.#withForm(inner).whole);
    return found;
  }

  /** The entries that have it as a form, and those that have it inside of one. */
  #withForm(folded: string): { whole: Set<string>; part: Set<string> } {
    const [whole, part] = [new Set<string>(), new Set<string>()];
    if (!folded) return { whole, part };
    for (const { ids, claims } of this.#shelves)
      claims.search(folded, (row, at) => {
        const [before, behind] = [claims.text[at - 1] ?? '', claims.text[at + folded.length] ?? ''];
        if (isEdge(before) && isEdge(behind)) whole.add(ids[row] ?? '');
        else if (isBetween(before) && isBetween(behind)) part.add(ids[row] ?? '');
        return at + 1;
      });
    return { whole, part };
  }
}

const isEdge = (sign: string): boolean => sign === '\n' || sign === PART;
const isBetween = (sign: string): boolean => sign === ' ' || isEdge(sign);

/** Runs of its tokens, longest first; a form has two letters at least. */
function* partsOf(folded: string): Generator<string> {
  const tokens = folded.split(' ');
  if (tokens.length > MOST_TOKENS) return;
  for (let length = tokens.length - 1; length > 0; length--)
    for (let from = 0; from + length <= tokens.length; from++) {
      const part = tokens.slice(from, from + length).join(' ');
      if (part.length > 1) yield part;
    }
}
