import { expect, it } from 'vitest';
import { editsSetting } from '../../lexicon/common-fields.ts';
import type { Override } from '../../lexicon/override.ts';
import { entry } from './made.ts';

const whole = entry({ id: 'own-1', topic: 'law' });
const changes: Override = { id: 'win-win', name: 'win-win', changed: { official: 'Mine.' }, forms: {} };

it('sets the fields of whole entries and of changed ones, and leaves those that have them', () =>
  expect(editsSetting([whole, changes, entry({ id: 'own-2', topic: 'party' })], { topic: 'party' })).toEqual([
    { id: 'own-1', before: whole, after: { ...whole, topic: 'party' } },
    { id: 'win-win', before: changes, after: { ...changes, changed: { official: 'Mine.', topic: 'party' } } },
  ]));
