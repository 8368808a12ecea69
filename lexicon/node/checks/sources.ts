import type { EntryCheck } from './finding.ts';

/** A full entry has both kinds of source, a short one at least one; addresses are the schema's matter. */
export const sources: EntryCheck = function* ({ depth, sources }) {
  if (sources.length === 0) yield { path: 'sources', message: 'sources: none' };
  else if (depth === 'full')
    for (const role of ['official', 'analytical'] as const)
      if (!sources.some((source) => source.role === role))
        yield { path: 'sources', message: `sources: no ${role} source, which a full entry needs` };
};
