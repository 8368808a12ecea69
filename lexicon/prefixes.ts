/** First parts that are written solid or with a hyphen: co-operation, cooperation. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'anti co counter cyber de inter multi non over post pre pro re socio sub trans uni'.split(' '),
);
