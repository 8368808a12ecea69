import { direction, language, type TextKey, t } from '../platform/i18n.ts';

/** A page of ours is in the language of its texts; it may be written from the right where a page one reads is not. */
export function setPageLanguage(title: TextKey): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = t(title);
}
