// Where the browsers are: as the environment says, then as installed, else undefined.
import { findBrowser } from './installed.mjs';

export const findChromium = (): string | undefined => findBrowser('chromium');
export const findFirefox = (): string | undefined => findBrowser('firefox');

/** Can a window open here? */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
