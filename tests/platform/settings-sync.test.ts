/** Settings on several computers: what is merged, what goes where, and what never leaves. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeSettings } from '../../platform/merge-settings.ts';
import { endSync, keepSettingsInSync, SYNCED, switchSync, syncSettings } from '../../platform/settings-sync.ts';
import { chineseScript, discretion, knownEntries, siteRules, syncState } from '../../platform/stored.ts';
import { readBundle, writeBundle } from '../../platform/synced-bundle.ts';
import { api, reset } from './fake-browser.ts';

vi.mock('../../platform/api.ts', () => import('./fake-browser.ts'));
beforeEach(reset);

describe('merging', () => {
  it.each([
    ['changed here', 1, 2, 1, 2],
    ['changed there', 1, 1, 2, 2],
    ['changed on both sides', 1, 2, 3, 3],
    ['changed to the same', 1, 2, 2, 2],
    ['new here', undefined, 2, undefined, 2],
    ['new there', undefined, undefined, 2, 2],
    ['different from the start', undefined, 2, 3, 3],
    ['taken away there', 1, 1, undefined, undefined],
    ['rules of both', {}, { a: 'on' }, { b: 'off' }, { a: 'on', b: 'off' }],
    ['a rule taken away here', { a: 'on', b: 'on' }, { b: 'on' }, { a: 'on', b: 'on', c: 'on' }, { b: 'on', c: 'on' }],
    ['a rule taken away there', { a: 'on' }, { a: 'on', b: 'off' }, {}, { b: 'off' }],
    ['lists of both', ['a', 'b'], ['a', 'b', 'c'], ['b', 'd'], ['b', 'c', 'd']],
    ['the order of names is no change', { a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: 3 }, { a: 1, b: 3 }],
  ])('%s', (_, base, here, there, merged) => expect(mergeSettings(base, here, there)).toEqual(merged));
});

it('names the settings as they are stored', async () => {
  for (const [name, item] of Object.entries(SYNCED)) {
    await item.write(await item.read());
    expect(Object.keys(await api.storage.local.get(name))).toEqual([name]);
  }
});

it('sends nothing until it is switched on', async () => {
  keepSettingsInSync();
  await siteRules.write({ 'example.org': 'on' });
  await syncSettings();
  expect(await readBundle()).toEqual({});
});

it('sends settings and rules, and nothing else', async () => {
  await siteRules.write({ 'example.org': 'on' });
  await knownEntries.write(['win-win']);
  await switchSync(true);
  await syncSettings();
  const bundle = await readBundle();
  expect(bundle).toMatchObject({ siteRules: { 'example.org': 'on' }, chineseScript: 'hans' });
  expect(JSON.stringify(bundle)).not.toContain('win-win');
  expect(Object.keys(bundle).sort()).toEqual(Object.keys(SYNCED).sort());
});

it('takes what the account has, and adds what is only here', async () => {
  await writeBundle({ chineseScript: 'hant', siteRules: { 'a.example': 'on' } });
  await siteRules.write({ 'a.example': 'off', 'b.example': 'on' });
  await switchSync(true);
  await syncSettings();
  expect(await chineseScript.read()).toBe('hant');
  expect(await siteRules.read()).toEqual({ 'a.example': 'on', 'b.example': 'on' });
  expect(await readBundle()).toMatchObject({ siteRules: { 'a.example': 'on', 'b.example': 'on' } });
});

it('follows changes on both sides while it is on', async () => {
  keepSettingsInSync();
  await switchSync(true);
  await vi.waitFor(async () => expect(await readBundle()).toHaveProperty('siteRules'));
  await siteRules.write({ 'a.example': 'on' });
  await vi.waitFor(async () => expect(await readBundle()).toMatchObject({ siteRules: { 'a.example': 'on' } }));
  await writeBundle({ ...((await readBundle()) as object), siteRules: { 'a.example': 'on', 'b.example': 'off' } });
  await vi.waitFor(async () => expect(await siteRules.read()).toEqual({ 'a.example': 'on', 'b.example': 'off' }));
});

it('what cannot be used changes nothing here, and what others keep there stays', async () => {
  await siteRules.write({ 'a.example': 'on' });
  await writeBundle({ siteRules: { 'b.example': 'sometimes' }, discretion: 'no', later: { a: 1 } });
  await switchSync(true);
  await syncSettings();
  await syncSettings();
  expect(await siteRules.read()).toEqual({ 'a.example': 'on' });
  expect((await discretion.read()).everywhere).toBe(false);
  expect(await readBundle()).toMatchObject({ siteRules: { 'a.example': 'on' }, later: { a: 1 } });
});

it('waits for the rest of a bundle, and overwrites nothing meanwhile', async () => {
  await switchSync(true);
  await syncSettings();
  await api.storage.sync.set({ 'settings/0': { stamp: 'other', pieces: 2, text: '{"chineseScript":' } });
  await syncSettings();
  expect(await chineseScript.read()).toBe('hans');
  await api.storage.sync.set({ 'settings/1': { stamp: 'other', pieces: 2, text: '"hant"}' } });
  await syncSettings();
  expect(await chineseScript.read()).toBe('hant');
});

it('keeps to the size that an item and the whole area may have', async () => {
  const rules = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`中国站点${i}.example.org`, 'on' as const]));
  await siteRules.write(rules(500));
  await switchSync(true);
  await syncSettings();
  expect(await syncState.read()).toBe('on');
  const stored = await api.storage.sync.get(Array.from({ length: 12 }, (_, i) => `settings/${i}`));
  for (const [key, value] of Object.entries(stored))
    expect(Buffer.byteLength(key + JSON.stringify(value))).toBeLessThan(8192);
  expect(await readBundle()).toMatchObject({ siteRules: rules(500) });
  await siteRules.write(rules(5000));
  await syncSettings();
  expect(await syncState.read()).toBe('failed');
  expect(Object.keys(await siteRules.read())).toHaveLength(5000);
  await siteRules.write(rules(10));
  await syncSettings();
  expect(await syncState.read()).toBe('on');
  expect(Object.keys(await api.storage.sync.get(['settings/0', 'settings/1', 'settings/2']))).toEqual(['settings/0']);
});

it('switched off, it follows nothing more; ended, the account has nothing', async () => {
  await switchSync(true);
  await syncSettings();
  await switchSync(false);
  await writeBundle({ chineseScript: 'hant' });
  await syncSettings();
  expect(await chineseScript.read()).toBe('hans');
  await endSync();
  expect(await readBundle()).toEqual({});
});

it('a bundle that another computer took away takes nothing away here', async () => {
  await siteRules.write({ 'a.example': 'on' });
  await switchSync(true);
  await syncSettings();
  await api.storage.sync.remove(['settings/0']);
  await syncSettings();
  expect(await siteRules.read()).toEqual({ 'a.example': 'on' });
  expect(await readBundle()).toMatchObject({ siteRules: { 'a.example': 'on' } });
});

it('begins with the stricter of two computers where pages may notice nothing, and before any rule', async () => {
  await writeBundle({ discretion: { everywhere: false, sites: ['a.example'] }, siteRules: { 'a.example': 'on' } });
  await discretion.write({ everywhere: true, sites: ['b.example'] });
  const order: string[] = [];
  discretion.watch(() => order.push('discretion'));
  siteRules.watch(() => order.push('siteRules'));
  await switchSync(true);
  await syncSettings();
  expect(await discretion.read()).toEqual({ everywhere: true, sites: ['a.example', 'b.example'] });
  expect((await readBundle()) as object).toMatchObject({ discretion: { everywhere: true } });
  expect(order).toEqual(['discretion', 'siteRules']);
  // Later on what a reader takes back is taken back everywhere.
  await writeBundle({ ...((await readBundle()) as object), discretion: { everywhere: false, sites: [] } });
  await syncSettings();
  expect(await discretion.read()).toEqual({ everywhere: false, sites: [] });
});
