/** How often each entry was found, and in how many files; the most frequent first. */
import type { Match } from '../matcher.ts';
import type { Kind } from '../schema.ts';

type Line = { id: string; kind: Kind; count: number; files: number };

export class Summary {
  readonly #entries = new Map<string, { kind: Kind; count: number; files: Set<string> }>();

  add(file: string, { id, kind }: Pick<Match, 'id' | 'kind'>): void {
    const entry = this.#entries.get(id) ?? { kind, count: 0, files: new Set() };
    entry.count++;
    entry.files.add(file);
    this.#entries.set(id, entry);
  }

  lines(): Line[] {
    const lines = [...this.#entries].map(([id, { kind, count, files }]) => ({ id, kind, count, files: files.size }));
    return lines.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }
}
