/** Where a page cannot be read: a passage of it can be pasted. */
import { useState } from 'preact/hooks';
import { counted, t } from '../../platform/i18n.ts';
import { Phrases } from './Phrases.tsx';
import { usePassage } from './use-passage.ts';

export function Passage({ onOpen }: { onOpen: (id: string) => void }) {
  const [text, setText] = useState('');
  const report = usePassage(text);
  const count = report?.entries.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <section class="popup-part popup-passage">
      <label>
        <span>{t('pastePassage')}</span>
        <textarea rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p role="status">{count === undefined ? '' : counted('phrasesInPassage', count)}</p>
      {report && <Phrases entries={report.entries} onOpen={onOpen} />}
    </section>
  );
}
