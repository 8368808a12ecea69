/** What differs between two visits, but for what differs by itself. */
import type { Seen } from './watch.ts';

const flat = (seen: Seen): Set<string> =>
  new Set(Object.entries(seen).flatMap(([name, all]) => all.map((what) => `${name}: ${what}`)));

/** What two visits without the extension do not agree on. */
export const noiseOf = (one: Seen, other: Seen): Set<string> => flat(one).symmetricDifference(flat(other));

/** Each with what it was seen by; `+` only the first visit has it, `-` only the second. */
export function differences(seen: Seen, without: Seen, noise: ReadonlySet<string>): string[] {
  const [a, b] = [flat(seen), flat(without)];
  const short = (what: string) => (what.length > 300 ? `${what.slice(0, 300)}…` : what);
  const only = (these: Set<string>, those: Set<string>) =>
    [...these.difference(those)].filter((what) => !noise.has(what));
  return [...only(a, b).map((what) => short(`+ ${what}`)), ...only(b, a).map((what) => short(`- ${what}`))].sort();
}

/** By which interfaces: the names alone. */
export const namesIn = (found: readonly string[]): string[] =>
  [...new Set(found.map((each) => (/^[+-] ([^:]+):/.exec(each) as RegExpExecArray)[1] as string))].sort();
