/** What a check of the lexicon takes and gives. */
import type { Grammar, Names } from '../../grammar.ts';
import type { Entry, Lang } from '../../schema.ts';

/** `path` as in `forms.en.2`: where in the entry's file. */
export type Finding = { id: string; path: string; message: string };
export type Lexicon = { entries: readonly Entry[]; grammar: Grammar; names: Names };

export type EntryCheck = (entry: Entry) => Iterable<Omit<Finding, 'id'>>;
export type LexiconCheck = (lexicon: Lexicon) => Iterable<Finding>;

export const ofEach = (check: EntryCheck): LexiconCheck =>
  function* ({ entries }) {
    for (const entry of entries) for (const found of check(entry)) yield { id: entry.id, ...found };
  };

export type WrittenForm = { path: string; form: string; lang: Lang };

/** All an entry is recognised by, with repetitions; not `formsOf`, which leaves them out, and the wordings. */
export const writtenForms = ({ zh, forms, wordings }: Entry): WrittenForm[] => [
  ...(zh ? [{ path: 'zh.hans', form: zh.hans, lang: 'zh' as const }] : []),
  ...forms.zh.map((form, i) => ({ path: `forms.zh.${i}`, form, lang: 'zh' as const })),
  ...forms.en.map((form, i) => ({ path: `forms.en.${i}`, form, lang: 'en' as const })),
  ...wordings.map(({ form, lang }, i) => ({ path: `wordings.${i}.form`, form, lang })),
];
