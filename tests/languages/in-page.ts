/** Runs in a page of the extension: what does not fit, and what no text of the interface says. Each stands alone. */

/** Texts that are cut off, and a page wider than the window. */
export function clipped(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) found.push(`the page is ${root.scrollWidth} px wide in ${innerWidth}`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const { overflowX, textOverflow, clipPath, position } = getComputedStyle(element);
    if (!own || !element.checkVisibility() || clipPath !== 'none') continue;
    const says = `${element.tagName.toLowerCase()}.${element.className} “${element.innerText.slice(0, 60)}”`;
    // Told shorter on purpose: by dots, and a phrase's context in the panel.
    if (textOverflow === 'ellipsis' || element.closest('.in-context')) continue;
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${says}`);
    const { left, right, width } = element.getBoundingClientRect();
    let scrolls = false;
    for (let around = element.parentElement; around; around = around.parentElement)
      scrolls ||= /auto|scroll/.test(getComputedStyle(around).overflowX) && around !== document.body;
    if (width > 0 && !scrolls && position !== 'fixed' && (left < -1 || right > innerWidth + 1))
      found.push(`outside the window: ${says}`);
  }
  return found;
}

/** Visible texts, and names that are read aloud, that stand in no brackets of the pseudo-language. */
export function unbracketed(lexicon: string): string[] {
  const found = new Set<string>();
  const isWords = (text: string) => /[\p{L}]{2}/u.test(text);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const element = node.parentElement;
    if (!element?.checkVisibility() || element.closest(lexicon)) continue;
    const block = element.closest('p, li, button, label, h1, h2, h3, legend, td, th, dt, dd, summary, a, option, div');
    if (isWords(text) && !/[⟦⟧]/.test(block?.textContent ?? '')) found.add(text.trim().slice(0, 80));
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name) ?? '';
      if (isWords(text) && !/[⟦⟧]/.test(text) && !element.closest(lexicon) && element.tagName !== 'ARTICLE')
        found.add(`${name}=${text.slice(0, 80)}`);
    }
  return [...found];
}
