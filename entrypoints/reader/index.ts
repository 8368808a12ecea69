/** The content script: reads and marks this page while its site is on. It draws no interface of its own. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import { api, isAlive } from '../../platform/api.ts';
import { alwaysOn } from '../../platform/build.ts';
import { type Mode, modeOf } from '../../platform/discretion.ts';
import { answer, type ReaderHandlers } from '../../platform/messages.ts';
import { isOnBy, isPermittedOutlet, isWithinAny } from '../../platform/sites.ts';
import {
  density,
  discretion,
  type IndexHead,
  indexHead,
  knownEntries,
  markLook,
  paused,
  siteRules,
} from '../../platform/stored.ts';
import { readIndex } from '../../platform/stored-index.ts';
import { type Reading, read, type Wish } from './session.ts';
import { turn } from './slices.ts';

/** A frame without an address has that of the page that made it. */
const here = location.hostname || (origin.split(/[/:]+/)[1] ?? '');
const isOutlet = isPermittedOutlet(here, api.runtime.getManifest().host_permissions ?? [], alwaysOn);
const byItself = isOutlet || isWithinAny(here, alwaysOn);

async function start(life: AbortController): Promise<void> {
  const { signal } = life;
  let matcher: Matcher | undefined;
  let mode: Mode = 'off';
  let wish: Wish;
  let session = new AbortController();
  let reading: Reading | undefined;

  const restart = () => {
    session.abort();
    session = new AbortController();
    // Updated or removed under this page, the extension leaves it alone.
    if (!isAlive()) return life.abort();
    // Nothing of ours can stand in a document that is not HTML.
    const isHtml = document.documentElement instanceof HTMLElement;
    reading =
      matcher && mode !== 'off' && isHtml
        ? read(matcher, isOutlet, wish, mode === 'discreet', session.signal, restart)
        : undefined;
  };
  let newest: IndexHead | undefined;
  /** Takes in an index, unless a newer one comes meanwhile. What cannot be read leaves the page as it is. */
  const take = async (head: IndexHead | undefined) => {
    newest = head;
    const buffer = head && (await readIndex(head));
    // Each step a task of its own, so that none is long.
    await turn(signal);
    const index = buffer && LexiconIndex.from(buffer);
    await turn(signal);
    if (!index || newest !== head) return;
    matcher = new Matcher(index);
    restart();
  };
  const obey = async () => {
    const [rules, wanted, rests] = await Promise.all([siteRules.read(), discretion.read(), paused.read()]);
    const now = modeOf(here, !rests && isOnBy(here, rules, byItself), wanted);
    if (now === mode) return;
    mode = now;
    restart();
    if (mode !== 'off' && !matcher) await take(await indexHead.read());
  };
  const choose = async () => {
    const [known, share, look] = await Promise.all([knownEntries.read(), density.read(), markLook.read()]);
    wish = { known: new Set(known), density: share, look };
    reading?.obey(wish);
  };
  signal.addEventListener('abort', () => {
    session.abort();
    delete world.readerRuns;
  });
  // Nothing tells a page in Chromium that the extension is gone; who has removed it comes back to the page.
  for (const type of ['focus', 'visibilitychange'])
    window.addEventListener(type, () => isAlive() || life.abort(), { signal, capture: true });

  const handlers: ReaderHandlers = {
    present: () => true,
    step({ by }) {
      reading?.cards?.step(by);
      return undefined;
    },
    end: () => void life.abort(),
  };
  answer(handlers, signal);
  // Watched before they are read, or a change in between would be missed. A page that is off takes in no index.
  indexHead.watch((changed) => {
    if (mode !== 'off') void take(changed);
    else matcher = undefined;
  }, signal);
  for (const item of [siteRules, discretion, paused]) item.watch(obey, signal);
  for (const item of [knownEntries, density, markLook]) item.watch(choose, signal);
  await choose();
  await obey();
}

/** In the extension's own world, which no page can see: a second injection must not read the page twice. */
const world = globalThis as { readerRuns?: true };

export default defineUnlistedScript(() => {
  // Not by name alone: <a id="readerRuns"> would be that too.
  if (world.readerRuns === true) return;
  world.readerRuns = true;
  void start(new AbortController());
});
