/** Fills in the traditional characters and the pinyin of a new Chinese headword, for the reader to correct. */
import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../lexicon/draft.ts';
import { linesOf } from '../../lexicon/own-entry.ts';

const REST_MS = 250;
/** What is longer is no headword, and would keep the page busy for seconds. */
const MOST_LETTERS = 200;
const HAN = /\p{Script=Han}/u;

/** The tables are large: they are read when the first headword is typed. */
async function readingsOf(headword: string): Promise<Pick<Draft, 'hant' | 'pinyin'>> {
  const [{ Converter }, { pinyin }] = await Promise.all([import('opencc-js/cn2t'), import('pinyin-pro')]);
  const hant = Converter({ from: 'cn', to: 't' })(headword);
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(headword)].map(({ segment }) => segment);
  // Read as a whole, because what is around a character may decide how it is read; written word by word.
  const syllables = pinyin(headword, { type: 'array' });
  const written = words.map((word) => syllables.splice(0, [...word].length).join(''));
  return { hant: hant === headword ? '' : hant, pinyin: written.join(' ').replace(/\s+/g, ' ').trim() };
}

/** @param key of the form: what it opens with is not filled in again. */
export function useReadings(key: string | undefined, draft: Draft, onChange: (draft: Draft) => void): void {
  const [headword = ''] = linesOf(draft.zh);
  const before = useRef<{ key: string | undefined; headword: string }>(undefined);
  const latest = useRef({ draft, onChange });
  latest.current = { draft, onChange };
  useEffect(() => {
    const last = before.current;
    before.current = { key, headword };
    if (last?.key !== key || last?.headword === headword) return;
    if (headword.length > MOST_LETTERS || !HAN.test(headword)) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const found = await readingsOf(headword).catch(() => undefined);
      if (found && !isLate) latest.current.onChange({ ...latest.current.draft, ...found });
    }, REST_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [key, headword]);
}
