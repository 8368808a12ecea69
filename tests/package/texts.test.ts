/** The texts of the interface: every language has all of them, and all of them are used. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, Built, root, sources } from './built.ts';

type Messages = Record<string, { message: string }>;
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Messages;

const folder = path.join(root, 'public/_locales');
const locales = readdirSync(folder).map((name) => ({ name, texts: read(path.join(folder, name, 'messages.json')) }));
const english = locales.find(({ name }) => name === 'en')?.texts ?? {};
const keys = Object.keys(english).sort();

describe.each(locales)('in $name', ({ texts }) => {
  it('there are the same texts as in English', () => {
    expect(Object.keys(texts).sort()).toEqual(keys);
  });

  it('no text is empty', () => {
    expect(Object.keys(texts).filter((key) => !texts[key]?.message.trim())).toEqual([]);
  });

  it('each text has the places of the English one', () => {
    const placesOf = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
    const wrong = keys.filter((key) => `${placesOf(texts[key]?.message)}` !== `${placesOf(english[key]?.message)}`);
    expect(wrong).toEqual([]);
  });
});

describe('keys', () => {
  /** The modules that show texts; the others may use the same words for something else. */
  const showing = sources().filter(({ text }) => /from '[^']*platform\/i18n\.ts'/.test(text));
  const config = readFileSync(path.join(root, 'wxt.config.ts'), 'utf8');
  const fromManifest = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);

  it('that the sources ask for exist', () => {
    const asked = showing.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => ({ file, key })),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ key }) => !Object.hasOwn(english, key))).toEqual([]);
    expect(fromManifest.filter((key) => !Object.hasOwn(english, key ?? ''))).toEqual([]);
  });

  it('that exist are used', () => {
    const quoted = new Set(showing.flatMap(({ text }) => [...text.matchAll(/'(\w+)'/g)].map(([, key]) => key)));
    expect(keys.filter((key) => !quoted.has(key) && !fromManifest.includes(key))).toEqual([]);
  });
});

it.each(BROWSERS)('are in the package for %s as they are here', (browser) => {
  const built = new Built(browser);
  for (const { name, texts } of locales)
    expect(JSON.parse(built.text(`_locales/${name}/messages.json`)) as Messages).toEqual(texts);
});
