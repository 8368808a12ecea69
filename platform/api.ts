/**
 * The browser's own extension API, for modules that the content script shares: every supported browser gives promises
 * there, and the polyfill would be a fifth of all that a page has to load. Pages and the background use the polyfill.
 */
import type { Browser } from 'webextension-polyfill';

const world = globalThis as { browser?: Browser; chrome?: Browser };

export const api = (world.browser ?? world.chrome) as Browser;
