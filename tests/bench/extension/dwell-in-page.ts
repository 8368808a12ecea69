/** Sent into the page and into the card as source: each function stands alone. */

export type Seen = { moved: number; shown: number };

/** Runs in the page: notes the last pointer move and when the frame that first shows the card is out; epoch ms. */
export function watch(): void {
  const seen = { moved: 0, shown: 0 };
  Object.assign(globalThis, { seen });
  const now = (time: number) => performance.timeOrigin + time;
  addEventListener('pointermove', ({ timeStamp }) => Object.assign(seen, { moved: now(timeStamp), shown: 0 }), true);
  const afterFrame = () => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => Object.assign(seen, { shown: seen.shown || now(performance.now()) });
    port1.postMessage('');
  };
  // Asking in every frame would keep the page busy, and the card with it.
  const styled = new MutationObserver((records) => {
    for (const { target } of records)
      if ((target as HTMLElement).style.opacity === '1') requestAnimationFrame(afterFrame);
  });
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const host of addedNodes) styled.observe(host, { attributes: true, attributeFilter: ['style'] });
  }).observe(document.documentElement, { childList: true });
  document.body.style.paddingBottom = '100vh';
}

/** Runs in the card, once it has been painted; epoch ms. Nothing while it has not been. */
export function paintedAt(): number | undefined {
  const [painted] = performance.getEntriesByName('first-contentful-paint');
  return painted && performance.timeOrigin + painted.startTime;
}

/** Runs in the page: scrolls a mark to where there is room below it and says where its longest line is. */
export function placeOfMark(number: number): { x: number; y: number } {
  const marks = [...(CSS.highlights.get('underlined-1') ?? [])];
  const range = marks[number % marks.length] as StaticRange;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  scrollBy(0, live.getBoundingClientRect().top - 100);
  const [line] = [...live.getClientRects()].sort((a, b) => b.width - a.width) as [DOMRect];
  return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}

/** How long a fixed piece of work takes: tells whether the throttle holds. */
export function work(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += i % 7;
  return sum && performance.now() - start;
}
