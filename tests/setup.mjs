// `node tests/setup.mjs [chromium] [firefox] -- COMMAND …`: brings a fresh clone to where the command can run (Node,
// dependencies, browsers), then runs it. Plain JavaScript for any Node from 20 on, because it runs before anything is
// installed. It runs the command itself because a shell keeps the path of the first `node` it has used, and the
// project's own lies first on the path only from now on. Speaks on standard error only.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { ensureBrowsers } from './browsers/install.mjs';

const LEAST_NODE = [22, 18];
const INSTALLED = 'node_modules/.package-lock.json';

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed: what it said stands above.`);
}

function installDependencies() {
  const changed = ['package-lock.json', 'package.json'].map((file) => statSync(file).mtimeMs);
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= Math.max(...changed)) return;
  console.error('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The commands after this one use node_modules/.bin/node where there is one (npm puts it first on the path). */
function checkNode() {
  if (existsSync('node_modules/.bin/node')) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new Error(`Node ${LEAST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
}

const split = process.argv.indexOf('--');
const [command, ...options] = process.argv.slice(split + 1);
try {
  installDependencies();
  checkNode();
  if (!existsSync('.wxt/tsconfig.json')) run('wxt', ['prepare']);
  ensureBrowsers(process.argv.slice(2, split));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { status } = spawnSync(command, options, { stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
