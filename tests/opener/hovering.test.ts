// @vitest-environment happy-dom
/** Whether the pointer opens a card, as the reader has chosen. Real keys, which events made here are not: tests/e2e. */
import { beforeEach, expect, it, vi } from 'vitest';
import { watchHovering } from '../../entrypoints/opener/hovering.ts';
import { USUAL } from '../../platform/hover-intent.ts';
import { hoverIntent } from '../../platform/stored.ts';
import { reset } from '../platform/fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('../platform/fake-browser.ts'));

beforeEach(reset);
const changed = vi.fn();
const watch = () => watchHovering(changed, new AbortController().signal);

it('opens nothing until the choice is known, then says so', async () => {
  const hovering = watch();
  expect(hovering.opens()).toBe(false);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(hovering.opens()).toBe(true);
  expect(hovering.intent()).toEqual(USUAL);
});

it('opens only while the key is held where the reader wants a key', async () => {
  await hoverIntent.write({ ...USUAL, manner: 'key' });
  const hovering = watch();
  await vi.waitFor(() => expect(hovering.intent().manner).toBe('key'));
  expect(hovering.opens()).toBe(false);
  hovering.holds(true);
  expect(hovering.opens()).toBe(true);
  hovering.holds(undefined);
  expect(hovering.opens()).toBe(false);
});

it('obeys a change at once', async () => {
  const hovering = watch();
  await vi.waitFor(() => expect(hovering.opens()).toBe(true));
  await hoverIntent.write({ ...USUAL, manner: 'click' });
  expect(hovering.opens()).toBe(false);
});
