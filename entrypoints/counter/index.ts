/**
 * The counter: a content script beside the reader that tells the background how many phrases of the page can be seen,
 * for the badge in the toolbar. It is none of what marks the page, and counts when the page has come to rest.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../../platform/api.ts';
import { answer, askBackground, type CounterHandlers } from '../../platform/messages.ts';
import { type ReadPage, readHere } from '../../platform/read-page.ts';

const REST = 400; // ms without a change before the page is counted again
const world = globalThis as { counterRuns?: true };

/** In slices, and in discreet mode without a look at the page's styles, which a page could find out. */
async function count(page: ReadPage, signal: AbortSignal): Promise<number> {
  let seen = 0;
  function* steps(): Generator<void> {
    for (const { found } of page.blocks()) {
      for (const match of found) if (page.isDiscreet || page.isSeen(match)) seen++;
      yield;
    }
  }
  await page.inSlices(steps(), signal);
  return seen;
}

function follow(): void {
  const here = readHere();
  let counting = new AbortController();
  let told: number | undefined;
  const tell = async (signal: AbortSignal) => {
    const { page } = here;
    if (page && !page.isRead()) return;
    const counted = page && (await count(page, signal));
    if (signal.aborted || counted === told) return;
    told = counted;
    await askBackground('counted', { count: counted }).catch(() => undefined);
  };
  const changed = () => {
    counting.abort();
    counting = new AbortController();
    const { signal } = counting;
    if (!isAlive()) return void here.changed.delete(changed);
    const timer = setTimeout(() => void tell(signal), REST);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };
  here.changed.add(changed);
  // The background may have been stopped since it was told.
  const handlers: CounterHandlers = { count: () => told };
  answer(handlers);
  changed();
}

export default defineUnlistedScript(() => {
  // Not by name alone: <a id="counterRuns"> would be that too.
  if (world.counterRuns === true) return;
  world.counterRuns = true;
  follow();
});
