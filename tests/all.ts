/** `npm test` and, with --fast, `npm run check`: every check in order; the last line says how many passed and failed. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

type Count = { passed: number; failed: number };
type Check = { name: string; run: (say: Say) => Promise<Count> };
type Say = (text: Uint8Array) => void;

const fast = process.argv.includes('--fast');
const OUT = 'out/tests';

function succeeds(program: string, args: string[], say: Say, env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(program, args, {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  child.stdout.on('data', say);
  child.stderr.on('data', say);
  return new Promise((resolve) => {
    child.on('close', (status) => resolve(status === 0));
    child.on('error', () => resolve(false));
  });
}

/** A command that passes or fails as one. */
const command = (name: string, ...steps: [string, ...string[]][]): Check => ({
  name,
  run: async (say) => {
    for (const [program, ...args] of steps) if (!(await succeeds(program, args, say))) return { passed: 0, failed: 1 };
    return { passed: 1, failed: 0 };
  },
});

/** A run of vitest, counted test by test. A run that ends badly without a failed test counts as one failure. */
const vitest = (name: string, project: string, env: Record<string, string> = {}): Check => ({
  name,
  run: async (say) => {
    const file = `${OUT}/${name.replaceAll(' ', '-')}.json`;
    rmSync(file, { force: true });
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ok = await succeeds('vitest', args, say, env);
    try {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : 1) };
    } catch {
      return { passed: 0, failed: 1 };
    }
  },
});

/** One after the other; those of a group side by side. */
const checks: Check[][] = [
  [command('types', ['wxt', 'prepare'], ['tsc', '--noEmit'])],
  [command('lint', ['biome', 'check', '--error-on-warnings', '.'])],
  [command('lexicon', ['node', 'lexicon/node/check.ts'])],
  [vitest('unit', 'unit')],
];
if (!fast)
  checks.push(
    [command('build', ['wxt', 'build', '-b', 'chrome'], ['wxt', 'build', '-b', 'firefox'])],
    [command('store linter', ['node', 'tests/store-linter.ts'])],
    [vitest('package', 'package')],
    // They mostly wait: for a pointer to rest, for a page to load.
    [vitest('chromium', 'e2e', { BROWSER: 'chromium' }), vitest('firefox', 'e2e', { BROWSER: 'firefox' })],
  );

/** What the first says is told at once, what the others say when those before them have ended. */
async function inTurn(group: readonly Check[], told: (check: Check, count: Count) => void): Promise<void> {
  const running = group.map(({ name, run }, i) => {
    const kept: Uint8Array[] = [];
    let live = i === 0;
    const say: Say = (text) => (live ? process.stdout.write(text) : kept.push(text));
    const tell = () => {
      live = true;
      console.log(`\n── ${name} ──`);
      for (const text of kept) process.stdout.write(text);
    };
    if (live) tell();
    return { done: run(say), tell };
  });
  for (const [i, { done, tell }] of running.entries()) {
    if (i > 0) tell();
    told(group[i] as Check, await done);
  }
}

mkdirSync(OUT, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const group of checks)
  await inTurn(group, ({ name }, { passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
    lines.push(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
  });
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
