/** How an entry is called: its Chinese in the script the reader wants, pinyin, English. */
import type { Entry } from '../lexicon/schema.ts';
import { t } from '../platform/i18n.ts';
import type { Origin } from '../platform/lexicon.ts';
import type { ChineseScript } from '../platform/stored.ts';
import { isChinese } from './Chinese.tsx';
import type { Part } from './Composition.tsx';

export type NamesProps = {
  entry: Entry;
  phrase?: string | undefined;
  parts?: readonly Part[] | undefined;
  level?: { names?: { zh: string; en: string } } | undefined;
  own?: boolean | undefined;
  from?: Origin | undefined;
  /** Which Chinese comes first, and what changes that. */
  script?: ChineseScript | undefined;
  onScript?: ((script: ChineseScript) => void) | undefined;
};

export function EntryNames(props: NamesProps) {
  const { own, from, onScript } = props;
  const { chinese, pinyin, other, english } = namesOf(props);
  return (
    <div class="entry-names">
      <h2>
        {chinese ? (
          <span class="entry-headword" lang={chinese.lang}>
            {chinese.text}
          </span>
        ) : (
          <span class="entry-headword">{english}</span>
        )}
      </h2>
      {(pinyin || other) && (
        <p class="entry-pinyin">
          {pinyin && <span lang="zh-Latn-pinyin">{pinyin}</span>}
          {other && <OtherScript other={other} onScript={onScript} />}
        </p>
      )}
      {chinese && english && <p class="entry-english">{english}</p>}
      {own && <p class="entry-own">{t('ownEntry')}</p>}
      {from && <p class="entry-own">{t('fromLexicon', from.title, from.host)}</p>}
    </div>
  );
}

type Written = { text: string; script: ChineseScript; lang: 'zh-Hans' | 'zh-Hant' | 'zh' };
const written = (text: string, script: ChineseScript): Written => ({
  text,
  script,
  lang: script === 'hans' ? 'zh-Hans' : 'zh-Hant',
});

type Names = { chinese?: Written; other?: Written; pinyin?: string | undefined; english: string | undefined };

/** A composed phrase is called by its own Chinese, not by that of its head; pinyin is known for the entry's only. */
function namesOf({ entry, phrase, parts = [], level, script = 'hans' }: NamesProps): Names {
  const inChinese = phrase !== undefined && isChinese(phrase);
  const itself = inChinese && (parts.length > 0 || !entry.zh) ? phrase : undefined;
  const chinese = level?.names?.zh ?? entry.zh?.hans;
  const english = inChinese || !phrase ? (level?.names?.en ?? entry.forms.en[0]) : phrase;
  // The page's own words may be in either script.
  if (itself) return { english, chinese: { text: itself, script, lang: 'zh' } };
  if (!entry.zh || chinese !== entry.zh.hans) return { english, ...(chinese && { chinese: written(chinese, 'hans') }) };
  const { hans, hant, pinyin } = entry.zh;
  const both = [written(hans, 'hans'), written(hant, 'hant')] as const;
  const [first, second] = script === 'hans' ? both : [both[1], both[0]];
  return { chinese: first, english, pinyin, ...(hans !== hant && { other: second }) };
}

/** The same in the other script; pressed, it comes first from now on. */
function OtherScript({ other, onScript }: { other: Written; onScript: NamesProps['onScript'] }) {
  if (!onScript) return <span lang={other.lang}>{other.text}</span>;
  const name = t(other.script === 'hant' ? 'traditionalFirst' : 'simplifiedFirst');
  return (
    <button type="button" class="button quiet entry-script" title={name} onClick={() => onScript(other.script)}>
      <span lang={other.lang}>{other.text}</span>
      <span class="unseen"> {name}</span>
    </button>
  );
}
