/** Everything the built-in lexicon is held to beyond the schema; each check has its file. */
import { contexts } from './contexts.ts';
import { except } from './except.ts';
import { type Finding, type Lexicon, type LexiconCheck, ofEach } from './finding.ts';
import { lengths } from './lengths.ts';
import { milestones } from './milestones.ts';
import { owners } from './owners.ts';
import { pinyin } from './pinyin.ts';
import { reach } from './reach.ts';
import { related } from './related.ts';
import { sources } from './sources.ts';
import { texts } from './texts.ts';
import { traditional } from './traditional.ts';

const CHECKS: readonly LexiconCheck[] = [
  related,
  owners,
  reach,
  except,
  ...[sources, lengths, milestones, contexts, traditional, pinyin, texts].map(ofEach),
];

export const findingsOf = (lexicon: Lexicon): Finding[] => CHECKS.flatMap((check) => [...check(lexicon)]);
