import type { EntryCheck } from './finding.ts';

/** The timeline reads downwards. */
export const milestones: EntryCheck = function* ({ milestones }) {
  for (const [i, { year }] of milestones.entries())
    if (year < (milestones[i - 1]?.year ?? 0))
      yield { path: `milestones.${i}`, message: `milestones: ${year} stands after ${milestones[i - 1]?.year}` };
};
