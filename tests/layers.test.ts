/** Imports run downwards only: the layers of ARCHITECTURE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const LAYERS = ['entrypoints', 'components', 'platform', 'lexicon'];
const ENTRY = ['components', 'platform', 'lexicon'];
/** What each layer may import besides itself; every entrypoint not named here: ENTRY. */
const BELOW: Record<string, string[]> = {
  lexicon: [],
  platform: ['lexicon', 'public'],
  components: ['platform', 'lexicon'],
  'entrypoints/background': ['platform', 'lexicon'],
  'entrypoints/reader': ['platform', 'lexicon'],
  'entrypoints/opener': ['platform', 'lexicon'],
  'entrypoints/counter': ['platform', 'lexicon'],
  'entrypoints/reporter': ['platform', 'lexicon'],
};
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

const layerOf = (file: string): string => {
  const [first = '', second = ''] = file.split('/');
  return first === 'entrypoints' ? `${first}/${second}` : first;
};
const sources = LAYERS.flatMap((layer) =>
  readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${layer}/${file}`),
);
const imports = sources.flatMap((file) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)].map(([, to = '']) => ({ file, to })),
);

test('imports run downwards only', () => {
  const upwards = imports
    .filter(({ to }) => to.startsWith('.'))
    .map(({ file, to }) => ({ file, to: path.posix.normalize(path.posix.join(path.posix.dirname(file), to)) }))
    .filter(({ file, to }) => {
      const [from, target] = [layerOf(file), layerOf(to)];
      return from !== target && !(BELOW[from] ?? ENTRY).includes(target);
    });
  expect(upwards).toEqual([]);
});

test('components and the lexicon do not touch browser.*', () => {
  const allowed = /^(?:platform|entrypoints\/(?:background|reader|popup|options|card|sidepanel|welcome))\//;
  expect(imports.filter(({ file, to }) => to === 'webextension-polyfill' && !allowed.test(file))).toEqual([]);
});

test('the lexicon knows neither a document nor a browser', () => {
  const wrong = sources.filter(
    (file) => file.startsWith('lexicon/') && /\b(?:document|window|browser|chrome)\./.test(stripComments(file)),
  );
  expect(wrong.filter((file) => !file.startsWith('lexicon/node/'))).toEqual([]);
});

test('only commands and the build read files', () => {
  expect(imports.filter(({ file, to }) => to.startsWith('node:') && !file.startsWith('lexicon/node/'))).toEqual([]);
});

test('no source imports the tests', () => {
  expect(imports.filter(({ to }) => to.includes('tests/'))).toEqual([]);
});

const stripComments = (file: string): string =>
  readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
