/** The texts of the interface are in the packages as they are in the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BROWSERS, Built, root } from './built.ts';

const folder = path.join(root, 'public/_locales');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

it.each(BROWSERS)('for %s', (browser) => {
  const built = new Built(browser);
  for (const locale of readdirSync(folder))
    expect(JSON.parse(built.text(`_locales/${locale}/messages.json`))).toEqual(
      read(path.join(folder, locale, 'messages.json')),
    );
});
