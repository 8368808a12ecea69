/** How an entry is called: its Chinese in the script the reader wants, pinyin, English. */
import type { Written } from '../lexicon/both-scripts.ts';
import type { Entry } from '../lexicon/schema.ts';
import { shortened } from '../lexicon/shortened.ts';
import { t } from '../platform/i18n.ts';
import type { Origin } from '../platform/lexicon.ts';
import type { ChineseScript } from '../platform/stored.ts';
import { isChinese } from './Chinese.tsx';

export type NamesProps = {
  entry: Entry;
  phrase?: string | undefined;
  composed?: Written | undefined;
  level?: { names?: { en: string } } | undefined;
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
            {shortened(chinese.text)}
          </span>
        ) : (
          <span class="entry-headword">{english && shortened(english)}</span>
        )}
      </h2>
      {(pinyin || other) && (
        <p class="entry-pinyin">
          {pinyin && <span lang="zh-Latn-pinyin">{shortened(pinyin)}</span>}
          {other && <OtherScript other={other} onScript={onScript} />}
        </p>
      )}
      {chinese && english && <p class="entry-english">{shortened(english)}</p>}
      {own && <p class="entry-own">{t('ownEntry')}</p>}
      {from && <p class="entry-own">{t('fromLexicon', from.title, from.host)}</p>}
    </div>
  );
}

type Name = { text: string; script: ChineseScript; lang: 'zh-Hans' | 'zh-Hant' | 'zh' };
const nameIn = (script: ChineseScript, written: Written): Name => ({
  text: written[script],
  script,
  lang: script === 'hans' ? 'zh-Hans' : 'zh-Hant',
});

type Names = { chinese?: Name; other?: Name; pinyin?: string | undefined; english: string | undefined };

/** A composed phrase is called by its own Chinese, not by that of its head; pinyin is known for the entry's only. */
function namesOf({ entry, phrase, composed, level, script = 'hans' }: NamesProps): Names {
  const inChinese = phrase !== undefined && isChinese(phrase);
  const english = inChinese || !phrase ? (level?.names?.en ?? entry.forms.en[0]) : phrase;
  const written = composed ?? entry.zh;
  // Of an entry without Chinese of its own the page's words may be in either script.
  if (!written) return { english, ...(inChinese && { chinese: { text: phrase, script, lang: 'zh' } }) };
  const [chinese, other] = [nameIn(script, written), nameIn(script === 'hans' ? 'hant' : 'hans', written)];
  const isEntry = written.hans === entry.zh?.hans;
  return {
    english,
    chinese,
    pinyin: isEntry ? entry.zh?.pinyin : undefined,
    ...(written.hans !== written.hant && { other }),
  };
}

/** The same in the other script; pressed, it comes first from now on. */
function OtherScript({ other, onScript }: { other: Name; onScript: NamesProps['onScript'] }) {
  if (!onScript) return <span lang={other.lang}>{shortened(other.text)}</span>;
  const name = t(other.script === 'hant' ? 'traditionalFirst' : 'simplifiedFirst');
  return (
    <button type="button" class="button quiet entry-script" title={name} onClick={() => onScript(other.script)}>
      <span lang={other.lang}>{shortened(other.text)}</span>
      <span class="unseen"> {name}</span>
    </button>
  );
}
