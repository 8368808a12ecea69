import { expect, it } from 'vitest';
import { beforeLast, lastOf, reduce, type Trail, type TrailEvent } from '../../components/trail.ts';

const run = (...events: TrailEvent<string>[]): Trail<string> =>
  events.reduce<Trail<string>>(reduce, { shown: ['first'] });
const opened = (id: string): TrailEvent<string>[] => [
  { name: 'want', id },
  { name: 'found', id, shown: id },
];

it('opens one after the other and goes back the same way', () => {
  const trail = run(...opened('a'), ...opened('b'));
  expect([lastOf(trail), beforeLast(trail)]).toEqual(['b', 'a']);
  expect(lastOf(reduce(trail, { name: 'back' }))).toBe('a');
  expect(run(...opened('a'), { name: 'back' }, { name: 'back' })).toEqual({ shown: ['first'] });
});

it('drops an answer that came too late', () => {
  const want = (id: string): TrailEvent<string> => ({ name: 'want', id });
  expect(run(want('a'), want('b'), { name: 'found', id: 'a', shown: 'a' })).toEqual({ shown: ['first'], wanted: 'b' });
  expect(run(want('a'), { name: 'back' }, { name: 'found', id: 'a', shown: 'a' }).shown).toEqual(['first']);
});

it('stays where it is when there is no such entry', () => {
  expect(run({ name: 'want', id: 'gone' }, { name: 'found', id: 'gone', shown: undefined })).toEqual({
    shown: ['first'],
  });
});
