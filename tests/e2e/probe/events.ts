/** Every event that has a name in this browser, and those that have no property. Runs in the page. */
import type { Watch } from './watch.ts';

export function watchEvents(): void {
  const { probe } = window as unknown as { probe: Watch };
  const unnamed =
    'DOMContentLoaded focusin focusout visibilitychange readystatechange selectionchange compositionstart wxt:content-script-started';
  probe.quietly(() => {
    const types = new Set(unnamed.split(' '));
    for (const holder of [window, Document.prototype, HTMLElement.prototype, Element.prototype])
      for (const key of Object.getOwnPropertyNames(holder)) if (/^on[a-z]/.test(key)) types.add(key.slice(2));
    const hear = (event: Event) =>
      probe.quietly(() => {
        const { type, target, isTrusted } = event;
        if ((target as Element).id === 'flushed') return;
        const data = event instanceof MessageEvent ? JSON.stringify(event.data) : '';
        const error = event instanceof ErrorEvent ? event.message : '';
        probe.note('events', `${type} ${probe.nameOf(target)} ${isTrusted} ${data}${error}`);
      });
    for (const type of types)
      for (const holder of [window, document]) holder.addEventListener(type, hear, { capture: true, passive: true });
    for (const type of ['loading', 'loadingdone', 'loadingerror'])
      document.fonts.addEventListener(type, () => probe.note('fonts', type));
  });
}
