/**
 * Settings and rules for sites, the same on all computers of an account of the browser: off until the reader switches it
 * on. Entries, notes and what the reader knows never go there.
 */
import { stricter } from './discretion.ts';
import { mergeSettings, type Settings, same } from './merge-settings.ts';
import {
  chineseScript,
  density,
  discretion,
  hoverIntent,
  markLook,
  panelFollows,
  type Stored,
  siteRules,
  syncAgreed,
  syncState,
} from './stored.ts';
import { readBundle, removeBundle, watchBundle, writeBundle } from './synced-bundle.ts';

/** By name, as they are called in the bundle. Each checks what comes in, as when it is read. */
// biome-ignore lint/suspicious/noExplicitAny: of any type
export const SYNCED: Record<string, Stored<any>> = {
  // First: a site that another computer has on must not be marked before it is known to be a discreet one.
  discretion,
  siteRules,
  chineseScript,
  density,
  markLook,
  hoverIntent,
  panelFollows,
};
const ITEMS = Object.entries(SYNCED);

const readHere = async (): Promise<Settings> =>
  Object.fromEntries(await Promise.all(ITEMS.map(async ([name, item]) => [name, await item.read()])));

/** Brings this computer and the account to the same settings. */
async function agree(): Promise<void> {
  if ((await syncState.read()) === 'off') return;
  try {
    const [here, there, agreed] = await Promise.all([readHere(), readBundle(), syncAgreed.read()]);
    // The rest is on its way; unless the reader has changed something here since, which goes before it.
    if (there === 'partial' && same(here, agreed)) return;
    const theirs = there === 'partial' ? {} : there;
    const merged: Settings = {};
    for (const [name, item] of ITEMS) {
      const wanted =
        name === 'discretion' && agreed[name] === undefined && discretion.accepts(theirs[name])
          ? // Nobody has taken anything back yet: switching this on must not give a reader away.
            stricter(await discretion.read(), theirs[name])
          : mergeSettings(agreed[name], here[name], theirs[name]);
      // What cannot be used, of a later version perhaps, changes nothing here.
      merged[name] = item.accepts(wanted) ? wanted : here[name];
      if (!same(merged[name], here[name])) await item.write(merged[name]);
    }
    // What another version keeps there stays.
    const bundle = { ...theirs, ...merged };
    if (!same(bundle, there)) await writeBundle(bundle);
    if (!same(merged, agreed)) await syncAgreed.write(merged);
    await tell('on');
  } catch {
    await tell('failed').catch(() => undefined);
  }
}

/** Written only where it is news: whoever watches it is told of every write. */
async function tell(state: 'on' | 'failed'): Promise<void> {
  const now = await syncState.read();
  if (now !== state && now !== 'off') await syncState.write(state);
}

let running: Promise<void> = Promise.resolve();
let waiting = false;
/** Calls that come while one waits are one. */
export function syncSettings(): Promise<void> {
  if (waiting) return running;
  waiting = true;
  const next = () => {
    waiting = false;
    return agree();
  };
  running = running.then(next, next);
  return running;
}

/** In the background, from its start: the account may have changed while it slept. */
export function keepSettingsInSync(): void {
  for (const [, item] of ITEMS) item.watch(() => void syncSettings());
  watchBundle(() => void syncSettings());
  syncState.watch((state) => state === 'on' && void syncSettings());
  void syncSettings();
}

/** Nothing is agreed yet: what the account has goes before what is here. */
export async function switchSync(on: boolean): Promise<void> {
  await syncAgreed.write({});
  await syncState.write(on ? 'on' : 'off');
}

/** Also what lies in the account; other computers that have it on put theirs there again. */
export async function endSync(): Promise<void> {
  await switchSync(false);
  await removeBundle();
}
