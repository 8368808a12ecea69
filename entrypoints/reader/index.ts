/** The content script: reads and marks this page while its site is on. It draws no interface of its own. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { fromBase64 } from '../../platform/base64.ts';
import { alwaysOn } from '../../platform/build.ts';
import { answer, type ReaderHandlers } from '../../platform/messages.ts';
import { isOn, isOutlet, type SiteRules } from '../../platform/sites.ts';
import { type StoredIndex, siteRules, storedIndex } from '../../platform/stored.ts';
import type { PageMatches } from './page-matches.ts';
import { read } from './session.ts';

const here = location.hostname;

async function start(signal: AbortSignal): Promise<void> {
  let matcher: Matcher | undefined;
  let on = false;
  let session = new AbortController();
  let matches: PageMatches | undefined;

  const restart = () => {
    session.abort();
    session = new AbortController();
    matches = matcher && on ? read(matcher, isOutlet(here), session.signal) : undefined;
  };
  const take = (stored: StoredIndex | undefined) => {
    const index = stored && LexiconIndex.from(fromBase64(stored.data));
    matcher = index && new Matcher(index);
  };
  const obey = (rules: SiteRules) => {
    on = isOn(here, rules, alwaysOn);
  };
  signal.addEventListener('abort', () => session.abort());

  const handlers: ReaderHandlers = {
    present: () => true,
    count: () => matches?.readable().length,
    page: () =>
      matches && {
        url: location.href,
        title: document.title,
        lang: document.documentElement.lang,
        ...matches.pageText(),
      },
  };
  answer(handlers, signal);
  const [index, rules] = await Promise.all([storedIndex.read(), siteRules.read()]);
  take(index);
  obey(rules);
  storedIndex.watch((changed) => {
    take(changed);
    restart();
  }, signal);
  siteRules.watch((changed) => {
    const before = on;
    obey(changed);
    if (on !== before) restart();
  }, signal);
  restart();
}

/** In the extension's own world, which no page can see: a second injection must not read the page twice. */
const world = globalThis as { readerRuns?: true };

export default defineUnlistedScript(() => {
  if (world.readerRuns) return;
  world.readerRuns = true;
  void start(new AbortController().signal);
});
