export type BrowserName = 'chromium' | 'firefox';
/** The program's path. Throws if CHROME_PATH or FIREFOX_PATH names a file that is not there. */
export function findBrowser(name: BrowserName): string | undefined;
