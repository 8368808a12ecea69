/**
 * A page that learns the card's address could frame it and hand it a port of its own. So a card only talks on a port
 * whose nonce a content script of the same tab has announced here, where no page can speak.
 */
const MOST = 100;
const announced = new Map<string, number>();

export function announce(nonce: string, tabId: number | undefined): void {
  if (tabId === undefined) return;
  announced.set(nonce, tabId);
  const [oldest] = announced.keys();
  if (announced.size > MOST && oldest !== undefined) announced.delete(oldest);
}

/** True once, for a card in the tab of the announcement. */
export const claim = (nonce: string, tabId: number | undefined): boolean => {
  const known = announced.get(nonce);
  if (known === undefined || known !== tabId) return false;
  return announced.delete(nonce);
};
