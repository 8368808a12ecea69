/** The page that looks for us with all it has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Served } from '../../browsers/driver.ts';
import { watchCalls } from './calls.ts';
import { watchEvents } from './events.ts';
import { watchFlushes, watchFrames } from './frames.ts';
import { observe } from './observers.ts';
import { begin } from './watch.ts';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../components/marks.css'), 'utf8');
/** Anyone can read them in our sources. */
export const HIGHLIGHT_NAMES = [...new Set([...css.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name = '']) => name))];

export const PHRASES = ['win-win cooperation', 'Cold War mentality'];

const FILLER = Array.from(
  { length: 40 },
  (_, i) => `<p id="p${i}">Paragraph ${i}: they discuss peaceful development.</p>`,
).join('');

/** The calls last: until then the watchers set themselves up. */
const SCRIPT = [begin, observe, watchEvents, watchFrames, watchFlushes, watchCalls]
  .map((each) => `(${each})(${JSON.stringify(HIGHLIGHT_NAMES)});`)
  .join('\n');

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title>
<script nonce="probe">${SCRIPT}</script>
<body id="body">
<p id="first">They reject the <b id="bold">Cold War</b> mentality, praise win-win cooperation and build a community with a shared future for mankind.</p>
<p id="second"><a id="link" href="#first">The Belt and Road Initiative</a> <button id="button">Press</button></p>
<p id="third">人类命运共同体 合作共赢 求同存异</p>
${FILLER}</body></html>`;

/** What breaks this policy is told to the page, and allowed. */
const POLICY = "default-src 'none'; script-src 'nonce-probe'; style-src 'none'";

export const serveProbe = (url: string): Served | undefined =>
  new URL(url).pathname === '/probe'
    ? { type: 'text/html; charset=utf-8', body: HTML, headers: { 'content-security-policy-report-only': POLICY } }
    : undefined;
