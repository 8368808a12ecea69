// What a browser cannot do in these tests, and why. The one place: a test that skips a browser names an entry of it.
import type { BrowserName } from './driver.ts';

export type Limit = { what: string; browsers: BrowserName[]; why: string };

export const limits = {
  shortcutKeys: {
    what: "pressing the keys of a manifest's command",
    browsers: ['chromium', 'firefox'],
    why: 'driven keys go to the page, not to the browser around it: use browser.command(name)',
  },
  contextMenu: {
    what: "the browser's context menu itself",
    browsers: ['chromium', 'firefox'],
    why: 'it belongs to the window, which no driver sees: browser.pressMenu(item, selection) calls what an item calls',
  },
  permissionPrompt: {
    what: 'answering the question of permissions.request',
    browsers: ['chromium'],
    why: 'no driver sees it, so the call never ends, but for what was granted before: giveAccess(); Firefox grants it',
  },
  popupItself: {
    what: "the toolbar's popup and the side panel as themselves, but for the panel's text",
    browsers: ['chromium', 'firefox'],
    why: 'neither is a tab to Playwright or BiDi: open their pages in a tab with extensionPage(); browser.panelText()',
  },
  touchEvents: {
    what: 'TouchEvent and ontouchstart',
    browsers: ['firefox'],
    why: 'not there on a desktop without a touch screen; a tap gives pointer events (pointerType touch) and a click',
  },
  moreContrast: {
    what: 'prefers-contrast: more',
    browsers: ['firefox'],
    why: 'nothing of a running browser sets it; its colours are tested in Chromium, from the same style sheet',
  },
  longPress: {
    what: 'a long press',
    browsers: ['firefox'],
    why: 'on a desktop a driven finger makes a click however long it stays',
  },
  tapInCard: {
    what: 'a tap inside the frame of the card',
    browsers: ['firefox'],
    why: 'given to the frame, it arrives in the page around it, at the place that was meant inside the frame',
  },
  extensionThatStays: {
    what: "an extension that stays in the profile (installed: 'toStay'), but in Chromium, and in Firefox ESR and Developer",
    browsers: [],
    why: 'Google Chrome loads none from its command line, Firefox as released keeps none that nobody has signed',
  },
  covered: {
    what: 'IntersectionObserver telling whether something lies over an element',
    browsers: ['firefox'],
    why: 'it knows no trackVisibility: its pages cannot find anything by it',
  },
  socketRequests: {
    what: 'answering a WebSocket',
    browsers: ['chromium', 'firefox'],
    why: 'nothing serves it and nothing leaves the machine: the connection fails',
  },
} satisfies Record<string, Limit>;

export function can(browser: BrowserName, name: keyof typeof limits): boolean {
  const { browsers }: Limit = limits[name];
  return !browsers.includes(browser);
}
