import { expect, it } from 'vitest';
import { mostTelling } from '../../lexicon/telling.ts';

type Entry = Parameters<typeof mostTelling>[0][number] & { id: string };
type Mention = Entry['mentions'][number];

const mention = (text: string, more: Partial<Mention> = {}): Mention => ({
  start: 0,
  text,
  before: '',
  after: '',
  lang: /[a-z]/.test(text) ? 'en' : 'zh',
  ...more,
});
const said = (id: string, kind: Entry['kind'], ...mentions: Mention[]): Entry => ({ id, kind, mentions });
const firstOf = (...entries: Entry[]) => mostTelling(entries, 5).map(({ id }) => id);

it('takes formulas before concepts before words, however long', () => {
  const word = said('word', 'word', mention('an ordinary word that is long'));
  const concept = said('concept', 'concept', mention('a long loaded concept'));
  expect(firstOf(word, concept, said('formula', 'formula', mention('new era')))).toEqual([
    'formula',
    'concept',
    'word',
  ]);
});

it('takes a wording that is dated or deviates first, then what is composed, then the longest', () => {
  const short = said('short', 'formula', mention('new era'));
  const long = said('long', 'formula', mention('community with a shared future for mankind'));
  const composed = said(
    'composed',
    'formula',
    mention('strategic partnership', {
      parts: [
        { text: 'strategic', role: 'qualifier' },
        { text: 'partnership', role: 'head' },
      ],
    }),
  );
  const dated = said('dated', 'formula', mention('common destiny', { wording: { status: 'superseded' } }));
  expect(firstOf(short, long, composed, dated)).toEqual(['dated', 'composed', 'long', 'short']);
});

it('weighs Chinese by what a character says', () => {
  const english = said('english', 'formula', mention('bloc politics'));
  expect(firstOf(english, said('chinese', 'formula', mention('百年未有之大变局')))).toEqual(['chinese', 'english']);
});

it('goes by how often, then by the order of the page, where all else is equal', () => {
  const [a, b, twice] = [mention('zero sum'), mention('red line'), mention('cold war')];
  expect(firstOf(said('a', 'word', a), said('b', 'word', b), said('c', 'word', twice, twice))).toEqual(['c', 'a', 'b']);
});

it('gives no more than asked for, and leaves the report as it is', () => {
  const entries = [said('a', 'word', mention('aa')), said('b', 'formula', mention('bb'))];
  expect(mostTelling(entries, 1).map(({ id }) => id)).toEqual(['b']);
  expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
});
