import { beforeEach, expect, test, vi } from 'vitest';
import { bothScriptsOf } from '../../lexicon/node/both-scripts.ts';
import { tiersOf } from '../../lexicon/rungs.ts';
import { entry } from '../lexicon/made.ts';

vi.mock('../../platform/built-in.ts', async () => {
  const { loadLexicon } = await import('../../lexicon/node/load-data.ts');
  const lexicon = loadLexicon();
  if (!lexicon.ok) throw new Error('the lexicon has problems');
  return {
    builtInEntry: async (id: string) => {
      const entry = lexicon.entries.find((each) => each.id === id);
      return entry && { entry, related: entry.related.map((each) => ({ id: each, name: each })) };
    },
    builtInTiers: async () => tiersOf(lexicon.grammar.levels, lexicon.ladder.partners),
    builtInGrammar: async () => ({ ...lexicon.grammar, bothScripts: bothScriptsOf(lexicon.grammar) }),
  };
});
const asked = vi.fn();
vi.mock('../../platform/messages.ts', () => ({ askBackground: asked }));

const { lookUp, lookUpEntry } = await import('../../components/look-up.ts');
beforeEach(() => asked.mockReset());

const part = (id: string) => ({ text: id, role: 'qualifier' as const, id });
const place = { sentence: 'A sentence.', title: 'A page', address: 'https://www.gov.cn/' };
const partnership = { id: 'partnership', layer: 'built-in' as const, lang: 'en' as const, contains: [], place };

test('a phrase that is exactly a rung is called by its name, with what each part signals', async () => {
  const parts = [part('all-weather'), part('strategic'), part('cooperative')];
  const shown = await lookUp({ ...partnership, phrase: 'p', parts, level: 'all-weather-strategic-cooperative' });
  expect(shown?.level?.names?.zh).toBe('全天候战略合作伙伴关系');
  expect(shown?.parts?.every(({ signals }) => signals)).toBe(true);
  expect(shown?.ladder?.lit).toBe('all-weather-strategic-cooperative');
});

test('a phrase that only stands on a rung is not called by its name', async () => {
  const parts = [part('strategic'), part('coordination')];
  const level = 'comprehensive-strategic-coordination-new-era';
  const shown = await lookUp({ ...partnership, phrase: 'strategic partnership of coordination', parts, level });
  expect(shown?.level?.signals).toBeTruthy();
  expect(shown?.level?.names).toBeUndefined();
});

test('a superseded wording brings its note, however the page spells it', async () => {
  const wording = { form: 'community of common destiny', status: 'superseded', until: 2017 } as const;
  const phrase = 'Communities of  common destiny';
  const shown = await lookUp({ ...partnership, id: 'community-shared-future', phrase, wording });
  expect(shown?.wording).toMatchObject(wording);
  expect(shown?.wording?.note).toBeTruthy();
});

test('an own entry is asked of the background; one that is gone is not there', async () => {
  asked.mockResolvedValue(undefined);
  expect(await lookUp({ ...partnership, id: 'own-1', layer: 'own', phrase: 'x' })).toBeUndefined();
  expect(asked).toHaveBeenCalledWith('entry', { id: 'own-1' });
});

test('what stands inside the phrase is called by its headword', async () => {
  const shown = await lookUp({ ...partnership, phrase: 'x', contains: ['cooperation', 'gone'] });
  expect(shown?.contains).toEqual([{ id: 'cooperation', name: 'cooperation' }]);
});

test('a related entry is as all layers make it, says what the reader changed, and brings its own way on', async () => {
  const original = entry({ id: 'win-win', official: 'Theirs.', related: ['cooperation'] });
  asked.mockResolvedValue({ entry: original, layer: 'built-in' });
  const builtIn = await lookUpEntry('win-win');
  expect(builtIn).toMatchObject({ own: false, changes: undefined, entry: { id: 'win-win' } });
  expect(builtIn?.related).toEqual([{ id: 'cooperation', name: 'cooperation' }]);
  const below = { entry: original, layer: 'built-in' };
  asked.mockResolvedValue({ entry: { ...original, official: 'My own words.' }, layer: 'own', below });
  expect(await lookUpEntry('win-win')).toMatchObject({
    own: false,
    changes: { fields: ['official'], below: original },
    entry: { official: 'My own words.' },
  });
  asked.mockResolvedValue({ entry: original, layer: 'own' });
  expect(await lookUpEntry('win-win')).toMatchObject({ own: true, changes: undefined });
  asked.mockResolvedValue(undefined);
  expect(await lookUpEntry('gone')).toBeUndefined();
});
