/** Fetches, compares and saves subscribed lexicons, so that the page is free meanwhile. One at a time. */

import type { Refused } from '../../../lexicon/formats/format.ts';
import { nameOf } from '../../../lexicon/override.ts';
import type { About } from '../../../lexicon/subscriptions/about.ts';
import { type Difference, differencesOf } from '../../../lexicon/subscriptions/differences.ts';
import { takesMuchAway } from '../../../lexicon/subscriptions/update.ts';
import { checksumOf, type Validators } from '../../../platform/fetch-lexicon.ts';
import { type LookFailed, lookForUpdate } from '../../../platform/look-for-update.ts';
import { publishedLexicon } from '../../../platform/published-lexicon.ts';
import { subscribedRecords } from '../../../platform/subscribed-records.ts';
import {
  addSubscription,
  type Brought,
  changeSubscription,
  updateSubscription,
  type Wished,
} from '../../../platform/subscription-changes.ts';
import { answerCalls, type Manner } from '../calls.ts';

/** How many of each are shown. */
const SHOWN = 200;

type Ask = { address: string; wanted?: string | undefined; id?: string; validators?: Validators; checksum?: string };
export type Seen = {
  ok: true;
  isNew: true;
  about: About;
  checksum: string;
  counts: { added: number; changed: number; removed: number; same: number; refused: number };
  /** So much of it goes that it may be a file that broke. */
  isSuspicious: boolean;
  /** The first of each. */
  added: string[];
  removed: string[];
  changed: { name: string; differences: Difference[] }[];
  refused: Refused[];
};
export type Looked = Seen | { ok: true; isNew: false } | LookFailed;

let held: { brought: Brought; id: string | undefined } | undefined;

const calls = {
  /** What an update would change, or a new subscription bring. Nothing is changed by it. */
  async look({ address, wanted, id, validators = {}, checksum }: Ask, { signal, onProgress }: Manner): Promise<Looked> {
    held = undefined;
    const current = id === undefined ? [] : await subscribedRecords(id);
    const look = await lookForUpdate(
      { address, validators, checksum, wanted, current },
      {
        signal,
        onFetched: onProgress,
        breathe: async (done, total) => {
          onProgress(done, total);
          await new Promise((resolve) => setTimeout(resolve));
          return !signal.aborted;
        },
      },
    );
    const now = Date.now();
    if (!look.ok) return look;
    if (!look.isNew) {
      if (id !== undefined)
        await changeSubscription(id, ({ failed: _, waiting: __, ...kept }) => ({
          ...kept,
          checkedAt: now,
          triedAt: now,
        }));
      return { ok: true, isNew: false };
    }
    const { update, brought } = look;
    held = { brought, id };
    const { added, changed, removed, refused, records } = update;
    return {
      ok: true,
      isNew: true,
      about: update.about,
      checksum: brought.checksum,
      counts: {
        added: added.length,
        changed: changed.length,
        removed: removed.length,
        same: records.length - added.length - changed.length,
        refused: refused.length,
      },
      isSuspicious: takesMuchAway(update, current.length),
      added: added.slice(0, SHOWN).map(nameOf),
      removed: removed.slice(0, SHOWN).map(nameOf),
      changed: changed
        .slice(0, SHOWN)
        .map(({ before, after }) => ({ name: nameOf(after), differences: differencesOf(before, after) })),
      refused: refused.slice(0, SHOWN),
    };
  },
  /** Takes what was looked at last: all of it, or nothing. */
  async take({ subscribe }: { subscribe?: Wished }, { signal }: Manner): Promise<'taken' | 'there' | 'gone'> {
    if (!held) return 'gone';
    const { brought, id } = held;
    const now = Date.now();
    if (id !== undefined) return (await updateSubscription(id, brought, now, signal)) ? 'taken' : 'gone';
    if (!subscribe) return 'gone';
    return (await addSubscription(subscribe, brought, now, signal)) ? 'taken' : 'there';
  },
  /** The reader's own lexicon as others can subscribe to it, with the checksum to tell them. */
  async publish({ about }: { about: About }): Promise<{ blob: Blob; checksum: string; count: number }> {
    const { json, count } = await publishedLexicon(about);
    const bytes = new TextEncoder().encode(json);
    return { blob: new Blob([bytes], { type: 'application/json' }), checksum: await checksumOf(bytes), count };
  },
};
export type SubscriptionCalls = typeof calls;

answerCalls(calls);
