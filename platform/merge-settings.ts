/** Settings of two computers as one, from what both had when they last agreed. Pure. */
import { isObject } from './is-object.ts';

/** As JSON has it; by the setting's name. */
export type Settings = Record<string, unknown>;

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;

/**
 * What one side has changed counts. Where both have changed the same, what has reached the account counts: the other
 * computers have it already. Rules for sites are each a setting of their own, and so is each site of a list.
 */
export function mergeSettings(base: unknown, here: unknown, there: unknown): unknown {
  if (isObject(here) && isObject(there)) {
    const old = isObject(base) ? base : {};
    const names = new Set([...Object.keys(here), ...Object.keys(there)]);
    const merged = [...names].map((name) => [name, mergeSettings(old[name], here[name], there[name])] as const);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(here) && Array.isArray(there)) {
    const had = (value: unknown) => Array.isArray(base) && base.includes(value);
    const all = [...new Set<unknown>([...here, ...there])];
    return all.filter((value) => (here.includes(value) && there.includes(value)) || !had(value));
  }
  if (same(here, base)) return there;
  if (same(there, base)) return here;
  // With nothing agreed yet, what one side does not have at all is no wish of it.
  return there === undefined && base === undefined ? here : there;
}
