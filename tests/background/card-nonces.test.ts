import { expect, it } from 'vitest';
import { announce, claim } from '../../entrypoints/background/card-nonces.ts';

it('is true once for a nonce that was announced in the same tab', () => {
  announce('once', 1);
  expect(claim('once', 1)).toBe(true);
  expect(claim('once', 1)).toBe(false);
});

it('is false for a nonce that nobody announced', () => {
  expect(claim('unknown', 1)).toBe(false);
  expect(claim('', 1)).toBe(false);
  expect(claim('constructor', 1)).toBe(false);
});

it('is false for a card in another tab, and leaves the nonce to the right one', () => {
  announce('mine', 1);
  expect(claim('mine', 2)).toBe(false);
  expect(claim('mine', undefined)).toBe(false);
  expect(claim('mine', 1)).toBe(true);
});

it('takes no announcement that comes from no tab', () => {
  announce('nowhere', undefined);
  expect(claim('nowhere', undefined)).toBe(false);
  expect(claim('nowhere', 0)).toBe(false);
});

it('works in a tab numbered 0', () => {
  announce('zero', 0);
  expect(claim('zero', 0)).toBe(true);
});

it('keeps the latest hundred', () => {
  for (let i = 0; i < 250; i++) announce(`n${i}`, 1);
  const kept = Array.from({ length: 250 }, (_, i) => i).filter((i) => claim(`n${i}`, 1));
  expect(kept).toEqual(Array.from({ length: 100 }, (_, i) => 150 + i));
});
