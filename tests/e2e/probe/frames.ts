/** What can be there for a moment only is looked for in every frame. Runs in the page. */
import type { Watch } from './watch.ts';

export function watchFrames(highlightNames: string[]): void {
  const { probe } = window as unknown as { probe: Watch };
  const { note, quietly } = probe;
  const look = () =>
    quietly(() => {
      if (probe.atRest) return;
      for (const [name, highlight] of CSS.highlights) {
        note('highlights', name);
        for (const { startContainer, startOffset, endOffset } of highlight as unknown as Iterable<StaticRange>)
          note('marked phrases', startContainer.textContent?.slice(startOffset, endOffset) ?? '');
      }
      const root = document.documentElement;
      for (const name of highlightNames)
        note('style of marks', `${name} ${getComputedStyle(root, `::highlight(${name})`).textDecoration}`);
      note('sheets', `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`);
      note('frames', `${window.length}`);
      note('focus', probe.nameOf(document.activeElement));
      note('elements', `${root.childElementCount}`);
      requestAnimationFrame(look);
    });
  quietly(look);
}

/**
 * Has anyone asked for styles between two frames, while this page did nothing? Then a change has begun to move before
 * the page takes the movement out of it. Only until the reader does something: the browser itself looks for what is
 * under the pointer.
 */
export function watchFlushes(): void {
  const { probe } = window as unknown as { probe: Watch };
  const { quietly } = probe;
  const TRIAL = 8; // ms
  const element = quietly(() => document.createElement('i'));
  const { port1, port2 } = new MessageChannel();
  let trial: { end: number; frames: number } | undefined;
  const place = (left: string, duration: string) => {
    element.style.transitionDuration = duration;
    element.style.left = left;
  };
  // In a task behind a frame, whose own look at the styles is over by then.
  const start = () => {
    const now = { end: performance.now() + TRIAL, frames: 0 };
    trial = now;
    requestAnimationFrame(() => now.frames++);
    place('50px', '100s');
    port2.postMessage(0);
  };
  const finish = ({ frames }: { frames: number }) => {
    place('50px', '0s');
    const moving = element.getAnimations();
    if (probe.untouched && frames === 0 && moving.length > 0) probe.note('asked for styles', 'yes');
    for (const each of moving) each.cancel();
    trial = undefined;
    place('10px', '0s');
    if (probe.untouched) requestAnimationFrame(() => port2.postMessage(0));
  };
  port1.onmessage = () =>
    quietly(() => {
      if (!trial) start();
      else if (performance.now() < trial.end) port2.postMessage(0);
      else finish(trial);
    });
  document.addEventListener('DOMContentLoaded', () =>
    quietly(() => {
      element.id = 'flushed';
      element.style.cssText = 'position: fixed; left: 10px; visibility: hidden; transition: left 0s';
      document.body.append(element);
      requestAnimationFrame(() => port2.postMessage(0));
    }),
  );
}
