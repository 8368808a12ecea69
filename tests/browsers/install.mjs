// Installs the browsers that the tests need and the machine lacks. Runs on Node 20 before npm install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './installed.mjs';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const ADVICE = {
  chromium: 'install Chromium or Chrome, or set CHROME_PATH to its program',
  firefox: 'install Firefox 140 or later, or set FIREFOX_PATH to its program',
};

/** Without a Chinese font the pages are boxes of the wrong width: it is installed with the browsers. */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  const packages = missing.map((name) => PACKAGES[name]);
  if (names.length && !hasChineseFont()) packages.push('fonts-noto-cjk');
  if (packages.length && canUseApt()) aptInstall(packages);
  if (missing.includes('chromium') && !findBrowser('chromium')) downloadChromium();
  const absent = missing.filter((name) => !findBrowser(name));
  if (absent.length) {
    const what = absent.map((name) => ADVICE[name]).join('; ');
    throw new Error(`No ${absent.join(' and no ')} here, and none could be installed: ${what}.`);
  }
}

/** Only Linux is asked: the others bring Chinese fonts. Without fc-list, the folder that the package fills. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.error ? existsSync('/usr/share/fonts/opentype/noto') : list.stdout.trim() !== '';
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(packages) {
  run('apt-get', ['update']);
  // One by one: a name that this distribution lacks would keep the others away.
  for (const name of packages) run('apt-get', ['install', '-y', '--no-install-recommends', name]);
}

function downloadChromium() {
  const file = new URL('../../package.json', import.meta.url);
  const version = JSON.parse(readFileSync(file, 'utf8')).devDependencies['playwright-core'];
  const withLibraries = canUseApt() ? ['--with-deps'] : [];
  run('npx', ['--yes', `playwright-core@${version}`, 'install', '--no-shell', ...withLibraries, 'chromium']);
}

/** Standard output belongs to the command that called us: everything goes to standard error. */
function run(command, args) {
  console.error(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // npx is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
}
