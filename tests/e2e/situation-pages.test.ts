/** The pages of tests/pages/situations, each with what must be marked, in the order of the page, in its first comment. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { MARKS } from '../start/in-page.ts';
import { browserName, eventually, openBrowser, pause, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const FOLDER = path.resolve(import.meta.dirname, '../pages/situations');
const pages = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [`/${name}`, readFileSync(path.join(FOLDER, name), 'utf8')]),
);
openBrowser(serving(pages));

const listed = (html: string, what: string): string[] =>
  new RegExp(`^<!-- ${what}: (.*?) -->$`, 'm').exec(html)?.[1]?.split(' | ') ?? [];
const wantedIn = (html: string): string[] => [
  ...listed(html, 'marks'),
  // Firefox paints none there.
  ...(browserName === 'chromium' ? listed(html, 'in shadow roots') : []),
];

/** The text of every mark, frames included, without what ruby writes above it, white space as one space. */
const marksOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    (name: string) =>
      [self, ...Array.from(frames)]
        .flatMap((frame) => [...((frame as typeof self).CSS.highlights.get(name) ?? [])])
        .map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const content = live.cloneContents();
          for (const above of content.querySelectorAll('rt, rp')) above.remove();
          return (content.textContent ?? '').replace(/\s+/g, ' ');
        }),
    MARKS,
  );

const SETTLED = 400; // ms, for what must not be marked

test.each(Object.entries(pages))('%s', (name, html) =>
  withPage(OUTLET + name, async (page) => {
    const wanted = wantedIn(html).sort();
    const found = async () => (await marksOf(page)).sort();
    await eventually(async () => (await found()).length >= wanted.length, wanted.join(', ')).catch(() => undefined);
    await pause(SETTLED);
    expect(await found()).toEqual(wanted);
    expect(page.consoleErrors()).toEqual([]);
  }),
);
