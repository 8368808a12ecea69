/**
 * The partnership ladder as a picture needs it: tiers from the closest down, in each its rungs, on each who holds it.
 * Nobody official has ranked them; the tiers are those of analysts (composition.yaml).
 */
import { type BothScripts, inBothScripts } from './both-scripts.ts';
import type { Grammar } from './grammar.ts';

/** `year`: since when; `seen` where the beginning is not known: a year in which it was in use. */
export type Holder = { en: string; zh: string; year?: number; seen?: number };
/** `hant`: in traditional characters. */
export type Rung = { id: string; zh: string; hant: string; en: string; holders: Holder[] };
export type Tier = { tier: number; rungs: Rung[] };

/** What is read of the ladder's data (ladder.yaml). */
type Label = {
  level?: string | undefined;
  state: 'current' | 'former' | 'aim';
  since?: number | undefined;
  heldBy?: number | undefined;
};
export type Partners = readonly { en: string; zh: string; labels: readonly Label[] }[];

export function tiersOf(levels: Grammar['levels'], partners: Partners, words: BothScripts = {}): Tier[] {
  const numbers = [...new Set(levels.map(({ tier }) => tier))].sort((a, b) => a - b);
  return numbers.map((tier) => ({
    tier,
    rungs: levels
      .filter((level) => level.tier === tier)
      .map(({ id, zh, en }) => ({
        id,
        zh,
        hant: inBothScripts(zh, words).hant,
        en,
        holders: holdersOf(id, partners),
      })),
  }));
}

/** Earliest first; who is not dated comes last. */
function holdersOf(level: string, partners: Partners): Holder[] {
  const holders = partners.flatMap(({ en, zh, labels }) => {
    const held = labels.filter((label) => label.level === level && label.state === 'current').at(-1);
    if (!held) return [];
    const { since, heldBy } = held;
    return { en, zh, ...(since !== undefined ? { year: since } : heldBy !== undefined && { seen: heldBy }) };
  });
  const timeOf = ({ year, seen }: Holder) => year ?? seen ?? Number.POSITIVE_INFINITY;
  return holders.sort((a, b) => timeOf(a) - timeOf(b) || a.en.localeCompare(b.en, 'en'));
}
