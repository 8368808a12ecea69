/** A look into the lexicon: English, Chinese or pinyin. */
import { Chinese } from '../../components/Chinese.tsx';
import { counted, t } from '../../platform/i18n.ts';
import { useLookUp } from './use-look-up.ts';

type Props = { text: string; onType: (text: string) => void; onOpen: (id: string) => void };

export function LookUp({ text, onType, onOpen }: Props) {
  const found = useLookUp(text);
  return (
    <search class="look-up">
      <input
        type="search"
        aria-label={t('lookUp')}
        placeholder={t('lookUpHint')}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p class={found?.count === 0 ? '' : 'unseen'} role="status">
        {found && (found.count === 0 ? t('nothingFound') : counted('entriesFoundHere', found.count))}
      </p>
      {found && found.count > 0 && (
        <ul class="phrases">
          {found.rows.map(({ id, name, zh }) => (
            <li key={id}>
              <button type="button" class="phrase" onClick={() => onOpen(id)}>
                <span>
                  <Chinese text={name} />
                  {zh && zh !== name && <span class="phrase-zh" lang="zh">{` ${zh}`}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
