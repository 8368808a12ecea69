/** `npm test` and, with --fast, `npm run check`: every check in order; the last line says how many passed and failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

type Count = { passed: number; failed: number };
type Check = { name: string; run: () => Count };

const fast = process.argv.includes('--fast');
const OUT = 'out/tests';

function succeeds(command: string, args: string[], env: Record<string, string> = {}): boolean {
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** A command that passes or fails as one. */
const command = (name: string, ...steps: [string, ...string[]][]): Check => ({
  name,
  run: () => {
    const failed = steps.some(([program, ...args]) => !succeeds(program, args)) ? 1 : 0;
    return { passed: 1 - failed, failed };
  },
});

/** A run of vitest, counted test by test. A run that ends badly without a failed test counts as one failure. */
const vitest = (name: string, project: string, env: Record<string, string> = {}): Check => ({
  name,
  run: () => {
    const file = `${OUT}/${name.replaceAll(' ', '-')}.json`;
    rmSync(file, { force: true });
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ok = succeeds('vitest', args, env);
    try {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : 1) };
    } catch {
      return { passed: 0, failed: 1 };
    }
  },
});

const checks: Check[] = [
  command('types', ['wxt', 'prepare'], ['tsc', '--noEmit']),
  command('lint', ['biome', 'check', '--error-on-warnings', '.']),
  command('lexicon', ['node', 'lexicon/node/check.ts']),
  vitest('unit', 'unit'),
];
if (!fast)
  checks.push(
    command('build', ['wxt', 'build', '-b', 'chrome'], ['wxt', 'build', '-b', 'firefox']),
    command('store linter', ['node', 'tests/store-linter.ts']),
    vitest('package', 'package'),
    vitest('chromium', 'e2e', { BROWSER: 'chromium' }),
    vitest('firefox', 'e2e', { BROWSER: 'firefox' }),
  );

mkdirSync(OUT, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const { name, run } of checks) {
  console.log(`\n── ${name} ──`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  lines.push(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
