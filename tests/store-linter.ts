/** Mozilla's own validator over the Firefox build: no error, and no warning but those explained here. */
import { spawnSync } from 'node:child_process';

type Message = { code: string; message: string; file?: string; line?: number };

/** Warnings that are not ours, with the reason. */
const EXPLAINED: { code: string; file: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/|^card\.js$/,
    why: 'Preact, there and in the card’s one script, can set innerHTML (dangerouslySetInnerHTML); our code never does, and a test says so.',
  },
];

const { stdout } = spawnSync('addons-linter', ['--output=json', '.output/firefox-mv3'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { errors, warnings } = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
const ours = warnings.filter(
  ({ code, file = '' }) => !EXPLAINED.some((each) => each.code === code && each.file.test(file)),
);
for (const { code, message, file, line } of [...errors, ...ours])
  console.error(`${file ?? ''}:${line ?? ''} ${code}: ${message}`);
console.log(`${errors.length} errors, ${ours.length} warnings of ours, ${warnings.length - ours.length} explained`);
process.exitCode = errors.length + ours.length > 0 ? 1 : 0;
