import browser from 'webextension-polyfill';

/** Once, on the first installation: an update opens nothing. */
export async function welcome({ reason }: browser.Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
