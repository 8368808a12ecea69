/** Browsers and Node segment Chinese differently; the matches must be the same (rule 5). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toBase64 } from '../../platform/base64.ts';
import { bundle } from '../browsers/bundle.ts';
import { readCases } from '../matching/case-table.ts';
import type * as InPage from '../matching/in-page.ts';
import { matchesIn, type Text } from '../matching/in-page.ts';
import { index } from '../matching/lexicon.ts';
import { openBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

openBrowser(serving({ '/empty': '<!doctype html><title>Empty</title>' }));

const SAMPLES = ['sample.html', 'sample-zh.html'];

function textsToCompare(): Text[] {
  const cases = readCases(new URL('../matching/cases.txt', import.meta.url));
  const pages = SAMPLES.map((name) => readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8'));
  return [
    ...cases.map(({ text, official }) => ({ text, official })),
    ...pages.map((text) => ({ text: text.replace(/<[^>]*>/g, ' '), official: true })),
  ];
}

test('finds in the browser what it finds in Node', () =>
  withPage(`${OUTLET}/empty`, async (page) => {
    const texts = textsToCompare();
    const index64 = toBase64(index);
    await page.run(await bundle(new URL('../matching/in-page.ts', import.meta.url), 'matching'));
    const found = await page.evaluate(
      (compiled: string, given: Text[]) =>
        (globalThis as unknown as { matching: typeof InPage }).matching.matchesIn(compiled, given),
      index64,
      texts,
    );
    const expected = JSON.parse(JSON.stringify(matchesIn(index64, texts)));
    for (const [i, { text }] of texts.entries()) expect(found[i], text).toEqual(expected[i]);
    expect(found.flat().length).toBeGreaterThan(texts.length / 2);
  }));
