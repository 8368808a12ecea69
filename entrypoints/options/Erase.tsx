/** Erases everything, after a second press. */
import { useState } from 'preact/hooks';
import { eraseEverything } from '../../platform/erase.ts';
import { t } from '../../platform/i18n.ts';

export function Erase({ reload, say }: { reload: () => Promise<void>; say: (text: string) => void }) {
  const [asked, setAsked] = useState(false);
  const erase = async () => {
    setAsked(false);
    try {
      await eraseEverything();
    } catch {
      return say(t('eraseFailed'));
    }
    await reload();
    say(t('eraseDone'));
  };
  return (
    <section class="panel" aria-labelledby="erase-title">
      <h2 id="erase-title">{t('eraseTitle')}</h2>
      <p class="panel-about">{t('eraseAbout')}</p>
      {asked ? (
        <div class="panel-buttons" role="alert">
          <span>{t('eraseSure')}</span>
          <button type="button" class="button main" onClick={() => void erase()}>
            {t('eraseNow')}
          </button>
          <button type="button" class="button" onClick={() => setAsked(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {t('eraseEverything')}
        </button>
      )}
    </section>
  );
}
