import type { Entry } from '../../schema.ts';
import { type EntryCheck, writtenForms } from './finding.ts';

/**
 * What an editor may have pasted: HTML tags and character references; Markdown of all kinds. Four digits in brackets
 * are no footnote but the year of a Chinese document.
 */
const MARKUP =
  /<\/?[a-z!][^>]*>|&(?:[a-z]+|#x?[\da-f]+);|\*\*|__|`|\]\(|\[\d{1,3}\]|^\s{0,3}(?:#{1,6}\s|[-*+>]\s|\d{1,2}[.)]\s)|(?<![\p{L}\d])[*_][^*_\s][^*_]*[*_](?![\p{L}\d])/imu;
/** Control, format and private characters, and the mark of a broken one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\ufffd]/u;
/** The card shows line breaks as they are: a text that is wrapped in the middle of a sentence would look broken. */
const WRAPPED = /[^\n.!?。！？”’")\]:]\n/u;

const textsOf = (entry: Entry): { path: string; text: string }[] => [
  { path: 'official', text: entry.official },
  { path: 'analysis', text: entry.analysis },
  { path: 'watch', text: entry.watch ?? '' },
  { path: 'zh.pinyin', text: entry.zh?.pinyin ?? '' },
  ...entry.milestones.map(({ event }, i) => ({ path: `milestones.${i}.event`, text: event })),
  ...entry.wordings.map(({ note = '' }, i) => ({ path: `wordings.${i}.note`, text: note })),
  ...entry.sources.map(({ title, publisher }, i) => ({ path: `sources.${i}`, text: `${title}; ${publisher}` })),
  ...writtenForms(entry).map(({ path, form }) => ({ path, text: form })),
];

/** All texts are plain. */
export const texts: EntryCheck = function* (entry) {
  for (const { path, text } of textsOf(entry)) {
    if (MARKUP.test(text)) yield { path, message: `${path}: HTML or Markdown; texts are plain` };
    if (UNSEEN.test(text.replaceAll('\n', '')) || !text.isWellFormed())
      yield { path, message: `${path}: a control, format or broken character` };
    if (WRAPPED.test(text)) yield { path, message: `${path}: a line break inside a sentence` };
  }
};
