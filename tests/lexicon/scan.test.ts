/** `npm run scan` on real files: what it finds and prints, whatever the size and the place of the text. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scanFile } from '../../lexicon/node/scan-file.ts';
import { textWindows } from '../../lexicon/node/text-windows.ts';
import { matcher } from '../matching/lexicon.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tifa-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SCAN = new URL('../../lexicon/node/scan.ts', import.meta.url).pathname;
function file(name: string, text: string | Uint8Array): string {
  const where = path.join(folder, name);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, text);
  return where;
}

const found = async (where: string, official = false) =>
  Array.fromAsync(
    scanFile(where, matcher, official, () => {}),
    ({ text, match }) => ({ ...match, text }),
  );
const ids = async (where: string, official?: boolean) => (await found(where, official)).map(({ id }) => id);

const SENTENCES =
  '他们坚持合作共赢，共建“一带一路”。Astral 𠮷 signs, and a community with a shared future for mankind. ';
const LARGE = SENTENCES.repeat(40_000);

test('tells places in the whole text, far behind the first window', async () => {
  const matches = await found(file('large.txt', LARGE));
  for (const { start, end, text } of matches) if (LARGE.slice(start, end) !== text) throw new Error(`not at ${start}`);
  expect(matches).toHaveLength(3 * 40_000);
});

test('cuts windows only where a sentence ends, and loses nothing', async () => {
  const where = file('windows.txt', LARGE);
  let all = '';
  let windows = 0;
  for await (const { text, start } of textWindows(where, LARGE.length)) {
    expect(start).toBe(all.length);
    expect(text.trimEnd()).toMatch(/[.。]$/);
    all += text;
    windows++;
  }
  expect(all).toBe(LARGE);
  expect(windows).toBeGreaterThan(2);
});

test('takes the beginning of a text for official too, once its third formula has come', async () => {
  const rest = 'Filler of no interest. '.repeat(100_000);
  const text = `Cooperation goes on. ${rest} Win-win cooperation. Chinese modernization. Belt and Road.`;
  expect(await ids(file('late.txt', text))).toEqual([
    'cooperation',
    'win-win-cooperation',
    'modernization',
    'belt-and-road',
  ]);
});

test('does not take ordinary prose for official, but on demand', async () => {
  const where = file('plain.txt', 'Cooperation goes on.');
  expect(await ids(where)).toEqual([]);
  expect(await ids(where, true)).toEqual(['cooperation']);
});

const command = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCAN, ...args], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter(Boolean);
  return { status, stderr, lines: lines.map((line): unknown => JSON.parse(line)) };
};

test('the command reads the text files of a folder', { timeout: 30_000 }, () => {
  const one = file('folder/a.txt', 'Win-win cooperation.');
  const two = file('folder/deeper/b.md', '合作共赢');
  file('folder/c.html', '<p>win-win cooperation</p>');
  expect(command(path.join(folder, 'folder'))).toEqual({
    status: 0,
    stderr: '',
    lines: [
      { file: one, start: 0, end: 19, text: 'Win-win cooperation', id: 'win-win-cooperation', kind: 'formula' },
      { file: two, start: 0, end: 4, text: '合作共赢', id: 'win-win-cooperation', kind: 'formula' },
    ],
  });
});

test('the command sums up', { timeout: 30_000 }, () => {
  const one = file('one.txt', 'Win-win cooperation. Win-win cooperation.');
  const two = file('two.txt', '合作共赢');
  expect(command('--summary', one, two).lines).toEqual([
    { id: 'win-win-cooperation', kind: 'formula', count: 3, files: 2 },
  ]);
});

describe('says what is wrong', () => {
  test('no file', () =>
    expect(command()).toMatchObject({ status: 1, stderr: expect.stringContaining('Which files?') }));
  test('a file that is not there', () =>
    expect(command('nowhere.txt')).toMatchObject({ status: 1, stderr: expect.stringContaining('nowhere.txt') }));
  test('an option that is none', () =>
    expect(command('--offical', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('--offical') }));
  test('a folder without text', () => {
    mkdirSync(path.join(folder, 'empty'));
    expect(command(path.join(folder, 'empty'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('No text'),
    });
  });
});

describe('bad texts', () => {
  const texts = {
    empty: '',
    'white space': ' \n'.repeat(100_000),
    'no space and no end of a sentence': 'ab'.repeat(2_000_000),
    'bytes that are no UTF-8': Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x80]),
  };
  for (const [name, text] of Object.entries(texts))
    test(name, { timeout: 30_000 }, async () => expect(await found(file(`${name}.txt`, text))).toEqual([]));
});
