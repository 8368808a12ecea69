/** Leaves one trace for each name that a visit can differ by: what the probe could not find would prove nothing. */
import type { Watch } from './watch.ts';

export async function plant(): Promise<void> {
  document.createElement('b').getBoundingClientRect();
  Object.defineProperty(window, 'planted', { value: true });
  const { map } = Array.prototype;
  Array.prototype.map = function (this: unknown[], ...given: Parameters<typeof map>) {
    return map.apply(this, given);
  } as typeof map;
  postMessage('planted', '*');
  localStorage.setItem('planted', 'yes');
  document.fonts.add(new FontFace('planted', 'local(planted)'));
  document.adoptedStyleSheets = [new CSSStyleSheet()];
  document.getElementById('third')?.setAttribute('style', 'padding: 1px');
  document.getElementById('second')?.animate([{ opacity: 1 }, { opacity: 0.5 }], 100_000);
  const frame = document.createElement('iframe');
  frame.id = 'planted';
  frame.setAttribute('popover', 'manual');
  document.body.append(frame, 'Tifa');
  frame.showPopover();
  frame.focus();
  getSelection()?.selectAllChildren(document.body);
  await fetch('/planted').catch(() => undefined);
  const range = document.createRange();
  range.selectNodeContents(document.getElementById('bold')?.firstChild as Text);
  CSS.highlights.set('planted', new Highlight(range));
  const sheet = document.adoptedStyleSheets[0] as CSSStyleSheet;
  sheet.insertRule('::highlight(underlined-1) { color: red }');
  sheet.insertRule('[popover]::backdrop { color: red }');
}

/** Asks for styles between the frames of the page, while nobody does anything. */
export async function askForStyles(): Promise<void> {
  const { probe } = window as unknown as { probe: Watch };
  const { port1, port2 } = new MessageChannel();
  const end = performance.now() + 500;
  // Firefox looks at the styles of no more elements than it must.
  const element = probe.quietly(() => document.getElementById('flushed')) as Element;
  await new Promise<void>((resolve) => {
    port1.onmessage = () =>
      probe.quietly(() => {
        getComputedStyle(element).getPropertyValue('left');
        if (performance.now() < end) port2.postMessage(0);
        else resolve();
      });
    port2.postMessage(0);
  });
}
