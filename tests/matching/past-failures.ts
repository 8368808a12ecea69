/** What generated lexicons and texts have found wrong before; the oracle's test runs these first. */
import type { Entry } from '../../lexicon/schema.ts';
import { entry } from './build.ts';
import type { OracleLexicon } from './oracle.ts';

type Failure = { lexicon: OracleLexicon; text: string; official: boolean };

const failure = (text: string, ...fields: Omit<Partial<Entry>, 'id'>[]): Failure => {
  const entries = fields.map((each, i) => entry({ id: `entry-${i}`, ...each }));
  return { lexicon: { layers: [{ layer: 'own', entries }], names: { en: [], zh: [] } }, text, official: true };
};
const en = (...forms: string[]) => ({ forms: { en: forms, zh: [] } });
const zh = (...forms: string[]) => ({ forms: { en: [], zh: forms } });

export const PAST_FAILURES: Failure[] = [
  // The second word was split by a hyphen, and the search for the first two went past it.
  failure('Alpha co-operation Omega', { ...en('cooperation'), except: { en: ['Alpha cooperation Omega'], zh: [] } }),
  failure('win co-\noperation', en('win cooperation')),
  // A form of one character hid the longer one that begins before it.
  failure('合运合', zh('运', '合运合')),
  failure('合 运合', zh('运', '合运合')),
  // What goes on with a word or a sign behind one or two characters.
  failure('合作win', zh('合作win')),
  failure('合win', zh('合win')),
  failure('关系 2049', zh('关系2049')),
  // Halves of pairs of quotation marks.
  failure('and “modernization, win cooperation”', en('modernization, win-cooperation')),
  failure('“系”系关', zh('系系关')),
  failure('“合\n“作”系', zh('合作系')),
  // Two characters between two other words.
  failure('合作关系', zh('作关')),
];
