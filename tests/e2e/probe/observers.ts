/** Every observer that a page can have. Runs in the page. */
import type { Watch } from './watch.ts';

export function observe(): void {
  const { probe } = window as unknown as { probe: Watch };
  const { note, nameOf, quietly } = probe;
  /** How long something takes differs by itself; which script is named there does not. */
  const TIMED = /^(?:event|first-input|longtask|long-animation-frame)$/;

  const mutated = (records: MutationRecord[]) =>
    quietly(() => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        const [added, removed] = [addedNodes, removedNodes].map((nodes) => [...nodes].map(nameOf));
        note('mutations', `${type} ${nameOf(target)} ${attributeName} +${added} -${removed}`);
      }
    });
  const measured = (list: PerformanceObserverEntryList) =>
    quietly(() => {
      for (const entry of list.getEntries()) {
        const { scripts = [] } = entry as PerformanceEntry & { scripts?: { sourceURL: string }[] };
        if (!TIMED.test(entry.entryType)) note('performance', `${entry.entryType} ${entry.name}`);
        for (const { sourceURL } of scripts)
          if (sourceURL.includes('-extension:')) note('performance', `${entry.entryType} ${sourceURL}`);
      }
    });
  type Report = { type: string; body: object };
  const reported = (reports: Report[]) =>
    quietly(() => {
      for (const { type, body } of reports) note('reports', `${type} ${JSON.stringify(body)}`);
    });
  const resized = (all: ResizeObserverEntry[]) =>
    quietly(() => {
      for (const { target, contentRect } of all)
        note('sizes', `${nameOf(target)} ${contentRect.width} ${contentRect.height}`);
    });
  // The second version of this observer (Chromium): whether something lies over an element.
  const covered = (all: (IntersectionObserverEntry & { isVisible?: boolean })[]) =>
    quietly(() => {
      for (const { target, isIntersecting, isVisible } of all)
        if (isIntersecting && isVisible === false) note('covered', nameOf(target));
    });

  quietly(() => {
    const everything = {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
    };
    new MutationObserver(mutated).observe(document, everything);
    for (const type of PerformanceObserver.supportedEntryTypes)
      new PerformanceObserver(measured).observe({ type, buffered: true });
    type Reporting = new (told: typeof reported, how: { buffered: true }) => { observe(): void };
    const { ReportingObserver: Observer } = window as unknown as { ReportingObserver?: Reporting };
    if (Observer) new Observer(reported, { buffered: true }).observe();
    const sizes = new ResizeObserver(resized);
    const cover = new IntersectionObserver(covered, { trackVisibility: true, delay: 100 } as IntersectionObserverInit);
    document.addEventListener('DOMContentLoaded', () =>
      quietly(() => {
        for (const element of document.querySelectorAll('body *')) {
          sizes.observe(element);
          if (element.localName === 'p') cover.observe(element);
        }
      }),
    );
  });
}
