/** How to keep the toolbar button in sight, in this browser; and whether it is. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type TextKey, t } from '../../platform/i18n.ts';

type Kind = 'chromium' | 'firefox' | 'android';
const HOW: Record<Kind, TextKey> = {
  chromium: 'welcomePinChromium',
  firefox: 'welcomePinFirefox',
  android: 'welcomePinAndroid',
};

async function kindOfBrowser(): Promise<Kind> {
  if ((await browser.runtime.getPlatformInfo()).os === 'android') return 'android';
  return import.meta.env.FIREFOX ? 'firefox' : 'chromium';
}

/** Undefined where the browser does not say. */
const isPinned = async (): Promise<boolean | undefined> =>
  browser.action.getUserSettings ? (await browser.action.getUserSettings()).isOnToolbar : undefined;

export function Pinning() {
  const [kind, setKind] = useState<Kind>();
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const ending = new AbortController();
    const look = () => void isPinned().then(setPinned, () => setPinned(undefined));
    void kindOfBrowser().then(setKind);
    look();
    // The reader pins it beside this page and comes back.
    for (const type of ['focus', 'pointermove'])
      window.addEventListener(type, look, { signal: ending.signal, passive: true });
    return () => ending.abort();
  }, []);
  return (
    <section class="step" aria-labelledby="pin-title">
      <h2 id="pin-title">{t('welcomePin')}</h2>
      <p>{t('welcomePinAbout')}</p>
      <p role="status">{pinned ? t('welcomePinned') : kind && t(HOW[kind])}</p>
    </section>
  );
}
