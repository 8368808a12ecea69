/** The keys as they are now, and the way to the browser's page that changes them. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../platform/i18n.ts';

/** Not in the polyfill's types yet, and in Firefox alone. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Firefox for Android has no keys. */
export const Keys = () => (browser.commands ? <TheKeys /> : null);

function TheKeys() {
  const [commands, setCommands] = useState<browser.Commands.Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands.getAll().then(setCommands);
    // They are changed on another page.
    addEventListener('focus', read);
    read();
    return () => removeEventListener('focus', read);
  }, []);
  const { openShortcutSettings } = browser.commands as Commands;
  const change = () => {
    if (openShortcutSettings) void openShortcutSettings.call(browser.commands);
    else void browser.tabs.create({ url: CHROMIUM_PAGE });
  };
  return (
    <section class="panel" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('keys')}</h2>
      <p class="panel-about">{t('keysAbout')}</p>
      <ul class="lines">
        {commands
          .filter(({ description }) => description)
          .map(({ name, description, shortcut }) => (
            <li key={name}>
              <span>{description}</span>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="lines-about">{t('noKey')}</span>}
            </li>
          ))}
      </ul>
      <div class="panel-buttons">
        <button type="button" class="button" onClick={change}>
          {t('changeKeys')}
        </button>
      </div>
    </section>
  );
}
