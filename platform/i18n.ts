/** The texts of the interface, by key; the keys are those of the English file, so a wrong one does not compile. */
import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

export type TextKey = keyof typeof messages;

export const t = (key: TextKey, ...values: (string | number)[]): string =>
  browser.i18n.getMessage(key, values.map(String));

/** In which direction the language of the interface is written. */
export const direction = (): string => browser.i18n.getMessage('@@bidi_dir') || 'ltr';
