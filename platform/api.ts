/**
 * The browser's own extension API, for modules that the content script shares: every supported browser gives promises
 * there, and the polyfill would be a fifth of all that a page has to load. Pages and the background use the polyfill.
 */
import type { Browser } from 'webextension-polyfill';

const world = globalThis as { browser?: Browser; chrome?: Browser };

// Own properties only: on a page with <a id="browser">, that element would be found by the name.
export const api = (Object.hasOwn(world, 'browser') ? world.browser : world.chrome) as Browser;

/** False in a content script whose extension has been updated, disabled or removed under its page. */
export const isAlive = (): boolean => Boolean(api.runtime?.id);
