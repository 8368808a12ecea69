import type { LexiconCheck } from './finding.ts';

/** Related entries exist, each once, and none is the entry itself. */
export const related: LexiconCheck = function* ({ entries }) {
  const ids = new Set(entries.map(({ id }) => id));
  for (const entry of entries)
    for (const [i, other] of entry.related.entries()) {
      const say = (message: string) => ({ id: entry.id, path: `related.${i}`, message });
      if (other === entry.id) yield say('related: names the entry itself');
      else if (!ids.has(other)) yield say(`related: no entry "${other}"`);
      else if (entry.related.indexOf(other) !== i) yield say(`related: "${other}" is listed twice`);
    }
};
