/** The content script: reads and marks this page while its site is on. It draws no interface of its own. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { isAlive } from '../../platform/api.ts';
import { fromBase64 } from '../../platform/base64.ts';
import { alwaysOn } from '../../platform/build.ts';
import { answer, type ReaderHandlers } from '../../platform/messages.ts';
import { isOn, isOutlet, type SiteRules } from '../../platform/sites.ts';
import { type StoredIndex, siteRules, storedIndex } from '../../platform/stored.ts';
import { type Reading, read } from './session.ts';

const here = location.hostname;

async function start(life: AbortController): Promise<void> {
  const { signal } = life;
  let matcher: Matcher | undefined;
  let on = false;
  let session = new AbortController();
  let reading: Reading | undefined;

  const restart = () => {
    session.abort();
    session = new AbortController();
    // Updated or removed under this page, the extension leaves it alone.
    if (!isAlive()) return life.abort();
    // Nothing of ours can stand in a document that is not HTML.
    const isHtml = document.documentElement instanceof HTMLElement;
    reading = matcher && on && isHtml ? read(matcher, isOutlet(here), session.signal, restart) : undefined;
  };
  const take = (stored: StoredIndex | undefined) => {
    try {
      const index = stored && LexiconIndex.from(fromBase64(stored.data));
      matcher = index && new Matcher(index);
    } catch {
      matcher = undefined; // Damaged; the next revision brings another.
    }
  };
  const obey = (rules: SiteRules) => {
    on = isOn(here, rules, alwaysOn);
  };
  signal.addEventListener('abort', () => session.abort());

  const handlers: ReaderHandlers = {
    present: () => true,
    count: () => reading?.matches.readable().length,
    page: () =>
      reading?.isRead()
        ? {
            url: location.href,
            title: document.title,
            lang: document.documentElement.lang,
            ...reading.matches.pageText(),
          }
        : undefined,
  };
  answer(handlers, signal);
  // Watched before they are read, or a change in between would be missed.
  storedIndex.watch((changed) => {
    take(changed);
    restart();
  }, signal);
  siteRules.watch((changed) => {
    const before = on;
    obey(changed);
    if (on !== before) restart();
  }, signal);
  const [index, rules] = await Promise.all([storedIndex.read(), siteRules.read()]);
  take(index);
  obey(rules);
  restart();
}

/** In the extension's own world, which no page can see: a second injection must not read the page twice. */
const world = globalThis as { readerRuns?: true };

export default defineUnlistedScript(() => {
  // Not by name alone: <a id="readerRuns"> would be that too.
  if (world.readerRuns === true) return;
  world.readerRuns = true;
  void start(new AbortController());
});
