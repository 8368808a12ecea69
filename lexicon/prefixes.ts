import { hashOf } from './token-ids.ts';

/** First parts that are written solid or with a hyphen: co-operation, cooperation. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'anti co counter cyber de inter multi non over post pre pro re socio sub trans uni'.split(' '),
);

/** After them a hyphen may be left out. */
export const PREFIX_HASHES: ReadonlySet<number> = new Set([...PREFIXES].map(hashOf));
