// Which browser is installed, and where. Plain JavaScript without a dependency: it runs before npm install.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** Names to look for on the PATH; the distribution's own build first, it is the one with the extension switches. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
};

const APPLICATIONS = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe', 'Firefox Nightly/firefox.exe'],
};

export function findBrowser(name) {
  const variable = VARIABLES[name];
  const wanted = process.env[variable];
  if (wanted && !existsSync(wanted)) throw new Error(`${variable} names a file that is not there: ${wanted}`);
  if (wanted) return wanted;
  return [...usualPlaces(name), ...downloads(name)].find((file) => existsSync(file));
}

function usualPlaces(name) {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      APPLICATIONS[name].map((app) =>
        path.join(folder, `${app}.app/Contents/MacOS`, name === 'firefox' ? 'firefox' : app),
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => process.env[key] ?? []);
    return roots.flatMap((root) => WINDOWS[name].map((file) => path.join(root, file)));
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS[name].flatMap((command) => folders.filter(Boolean).map((folder) => path.join(folder, command)));
}

/** What `playwright-core install chromium` left, the newest first. (Its Firefox is another one: no BiDi, no extensions.) */
function downloads(name) {
  if (name !== 'chromium') return [];
  const home = homedir();
  const cache = {
    darwin: path.join(home, 'Library/Caches'),
    win32: process.env.LOCALAPPDATA ?? path.join(home, 'AppData/Local'),
  }[process.platform];
  const root =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    path.join(cache ?? process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'ms-playwright');
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const programs = [
    ...['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe'],
    ...[`chrome-mac-arm64/${mac}`, `chrome-mac-x64/${mac}`],
  ];
  const versions = existsSync(root) ? readdirSync(root).filter((folder) => /^chromium-\d+$/.test(folder)) : [];
  const newestFirst = versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return newestFirst.flatMap((folder) => programs.map((program) => path.join(root, folder, program)));
}
