// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Marks, Painted } from '../../entrypoints/reader/marks.ts';
import type { PageMatch } from '../../entrypoints/reader/page-matches.ts';
import { Painting } from '../../entrypoints/reader/painting.ts';
import { type Density, thinner } from '../../lexicon/density.ts';

const hidden = new Set<Element>();
Element.prototype.checkVisibility = function () {
  return !hidden.has(this);
};

/** Ids of what is painted, each with its paragraph. */
const painted = new Map<StaticRange, string>();
/** What has been painted or taken away since it was emptied. */
let changed: string[] = [];
const known = new Set<string>();
let painting: Painting;

function begin(density: Density): void {
  document.body.innerHTML = '<p></p>'.repeat(6);
  hidden.clear();
  painted.clear();
  known.clear();
  const marks = {
    add: ({ range }: Painted) => {
      if (!painted.has(range)) changed.push(`+${placeOf(range.startContainer)}`);
      painted.set(range, placeOf(range.startContainer));
    },
    remove: (range: StaticRange) => {
      if (painted.delete(range)) changed.push(`-${placeOf(range.startContainer)}`);
    },
    painted: () => [...painted.keys()],
    register: () => undefined,
  } as unknown as Marks;
  painting = new Painting(marks, () => thinner(density, known));
}
const paragraph = (number: number): Element => document.querySelectorAll('p')[number] as Element;
const placeOf = (node: Node): string =>
  String([...document.querySelectorAll('p')].indexOf(node.parentElement as never));

function match(id: string, kind: PageMatch['kind'], number: number): PageMatch {
  const text = document.createTextNode('x');
  paragraph(number).append(text);
  const block = { nodes: [text], starts: [0], text: 'x', found: [], formulas: [] };
  const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 1 } as unknown as StaticRange;
  return { id, kind, block, range, start: 0, end: 1 } as unknown as PageMatch;
}
const settle = () => void Array.from(painting.settle());
const places = () => [...painted.values()].sort();

describe('balanced', () => {
  beforeEach(() => begin('balanced'));

  it('paints formulas at once, of the rest the first mention', () => {
    painting.take([match('a', 'formula', 0), match('a', 'formula', 1)]);
    expect(places()).toEqual(['0', '1']);
    painting.take([match('b', 'concept', 2), match('b', 'concept', 3)]);
    settle();
    expect(places()).toEqual(['0', '1', '2']);
  });

  it('moves to a mention that comes before, and back when it goes', () => {
    painting.take([match('b', 'concept', 3)]);
    settle();
    const earlier = [match('b', 'concept', 1)];
    painting.take(earlier);
    settle();
    expect(places()).toEqual(['1']);
    painting.drop(earlier);
    expect(places()).toEqual(['1']);
    settle();
    expect(places()).toEqual(['3']);
  });

  it('leaves the mark where it is when the same place is read anew', () => {
    const first = [match('b', 'concept', 1)];
    painting.take([...first, match('b', 'concept', 2)]);
    settle();
    painting.drop(first);
    painting.take([match('b', 'concept', 1)]);
    settle();
    expect(places()).toEqual(['1']);
  });

  it('passes over what is hidden, and goes with what is shown and hidden later', () => {
    hidden.add(paragraph(0));
    const found = [match('b', 'concept', 0), match('b', 'concept', 2), match('a', 'formula', 3)];
    painting.take(found);
    settle();
    expect(places()).toEqual(['2', '3']);
    hidden.clear();
    hidden.add(paragraph(3));
    painting.lookAgain(found);
    settle();
    expect(places()).toEqual(['0']);
  });

  it('shows in advance only what no earlier text can change', () => {
    const inView = [match('a', 'formula', 4), match('b', 'concept', 4)];
    painting.preview(inView);
    settle();
    expect(places()).toEqual(['4']);
    painting.take([match('b', 'concept', 1)]);
    settle();
    painting.take(inView);
    settle();
    expect(places()).toEqual(['1', '4']);
  });

  it('changes only what differs when other entries are to be marked', () => {
    const found = [match('a', 'formula', 0), match('b', 'concept', 1), match('b', 'concept', 2), match('c', 'word', 3)];
    const choose = () => {
      changed = [];
      painting.restart();
      painting.take(found);
      settle();
      return changed;
    };
    painting.take(found);
    settle();
    expect(places()).toEqual(['0', '1', '3']);
    known.add('c');
    expect(choose()).toEqual(['-3']);
    known.add('a');
    expect(choose()).toEqual(['-0']);
    known.clear();
    expect(choose()).toEqual(['+0', '+3']);
  });

  it('takes the same match once', () => {
    const found = [match('b', 'concept', 1)];
    painting.take(found);
    painting.take(found);
    settle();
    painting.drop(found);
    settle();
    expect(places()).toEqual([]);
  });
});

it('paints in sparse the first mention of formulas alone, in full every match', () => {
  begin('sparse');
  painting.take([match('b', 'concept', 0), match('a', 'formula', 1), match('a', 'formula', 2)]);
  settle();
  expect(places()).toEqual(['1']);
  begin('full');
  painting.take([match('b', 'concept', 0), match('b', 'concept', 1), match('a', 'formula', 2)]);
  settle();
  expect(places()).toEqual(['0', '1', '2']);
});
