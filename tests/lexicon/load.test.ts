import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem, loadEntries } from '../../lexicon/node/load.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tifa-load-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: string[]) => writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
const GOOD = ['kind: concept', 'topic: diplomacy'];

/** The problems as `file:line: message`, without the folder. */
const problems = () =>
  loadEntries(folder).problems.map(({ file, line, message }) => `${path.relative(folder, file)}:${line}: ${message}`);

it('reads every entry, sorted by id', () => {
  for (const id of ['peace', 'cooperation', 'win-win']) write(`${id}.yaml`, `id: ${id}`, ...GOOD);
  const { entries, problems } = loadEntries(folder);
  expect(entries.map(({ id }) => id)).toEqual(['cooperation', 'peace', 'win-win']);
  expect(problems).toEqual([]);
});

it('reads nothing but .yaml files', () => {
  write('LICENSE', 'CC BY 4.0');
  write('peace.yaml.orig', 'a: : b');
  write('peace.yaml', 'id: peace', ...GOOD);
  expect(loadEntries(folder)).toMatchObject({ entries: [{ id: 'peace' }], problems: [] });
});

describe('a bad file is reported with its line', () => {
  it('that is no YAML', () => {
    write('peace.yaml', 'id: peace', ...GOOD, 'official: "unclosed', 'analysis: b');
    const [first] = problems();
    expect(first).toMatch(/^peace\.yaml:[4-6]: /);
  });

  it('that has a key twice', () => {
    write('peace.yaml', 'id: peace', ...GOOD, 'kind: word');
    expect(problems()).toEqual([expect.stringMatching(/^peace\.yaml:4: .*unique/)]);
  });

  it.each([['- a list'], ['a text'], [''], ['# only a comment'], ['5']])('that is no mapping: %j', (content) => {
    write('peace.yaml', content);
    expect(problems()).toEqual(['peace.yaml:1: must be a mapping of fields']);
  });

  it('that lacks a field', () => {
    write('peace.yaml', '# about peace', 'id: peace', 'topic: law');
    expect(problems()).toEqual([expect.stringMatching(/^peace\.yaml:[12]: kind: /)]);
  });

  it('that has a wrong value', () => {
    write('peace.yaml', 'id: peace', 'kind: phrase', 'topic: law');
    expect(problems()).toEqual([expect.stringMatching(/^peace\.yaml:2: kind: .*"formula"/)]);
  });

  it('that has a wrong value deep inside', () => {
    write(
      'peace.yaml',
      'id: peace',
      ...GOOD,
      'forms:',
      '  en:',
      '    - peace',
      '    - ""',
      'milestones:',
      '  - year: 3',
    );
    expect(problems()).toEqual([
      'peace.yaml:7: forms.en.1: must not be empty',
      expect.stringMatching(/^peace\.yaml:9: milestones\.0\.year: /),
      expect.stringMatching(/^peace\.yaml:9: milestones\.0\.event: /),
    ]);
  });

  it('that has an unknown field', () => {
    write('peace.yaml', 'id: peace', ...GOOD, 'meaning: none');
    expect(problems()).toEqual([expect.stringMatching(/^peace\.yaml:4: meaning: /)]);
  });

  it('that is named otherwise than its entry', () => {
    write('war.yaml', '# about peace', 'id: peace', ...GOOD);
    expect(problems()).toEqual(['war.yaml:2: id: "peace" must be the file\'s name']);
  });
});

it('knows where a field is written', () => {
  write('peace.yaml', 'id: peace', ...GOOD, 'forms:', '  en:', '    - peace', '    - peaceful');
  const { placeOf } = loadEntries(folder);
  const lineOf = (id: string, dotted: string) => placeOf(id, dotted).line;
  expect(placeOf('peace', 'forms.en.1')).toEqual({ file: path.join(folder, 'peace.yaml'), line: 7 });
  expect([lineOf('peace', 'forms'), lineOf('peace', 'sources'), lineOf('war', 'id')]).toEqual([5, 1, 1]);
});

it('goes on after a bad file', () => {
  write('a.yaml', 'id: [');
  write('b.yaml', 'id: b', 'kind: nonsense', 'topic: law');
  write('c.yaml', 'id: c', ...GOOD);
  const { entries, problems } = loadEntries(folder);
  expect(entries.map(({ id }) => id)).toEqual(['c']);
  expect(new Set(problems.map(({ file }) => path.basename(file)))).toEqual(new Set(['a.yaml', 'b.yaml']));
});

it('describes a problem so that an editor can open its place', () => {
  const problem = { file: path.resolve('lexicon/terms/a.yaml'), line: 7, message: 'kind: wrong' };
  expect(describeProblem(problem)).toBe(`${path.join('lexicon', 'terms', 'a.yaml')}:7: kind: wrong`);
});
