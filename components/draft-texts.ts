/** What is said of a draft: what is wrong, and what else has its forms. */
import type { DraftProblem } from '../lexicon/draft-problems.ts';
import { shortened } from '../lexicon/shortened.ts';
import { type TextKey, t } from '../platform/i18n.ts';

const MESSAGES: Record<DraftProblem['message'], TextKey> = {
  noForm: 'problemNoForm',
  tooShort: 'problemTooShort',
  taken: 'problemTaken',
  notReadable: 'problemNotReadable',
  year: 'problemYear',
  address: 'problemAddress',
  missing: 'problemMissing',
  noId: 'problemNoId',
};
export const problemText = ({ message, form, other = '' }: DraftProblem): string =>
  t(MESSAGES[message], shortened(form), shortened(other));

/** `same`: another entry has the form as well; `part`: the form stands inside one of another; `holds`: it holds one. */
export type Overlap = { field: 'en' | 'zh'; how: 'same' | 'part' | 'holds'; form: string; other: string };
const OVERLAPS: Record<Overlap['how'], TextKey> = {
  same: 'overlapSame',
  part: 'overlapPart',
  holds: 'overlapHolds',
};
export const overlapText = ({ how, form, other }: Overlap): string =>
  t(OVERLAPS[how], shortened(form), shortened(other));
