/** The whole way from text to marks: as the content script goes it, and as mark.js does. */
import { Marks } from '../../../entrypoints/reader/marks.ts';
import { thin } from '../../../lexicon/density.ts';
import { USUAL_LOOK } from '../../../platform/mark-look.ts';
import { matcherOf, scan } from './scan.ts';

/** `paint` says how many marks there are; `clear` takes them away. */
type Painter = { paint(): number; clear(): void };

type MarkJs = {
  mark(terms: string[], options: object): void;
  markRegExp(expression: RegExp, options: object): void;
  unmark(): void;
};
declare const Mark: new (context: Element) => MarkJs;

function ours(index: string): Painter {
  const matcher = matcherOf(index);
  let life = new AbortController();
  return {
    paint() {
      const found = thin(scan(matcher, true), 'full');
      const marks = new Marks(USUAL_LOOK, life.signal);
      for (const match of found) marks.add(match);
      return found.length;
    },
    clear() {
      life.abort();
      life = new AbortController();
    },
  };
}

function markJs(paint: (mark: MarkJs) => void): Painter {
  const mark = new Mark(document.body);
  return {
    paint() {
      paint(mark);
      return document.querySelectorAll('mark').length;
    },
    clear: () => mark.unmark(),
  };
}

/** Its fastest settings that still mark whole phrases as whole words. */
const FASTEST = { separateWordSearch: false, accuracy: 'exactly', diacritics: false, acrossElements: false };

export const paintersFor = (index: string, terms: string[], expression: string): Record<string, Painter> => ({
  nothing: { paint: () => 0, clear: () => {} },
  ours: ours(index),
  markList: markJs((mark) => mark.mark(terms, FASTEST)),
  markExpression: markJs((mark) => mark.markRegExp(new RegExp(expression, 'gi'), {})),
});
