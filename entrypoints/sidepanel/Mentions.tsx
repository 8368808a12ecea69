/** Mentions in their context, one under the other with the phrase at the same place; each is a button that goes there. */
import { useEffect, useRef } from 'preact/hooks';
import type { Mention } from '../../lexicon/report.ts';
import { t } from '../../platform/i18n.ts';
import type { ItemProps } from './EntryItem.tsx';

type Props = Pick<ItemProps, 'entry' | 'current' | 'asking' | 'onJump' | 'onStay'> & { mentions: readonly Mention[] };

export function Mentions({ entry, mentions, current, asking, onJump, onStay }: Props) {
  return (
    <ol class="mentions" aria-label={t('goToPassage', entry.headword)}>
      {mentions.map((mention, i) => (
        // By its number, so that the focus stays when the page is read again.
        <li key={i}>
          <InContext mention={mention} isCurrent={mention === current} onGo={() => onJump(mention, entry.id)} />
          {mention === asking && <JumpQuestion onGo={() => onJump(mention, entry.id, true)} onStay={onStay} />}
        </li>
      ))}
    </ol>
  );
}

/** The spaces at its ends are kept. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

type InContextProps = { mention: Mention; isCurrent: boolean; onGo: () => void };

function InContext({ mention: { before, text, after, lang, wording }, isCurrent, onGo }: InContextProps) {
  return (
    <button type="button" class="in-context" lang={lang} dir="ltr" aria-current={isCurrent || undefined} onClick={onGo}>
      <span class="before">
        <span>{oneLine(before)}</span>
      </span>
      <span class="said">
        <b class={wording && 'flagged'}>{oneLine(text)}</b>
        {oneLine(after)}
      </span>
      {wording && (
        <span class="unseen"> {t(wording.status === 'superseded' ? 'wordingSuperseded' : 'wordingDeviating')}</span>
      )}
    </button>
  );
}

/** Where the page must notice nothing: scrolling is something that it can notice. */
function JumpQuestion({ onGo, onStay }: { onGo: () => void; onStay: () => void }) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset
      ref={box}
      class="jump-question"
      aria-label={t('jumpIsNoticed')}
      onKeyDown={({ key }) => key === 'Escape' && onStay()}
    >
      <p>{t('jumpIsNoticed')}</p>
      <button type="button" class="button" onClick={onGo}>
        {t('jumpAnyway')}
      </button>
      <button type="button" class="button" onClick={onStay}>
        {t('stay')}
      </button>
    </fieldset>
  );
}
