/** `npm run release`: makes all that the stores take, checks it, and says what is missing. `npm test` comes before. */
import { spawnSync } from 'node:child_process';
import { installedFromZip } from './from-zip.ts';
import { bill, changelog, committed, listings, pictures, privacy, reasons } from './papers.ts';
import { rebuild } from './rebuild.ts';

type Step = { what: string; missing: () => string[] | Promise<string[]> };

/** A command that must succeed; what it says is shown where it does not. */
const command = (what: string, program: string, ...args: string[]): Step => ({
  what,
  missing: () => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 1e8,
    });
    return status === 0 ? [] : [`“${[program, ...args].join(' ')}” fails:\n${stdout}${stderr}`];
  },
});

const steps: Step[] = [
  { what: 'everything is committed', missing: committed },
  { what: 'the changelog tells of this version', missing: changelog },
  { what: 'listings in three languages fit the stores', missing: listings },
  { what: 'a privacy policy', missing: privacy },
  command('packages and sources', 'npm', 'run', '--silent', 'zip'),
  { what: 'a reason for every permission', missing: reasons },
  command('the store’s own validator', 'node', 'tests/store-linter.ts'),
  command('what the packages hold', 'vitest', 'run', '--project', 'package'),
  { what: 'a bill of materials', missing: bill },
  command('pictures in the stores’ sizes', 'node', 'tests/pictures/store.ts'),
  { what: 'all pictures are there', missing: pictures },
  { what: 'installed from the archives, both do the main job', missing: installedFromZip },
  { what: 'rebuilt from the sources, byte for byte the same', missing: rebuild },
];

for (const { what, missing } of steps) {
  const found = await missing();
  console.log(`${found.length ? '✗' : '✓'} ${what}${found.map((each) => `\n    ${each}`).join('')}`);
  if (found.length > 0) process.exitCode = 1;
}
