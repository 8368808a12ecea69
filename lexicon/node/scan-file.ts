/** The matches of one text file, in one pass and little memory, however large it is. */
import { statSync } from 'node:fs';
import { isOfficial, type Match, type Matcher } from '../matcher.ts';
import { textWindows } from './text-windows.ts';

/** `start` and `end` are offsets in the whole text. */
export type FileMatch = { text: string; match: Match };
export type Progress = (share: number) => void;

async function* matchesOf(
  file: string,
  matcher: Matcher,
  official: boolean,
  progress: Progress,
): AsyncGenerator<FileMatch> {
  for await (const { text, start, share } of textWindows(file, statSync(file).size)) {
    for (const match of matcher.find(text, official)) {
      const written = text.slice(match.start, match.end);
      yield { text: written, match: { ...match, start: match.start + start, end: match.end + start } };
    }
    progress(share);
  }
}

/**
 * A text that is not known to be official is so from its third formula on (rule 6), and then from its beginning: what
 * was found before is held back until that is known.
 */
export async function* scanFile(
  file: string,
  matcher: Matcher,
  official: boolean,
  progress: Progress,
): AsyncGenerator<FileMatch> {
  if (official) return yield* matchesOf(file, matcher, true, progress);
  const held: FileMatch[] = [];
  const formulas: Match[] = [];
  for await (const found of matchesOf(file, matcher, false, progress)) {
    held.push(found);
    if (found.match.kind !== 'formula' || formulas.some(({ id }) => id === found.match.id)) continue;
    formulas.push(found.match);
    if (isOfficial(formulas)) return yield* matchesOf(file, matcher, true, progress);
  }
  yield* held;
}
