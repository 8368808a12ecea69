/** Where the sentence around a place begins and ends. UTF-16 offsets. */
import { kindAt, PERIOD, STOP } from './characters.ts';
import { meaningOfPeriod } from './punctuation.ts';

export function endsSentence(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === STOP || (kind === PERIOD && meaningOfPeriod(text, at) === 'ends sentence');
}

export type Sentence = { start: number; end: number };

export function sentenceAround(text: string, at: number): Sentence {
  let start = at;
  while (start > 0 && !endsSentence(text, start - 1)) start--;
  let end = at;
  while (end < text.length && !endsSentence(text, end)) end++;
  return { start, end };
}
