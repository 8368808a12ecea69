/** No network: no address of the web in what runs, no way to ask for one, but for those explained here. */
import { expect, it } from 'vitest';
import { BROWSERS, Built } from './built.ts';

const EXPLAINED: { address: RegExp; why: string }[] = [
  {
    address: /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/,
    why: 'Names of XML namespaces, with which Preact makes elements; nobody fetches them.',
  },
  {
    address: /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/,
    why: 'Names of XML namespaces that the parser of termbases knows by heart; nobody fetches them.',
  },
];
const code = BROWSERS.map((browser) => new Built(browser)).flatMap((built) =>
  built.files
    .filter((file) => /\.(?:js|css|html|svg)$/.test(file))
    .map((file) => ({ at: `${built.folder}/${file}`, text: built.text(file) })),
);

it('has no address of the web', () => {
  const found = code.flatMap(({ at, text }) =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`)<>\\]+/gi)].map(([address]) => ({ at, address })),
  );
  expect(found.filter(({ address }) => !EXPLAINED.some((each) => each.address.test(address)))).toEqual([]);
});

it('explains no address that is not there', () => {
  for (const { address } of EXPLAINED)
    expect(code.some(({ text }) => [...text.matchAll(/http[^\s"'`)]+/g)].some(([each]) => address.test(each)))).toBe(
      true,
    );
});

it('has no code for other ways to the network', () => {
  const ways = /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts)\b/;
  const found = code.filter(({ text }) => ways.test(text)).map(({ at, text }) => `${at}: ${text.match(ways)?.[0]}`);
  expect(found).toEqual([]);
});

it('fetches files of the package only, and the lexicons of subscriptions', () => {
  // Vite's stand-in for <link rel="modulepreload">, whose addresses are those in our own pages.
  const preload = /^\w+\.href,\w+$/;
  // built-in.ts hands paths on to one call; who calls it names '/lexicon/…'.
  const path = /^(?:["'`]\/|\w$)/;
  // fetch-lexicon.ts: the address of a subscription, asked without anything of the reader's.
  const subscription =
    /^\w+\.url,\{headers:.*,cache:["'`]no-cache["'`],credentials:["'`]omit["'`],redirect:["'`]manual["'`],referrerPolicy:["'`]no-referrer["'`]/;
  const calls = code.flatMap(({ at, text }) =>
    [...text.matchAll(/\bfetch\(([^)]*)\)/g)].map(([, argument = '']) => ({ at, argument })),
  );
  expect(calls).not.toEqual([]);
  const explained = [path, preload, subscription];
  expect(calls.filter(({ argument }) => !explained.some((each) => each.test(argument)))).toEqual([]);
});
