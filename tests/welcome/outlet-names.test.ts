import { expect, it } from 'vitest';
import { OUTLET_NAMES } from '../../entrypoints/welcome/outlet-names.ts';
import { OUTLETS } from '../../platform/sites.ts';

it('every outlet has a name, and one only', () => {
  expect(OUTLET_NAMES.flatMap(({ domains }) => domains).sort()).toEqual([...OUTLETS].sort());
});
