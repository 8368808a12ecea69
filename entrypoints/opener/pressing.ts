/** Clicks and taps on the page, and whether they are ours to answer. */

/** What does something of its own when it is pressed: a marked phrase in it stays a part of it. */
const LIVE =
  ':any-link, button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [role=tab], [role=menuitem], [contenteditable]';

/** The second click of two selects a word; the keyboard's clicks have no number. */
export const isPress = ({ button, detail }: MouseEvent): boolean => button === 0 && detail === 1;

/** Nothing of the page answers to it, and nothing is being selected. Known when all have heard it. */
export function isFree({ target, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: MouseEvent): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return false;
  const selecting = document.getSelection()?.isCollapsed === false;
  return !selecting && !(target instanceof Element && target.closest(LIVE));
}
