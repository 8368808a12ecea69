/** A line that says what was done, for a while, and may offer to undo it. */
import { useEffect } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

export type NoticeText = { text: string; undo?: () => void };

const SHOWN_MS = 10_000;
const UNDO_MS = 60_000;

export function Notice({ notice, onEnd }: { notice: NoticeText | undefined; onEnd: () => void }) {
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(onEnd, notice.undo ? UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  // Always there, so that what comes into it is read aloud.
  return (
    <div class="notice" role="status">
      {notice && (
        <p>
          {notice.text}{' '}
          {notice.undo && (
            <button type="button" class="button quiet" onClick={notice.undo}>
              {t('undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
