/** Where the page's focus was before the card took it. */
export class FocusKept {
  #before: HTMLElement | undefined;

  keep(): void {
    const { activeElement } = document;
    this.#before = activeElement instanceof HTMLElement ? activeElement : undefined;
  }

  giveBack(): void {
    const before = this.#before;
    if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
    // A page without focus has it on its body; what it has not kept gives it up.
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.focus();
  }
}
