/** Which fields the form of an entry has, in their order. */
import type { Draft, DraftField } from '../lexicon/draft.ts';
import type { TextKey } from '../platform/i18n.ts';

type Text = { field: Exclude<DraftField, 'milestones' | 'wordings' | 'sources'>; label: TextKey; hint?: TextKey };
type Lines = Text & { rows: number; lang?: string };

export const FORMS: readonly Lines[] = [
  { field: 'en', label: 'englishForms', hint: 'englishFormsHint', rows: 3 },
  { field: 'zh', label: 'chineseForms', hint: 'chineseFormsHint', rows: 3, lang: 'zh-Hans' },
];
export const HEADWORD: readonly (Text & { lang: string })[] = [
  { field: 'hant', label: 'columnHant', lang: 'zh-Hant' },
  { field: 'pinyin', label: 'columnPinyin', lang: 'zh-Latn-pinyin' },
];
export const MEANINGS: readonly Lines[] = [
  { field: 'official', label: 'officialMeaning', rows: 5 },
  { field: 'analysis', label: 'analyticalMeaning', rows: 5 },
];
export const MORE: readonly Lines[] = [
  { field: 'watch', label: 'watchFor', rows: 2 },
  { field: 'related', label: 'related', hint: 'relatedHint', rows: 2 },
  { field: 'contextsEn', label: 'columnContextsEn', hint: 'contextsHint', rows: 2 },
  { field: 'contextsZh', label: 'columnContextsZh', rows: 2, lang: 'zh-Hans' },
  { field: 'exceptEn', label: 'columnExceptEn', hint: 'exceptHint', rows: 2 },
  { field: 'exceptZh', label: 'columnExceptZh', rows: 2, lang: 'zh-Hans' },
];

const MORE_FIELDS: readonly DraftField[] = [...MORE.map(({ field }) => field), 'milestones', 'wordings', 'sources'];
export const hasMore = (draft: Draft): boolean => MORE_FIELDS.some((field) => draft[field].length > 0);
export const isMore = (field: DraftField): boolean => MORE_FIELDS.includes(field);
