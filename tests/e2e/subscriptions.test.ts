/** Subscriptions against a real https host: what it may send, what it learns, and that nothing broken is ever taken. */
import { expect, test } from 'vitest';
import type { Page } from '../browsers/driver.ts';
import { waitForMarks } from '../start/in-page.ts';
import { violations } from './axe.ts';
import { openCard, textOf } from './card.ts';
import { buildWithAccess, HOST, lexiconHost } from './lexicon-host.ts';
import { browserName, eventually, openBrowser, theBrowser, withPage } from './open.ts';
import { OUTLET, serving } from './outlets.ts';

const host = lexiconHost();
openBrowser(serving({ '/stones.html': '<!doctype html><p>Behind the granite wall stood a marble gate.' }), {
  hosts: [HOST, 'other.example.org'],
  ...(browserName === 'chromium' && { build: buildWithAccess('.output/chrome-mv3') }),
});

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
const entry = (id: string, form: string, more: object = {}) => ({
  id,
  kind: 'concept',
  topic: 'law',
  forms: { en: [form] },
  ...more,
});
const ENTRIES = [
  entry('t-granite', 'granite wall', { official: 'Hard.' }),
  entry('t-marble', 'marble gate'),
  entry('t-slate', 'slate roof'),
];
const lexicon = (entries: object[], about: object = {}): string =>
  JSON.stringify({
    format: 'tifa-lexicon/1',
    title: 'Team <b>lexicon</b>',
    description: MARKUP,
    version: '7',
    ...about,
    entries,
  });
const giving = (body: string, etag?: string) =>
  host.answer((response, { headers }) => {
    if (etag && headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, etag ? { etag } : {}).end(body);
  });

let page: Page;
const TITLE = 'Team <b>lexicon</b>';
const says = (text: string) =>
  eventually(() => page.evaluate((wanted: string) => document.body.innerText.includes(wanted), text), text);
const subscribe = async (address: string): Promise<void> => {
  await page.byRole('textbox', 'Address').fill(address);
  await page.byRole('button', 'Subscribe').click();
};
const updateNow = () => page.byRole('button', `Update now: ${TITLE}`).click();
/** What is stored: by subscription, its forms. */
const stored = (): Promise<string[][]> =>
  theBrowser().evaluateInExtension(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('tifa-subscriptions'));
    const stores = database.transaction(['subscriptions', 'entries']);
    const [known, keys, pieces] = await Promise.all([
      asked<{ id: string }[]>(stores.objectStore('subscriptions').getAll()),
      asked(stores.objectStore('entries').getAllKeys()),
      asked<{ forms: { en: string[] } }[][]>(stores.objectStore('entries').getAll()),
    ]);
    database.close();
    return known.map(({ id }) =>
      pieces
        .flatMap((piece, i) => ((keys[i] as [string, number])[0] === id ? piece : []))
        .flatMap(({ forms }) => forms.en)
        .sort(),
    );
  });
const ALL = ['granite wall', 'marble gate', 'slate roof'];

test('addresses that may not be asked are refused, each with its reason, and nobody is asked', async () => {
  page = await theBrowser().extensionPage('options.html');
  await page.byRole('tab', 'Subscriptions').click();
  for (const [address, reason] of [
    ['granite', 'This is no web address'],
    [`http://${HOST}/team.json`, 'Only addresses that begin with https://'],
    ['https://0x7f.1/team.json', 'a name inside your own computer or network'],
    ['https://printer.local/team.json', 'a name inside your own computer or network'],
    [`https://me:secret@${HOST}/team.json`, 'a user name or password'],
  ] as const) {
    await subscribe(address);
    await says(reason);
  }
  expect(host.asked()).toEqual([]);
});

test('without the reader’s leave nothing is asked, and nothing changes', async () => {
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension's API
    const { permissions } = (globalThis as any).browser ?? (globalThis as any).chrome;
    Object.defineProperty(permissions, 'request', { value: async () => false, configurable: true });
  });
  giving(lexicon(ENTRIES));
  await subscribe(`${host.origin}/team.json`);
  await says('You did not allow Tifa to ask this host');
  expect([host.asked(), await stored()]).toEqual([[], []]);
  await page.reload();
  await page.byRole('textbox', 'Address').count();
});

test('another checksum than the reader’s is refused', async () => {
  await page.byRole('textbox', 'Checksum (SHA-256), if you were told one').fill('0'.repeat(64));
  await subscribe(`${host.origin}/team.json`);
  await says('The file is not the one with your checksum');
  expect(await stored()).toEqual([]);
  await page.byRole('textbox', 'Checksum (SHA-256), if you were told one').fill('');
});

test('subscribed, with nothing of the reader’s in the request', async () => {
  host.asked();
  giving(lexicon(ENTRIES), '"1"');
  await subscribe(`${host.origin}/team.json`);
  await says(`From ${HOST}, 3 entries`);
  expect(await stored()).toEqual([ALL]);
  const [asked, ...others] = host.asked();
  expect(others).toEqual([]);
  expect(asked?.path).toBe('/team.json');
  for (const name of ['cookie', 'referer', 'authorization', 'if-none-match'])
    expect(asked?.headers).not.toHaveProperty(name);
  expect(JSON.stringify(asked)).not.toContain('-extension');
  // Its title is what it wrote, not what that would be as HTML.
  await says(TITLE);
  expect(await page.evaluate(() => document.querySelectorAll('.subscription :is(b, img, script)').length)).toBe(0);
  expect(await page.evaluate(() => document.title)).not.toBe('1');
  await subscribe(`${host.origin}/team.json`);
  await says('You have subscribed to this address already');
});

test('its phrases are marked, and the card says whose they are', () =>
  withPage(`${OUTLET}/stones.html`, async (outlet) => {
    await waitForMarks(outlet, 'granite wall');
    const { card } = await openCard(outlet, 'granite wall');
    expect(await textOf(card)).toContain(`From “${TITLE}” (${HOST})`);
    expect(await card.evaluate(() => document.querySelectorAll('.entry-names b').length)).toBe(0);
  }));

test('the table lists it as a layer of its own', async () => {
  await page.byRole('tab', 'Lexicon').click();
  await page.evaluate((title: string) => {
    const layers = document.querySelector('select[aria-label=Layer]') as HTMLSelectElement;
    layers.value = [...layers.options].find(({ text }) => text === title)?.value ?? '';
    layers.dispatchEvent(new Event('change', { bubbles: true }));
  }, TITLE);
  await says('3 of ');
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('.entry-table-name')].map(({ textContent }) => textContent),
    ),
  ).toEqual(ALL);
  expect(await page.evaluate(() => document.querySelectorAll('.entry-table input').length)).toBe(0);
  await page.evaluate(() => (document.querySelector('a[href="#t-granite"]') as HTMLElement).click());
  await says(`From “${TITLE}” (${HOST})`);
  await page.byRole('tab', 'Subscriptions').click();
});

test('a file that has not changed is not sent again', async () => {
  await updateNow();
  await says('Nothing new.');
  expect(host.asked()[0]?.headers['if-none-match']).toBe('"1"');
});

const endless = (chunk: string) => (response: import('node:http').ServerResponse) => {
  response.writeHead(200);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
test.each([
  ['a redirect to http', 302, { location: 'http:' }, '', 'The host sends elsewhere'],
  ['a redirect to a private address', 307, { location: '127.0.0.1' }, '', 'The host sends elsewhere'],
  ['a redirect to itself', 301, { location: '' }, '', 'The host sends elsewhere'],
  ['an error', 500, {}, 'no', 'The host did not give the file (status 500)'],
  ['a page', 200, { 'content-type': 'text/html' }, '<!doctype html><title>Sign in</title><p>No', 'It is not valid XML'],
  ['a word', 200, {}, 'Moved', 'The file is no lexicon'],
  ['half of it', 200, {}, lexicon(ENTRIES).slice(0, -20), 'It is not valid JSON'],
  ['deep data', 200, {}, '['.repeat(10_000), 'nested too deeply'],
  ['nothing that fits', 200, {}, lexicon([{ id: 'x', forms: MARKUP }]), 'It has no entry that fits'],
])('%s changes nothing, and nobody else is asked', async (_, status, headers, body, reason) => {
  host.asked();
  const { origin } = host;
  const elsewhere = { 'http:': origin.replace('https:', 'http:'), '127.0.0.1': origin.replace(HOST, '127.0.0.1') };
  const location = 'location' in headers && `${elsewhere[headers.location as 'http:'] ?? origin}/other.json`;
  host.answer((response) => response.writeHead(status, { ...headers, ...(location && { location }) }).end(body));
  await updateNow();
  await says(reason);
  expect(host.asked().map(({ path }) => path)).toEqual(['/team.json']);
  expect(await stored()).toEqual([ALL]);
});

test('a body without an end is left when it is too large', async () => {
  const before = host.left();
  host.answer(endless(' '.repeat(100_000)));
  await updateNow();
  await says('larger than 20 MB');
  await eventually(async () => host.left() > before, 'the host is left');
  expect(await stored()).toEqual([ALL]);
});

test('a body that never comes is left when the reader says so', async () => {
  const before = host.left();
  host.asked();
  host.answer((response) => response.writeHead(200).write('{'));
  await updateNow();
  await eventually(async () => host.asked().length > 0, 'the host is asked');
  await page.byRole('button', 'Cancel').click();
  await eventually(async () => host.left() > before, 'the host is left');
  expect(await stored()).toEqual([ALL]);
});

test('an update is shown before it is taken, as plain text', async () => {
  await page.byRole('checkbox', 'Show me updates before they are taken').click();
  giving(
    lexicon([
      entry('t-granite', 'granite wall', { official: MARKUP }),
      entry('t-marble', 'marble gate'),
      entry('t-basalt', 'basalt step'),
    ]),
    '"2"',
  );
  await updateNow();
  await says('Nothing is changed yet');
  await says('Hard.');
  await says(MARKUP);
  expect(await page.evaluate(() => document.querySelectorAll('.update :is(img, script)').length)).toBe(0);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulate({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  expect(await stored()).toEqual([ALL]);
  await page.byRole('button', 'Not now').click();
  expect(await stored()).toEqual([ALL]);
  await updateNow();
  await page.byRole('button', 'Take this update').click();
  await says(`Updated: ${TITLE}.`);
  expect(await stored()).toEqual([['basalt step', 'granite wall', 'marble gate']]);
});

test('an update that takes most of the entries away is shown, whatever the reader has chosen', async () => {
  await page.evaluate(() => (document.querySelector('.subscription input[type=checkbox]') as HTMLInputElement).click());
  giving(lexicon([entry('t-marble', 'marble gate')]));
  await updateNow();
  await says('More than half of the entries would go');
  expect((await stored())[0]).toHaveLength(3);
  await page.byRole('button', 'Not now').click();
});

test('unsubscribed, nothing is left of it, not even the access to its host', async () => {
  await page.byRole('button', `Unsubscribe: ${TITLE}`).click();
  await says('Unsubscribed');
  expect(await stored()).toEqual([]);
  if (browserName === 'chromium') return;
  const mayAsk = () =>
    theBrowser().evaluateInExtension(
      // biome-ignore lint/suspicious/noExplicitAny: the extension's API
      (origin: string) => (globalThis as any).browser.permissions.contains({ origins: [origin] }) as Promise<boolean>,
      `https://${HOST}/*`,
    );
  await eventually(async () => !(await mayAsk()), 'the access is given back');
});

test('the page has said nothing of errors', () => expect(page.consoleErrors()).toEqual([]));
