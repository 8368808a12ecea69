/** Pages that change after they were read. */
import { expect, test } from 'vitest';
import { markedTexts, waitForMarks } from '../start/in-page.ts';
import { eventually, openBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Living</title><main>
<p id="first">They praised win-win cooperation.</p>
<p id="hidden" hidden>They reject bloc politics.</p>
<details><summary>More</summary><p>A zero-sum game.</p></details>
<textarea>core interests</textarea><div contenteditable>core interests</div><pre><code>core interests</code></pre>
</main>`;

openBrowser(serving({ '/living': PAGE }));

test('what is added is marked, what is changed is read again, what goes is forgotten', () =>
  withPage(`${OUTLET}/living`, async (page) => {
    await waitForMarks(page, 'win-win cooperation');
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'A community with a shared future, and the Cold War mentality.';
      document.querySelector('main')?.append(added);
    });
    await waitForMarks(page, 'win-win cooperation', 'community with a shared future', 'Cold War mentality');
    await page.evaluate(() => {
      const text = document.getElementById('first')?.firstChild as Text;
      text.data = 'They praised mutual respect.';
    });
    await waitForMarks(page, 'mutual respect');
    expect(await markedTexts(page)).not.toContain('win-win cooperation');
    await page.evaluate(() => document.getElementById('first')?.remove());
    await eventually(async () => !(await markedTexts(page)).includes('mutual respect'), 'the mark is gone');
  }));

test('hidden text, fields, editable text and code are not marked; text that appears is', () =>
  withPage(`${OUTLET}/living`, async (page) => {
    await waitForMarks(page, 'win-win cooperation');
    const marked = await markedTexts(page);
    for (const phrase of ['bloc politics', 'zero-sum game', 'core interests']) expect(marked).not.toContain(phrase);
    await page.evaluate(() => {
      document.getElementById('hidden')?.removeAttribute('hidden');
      document.querySelector('details')?.setAttribute('open', '');
    });
    await waitForMarks(page, 'bloc politics', 'zero-sum game');
  }));
