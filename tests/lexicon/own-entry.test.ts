import { describe, expect, test } from 'vitest';
import { type Draft, draftOf, EMPTY_DRAFT, entryFromDraft as entryOf } from '../../lexicon/draft.ts';
import { checkDraft } from '../../lexicon/draft-problems.ts';
import { foldedForm, linesOf, newOwnId } from '../../lexicon/own-entry.ts';
import { checkEntry, type Entry } from '../../lexicon/schema.ts';
import { generated } from '../formats/generated.ts';
import { matcherFor } from '../matching/build.ts';
import { entry } from './made.ts';

const draft = (fields: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...fields });
const entryFromDraft = (...args: Parameters<typeof entryOf>): Entry => {
  const made = entryOf(...args);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
};
const problems = (fields: Partial<Draft>, others: Entry[] = []): string[] =>
  checkDraft(draft(fields), others).map(({ field, message }) => `${field} ${message}`);
const otherWith = (fields: Partial<Draft>): Entry[] => [entryFromDraft(draft(fields), 'own-other')];

describe('a draft without problems', () => {
  for (const en of ['win-win', 'G7', 'core interests\nred lines', 'the people’s “war”', 'peace, and war', '5G'])
    test(`English: ${en}`, () => expect(problems({ en })).toEqual([]));
  for (const zh of ['核心利益', '“一带一路”', '亲、诚、惠、容', 'APEC精神', '網絡'])
    test(`Chinese: ${zh}`, () => expect(problems({ zh })).toEqual([]));
  for (const form of ['and/or', 'one; two', 'партнёр at work', '核心（利益）', '人々', '核心𠮷', '𠮷𠮷'])
    test(`where nothing is said, the form matches itself: ${form}`, () => {
      const said = problems({ en: form });
      const own = entryFromDraft(draft({ en: form }), 'own-1');
      const found = matcherFor([own], 'own').find(form, true);
      expect(found.map(({ start, end }) => form.slice(start, end))).toEqual(said.length > 0 ? [] : [form]);
    });
  for (const en of ['Win-win!', 'win-win cooperation.', '(win-win)'])
    test(`signs around it do no harm: ${en}`, () => expect(problems({ en })).toEqual([]));
});

describe('no form', () => {
  for (const en of ['', '  \n\t\n'])
    test(JSON.stringify(en), () => expect(problems({ en, official: 'text' })).toEqual(['en noForm']));
});

describe('too short', () => {
  for (const en of ['a', '7', '-', '“”', '\u00ad', "'s"])
    test(`English: ${en}`, () => expect(problems({ en })).toEqual(['en tooShort']));
  for (const zh of ['和', '、', '和！', 'a和'])
    test(`Chinese: ${zh}`, () => expect(problems({ zh })).toEqual(['zh tooShort']));
  test('said of the line it is on', () => {
    expect(checkDraft(draft({ en: 'core interests\nx' }), [])).toEqual([
      { field: 'en', message: 'tooShort', form: 'x' },
    ]);
  });
});

describe('can never match', () => {
  for (const en of ['win – win', 'win -- win', 'Wait. What then', 'Really? Yes'])
    test(`English: ${en}`, () => expect(problems({ en })).toEqual(['en notReadable']));
  for (const zh of ['核心。利益', '核心——利益'])
    test(`Chinese: ${zh}`, () => expect(problems({ zh })).toEqual(['zh notReadable']));
});

describe('taken by another own entry', () => {
  const TAKEN = [
    ['win-win cooperation', 'Win win  cooperation'],
    ['win-win cooperation', 'win–win co-operation'],
    ['cooperation', 'co-operation'],
    ['counter-terrorism', 'counter terrorism'],
    ['modernization', 'Modernisation'],
    ['labour centre', 'labor centers'],
    ["people's war", 'people’s wars'],
    ['core interests', 'ｃｏｒｅ “interests”'],
  ] as const;
  for (const [en, typed] of TAKEN)
    test(`${typed} = ${en}`, () => expect(problems({ en: typed }, otherWith({ en }))).toEqual(['en taken']));
  const TAKEN_ZH = [
    ['命运共同体', '命運共同體'],
    ['命運共同體', '命运 共同体'],
    ['一带一路', '“一带一路”'],
    ['亲诚惠容', '亲、诚、惠、容'],
    ['网络主权', '網路主權'],
  ] as const;
  for (const [zh, typed] of TAKEN_ZH)
    test(`${typed} = ${zh}`, () => expect(problems({ zh: typed }, otherWith({ zh }))).toEqual(['zh taken']));
  test('and says by which', () => {
    const others = otherWith({ en: 'red line', zh: '红线' });
    expect(checkDraft(draft({ zh: '紅線' }), others)).toEqual([
      { field: 'zh', message: 'taken', form: '紅線', other: 'red line' },
    ]);
  });
  test('a longer form is another form', () => {
    expect(problems({ en: 'win-win cooperations of equals' }, otherWith({ en: 'win-win cooperation' }))).toEqual([]);
  });
  test('two forms that cannot be read are not the same', () => expect(foldedForm('𠮷𠮷')).not.toBe(foldedForm('𠀀𠀀')));
});

describe('drafts and entries', () => {
  const full = draft({
    en: 'red line\nbottom line',
    zh: '红线\n底线',
    official: 'What it says.',
    analysis: 'How it is read.',
  });
  test('there and back', () => expect(draftOf(entryFromDraft(full, 'own-1'))).toEqual(full));
  test('English alone, Chinese alone', () => {
    for (const one of [draft({ en: 'red line' }), draft({ zh: '红线' })])
      expect(draftOf(entryFromDraft(one, 'own-1'))).toEqual(one);
  });
  describe('an entry that is edited', () => {
    const imported = entry({
      id: 'own-1',
      kind: 'concept',
      topic: 'law',
      zh: { hans: '红线', hant: '紅線', pinyin: 'hóngxiàn' },
      forms: { en: ['red line'] },
      milestones: [{ year: 2013, event: 'First said.' }],
      sources: [{ title: 'T', publisher: 'P', role: 'official' }],
      contexts: { en: ['sovereignty'] },
      confidence: 'low',
    });
    test('any entry is the same again when nothing was typed, and keeps the rest when something was', () => {
      for (const each of generated(300)) {
        expect(entryFromDraft(draftOf(each), each.id, each)).toEqual(each);
        const typed = entryFromDraft({ ...draftOf(each), official: 'New.' }, each.id, each);
        expect({ ...typed, official: each.official }).toEqual(each);
      }
    });
    test('keeps what was not touched', () => {
      const edited = entryFromDraft({ ...draftOf(imported), official: 'New.' }, 'own-1', imported);
      expect(edited).toEqual({ ...imported, official: 'New.' });
    });
    test('has the pinyin and the other script that are typed for its headword', () => {
      const typed = { zh: '底线', hant: '底線', pinyin: 'dǐxiàn' };
      const edited = entryFromDraft({ ...draftOf(imported), ...typed }, 'own-1', imported);
      expect(edited.zh).toEqual({ hans: '底线', hant: '底線', pinyin: 'dǐxiàn' });
      expect(entryFromDraft({ ...draftOf(imported), zh: '' }, 'own-1', imported).zh).toBeUndefined();
    });
  });
  test('a new id is an id', () => {
    expect(newOwnId()).not.toBe(newOwnId());
    expect(checkEntry({ id: newOwnId(), kind: 'formula', topic: 'diplomacy' }).ok).toBe(true);
  });
  test('lines are trimmed, empty ones dropped, equal ones once', () => {
    expect(linesOf(' a \r\n\n b\na\n')).toEqual(['a', 'b']);
  });
});

describe('rows', () => {
  const rows = draft({
    en: 'red line',
    milestones: [
      { year: '2013', event: 'First said.' },
      { year: '', event: '' },
      { year: 'soon', event: '' },
    ],
    sources: [{ title: 'T', publisher: 'P', url: 'not one', year: '', role: 'official' }],
  });
  test('what is wrong is told where it was typed; an empty row is none', () => {
    expect(checkDraft(rows, []).map(({ field, message, place }) => `${field} ${place} ${message}`)).toEqual([
      'milestones 2.year year',
      'milestones 2.event missing',
      'sources 0.url address',
    ]);
  });
  test('without it they are the entry’s', () => {
    const right = { ...rows, milestones: rows.milestones.slice(0, 2), sources: [], related: 'bottom-line' };
    expect(entryFromDraft(right, 'own-1')).toMatchObject({
      milestones: [{ year: 2013, event: 'First said.' }],
      related: ['bottom-line'],
    });
    expect(checkDraft({ ...right, related: 'Bottom Line' }, [])).toMatchObject([{ field: 'related', message: 'noId' }]);
  });
});
