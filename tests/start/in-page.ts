/** What commands and tests do on a page with marks, as a reader would. */
import type { Box, Browser, Page } from '../browsers/driver.ts';

/** The highlight of the marks; see components/marks.css. */
export const MARKS = 'underlined-1';

/** The texts of all marks on the page. */
export const markedTexts = (page: Page): Promise<string[]> =>
  page.evaluate((name: string) => {
    const highlight = CSS.highlights.get(name);
    return [...(highlight ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, MARKS);

/** Waits until the marked texts hold every one of `texts`. */
export const waitForMarks = (page: Page, ...texts: string[]): Promise<unknown> =>
  page.waitFor(
    (name: string, wanted: string[]) => {
      const marked = [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString().replace(/\s+/g, ' ');
      });
      return marked.length > 0 && wanted.every((text) => marked.includes(text));
    },
    MARKS,
    texts,
  );

/** Scrolls the marked phrase into view and tells where its first line is; null where it is not marked. */
export const boxOfMark = (page: Page, text: string): Promise<Box | null> =>
  page.evaluate(
    (name: string, wanted: string) => {
      for (const range of CSS.highlights.get(name) ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString().replace(/\s+/g, ' ') !== wanted) continue;
        const element = range.startContainer.parentElement as Element;
        const at = live.getBoundingClientRect();
        if (at.top < 0 || at.bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = live.getClientRects();
        return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
      }
      return null;
    },
    MARKS,
    text,
  );

/** Rests the pointer on a marked phrase. */
export async function hoverMark(page: Page, text: string): Promise<Box> {
  await waitForMarks(page, text);
  const box = await boxOfMark(page, text);
  if (!box) throw new Error(`"${text}" is marked, but has no place on the page`);
  await page.hover(box.x + box.width / 2, box.y + box.height / 2);
  return box;
}

/** The number of the tab that shows `url`, as the extension knows it. */
export const tabOf = (browser: Browser, url: string): Promise<number> =>
  browser.evaluateInExtension(async (wanted: string) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API, in its own page
    const api = (globalThis as any).browser;
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
  }, url);
