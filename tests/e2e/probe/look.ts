/** What a page can find by looking, at one moment. Runs in the page; see watch.ts. */
import type { Watch } from './watch.ts';

/** After each step of the inputs: what stands where, and what has the focus. */
export function lookAround(step: string): void {
  const { probe } = window as unknown as { probe: Watch };
  const { nameOf, quietly } = probe;
  probe.untouched = false;
  quietly(() => {
    const note = (name: string, what: string) => probe.note(name, `${step}: ${what}`);
    const hits = new Set<string>();
    const carets: string[] = [];
    for (let y = 5; y < innerHeight; y += 40)
      for (let x = 5; x < innerWidth; x += 40) {
        hits.add(
          [document.elementFromPoint(x, y), ...document.elementsFromPoint(x, y)]
            .map((each) => each && nameOf(each))
            .join(' '),
        );
        const caret = document.caretPositionFromPoint(x, y);
        carets.push(`${caret?.offsetNode.textContent?.slice(0, 20)} ${caret?.offset}`);
      }
    for (const hit of hits) note('elements at points', hit);
    note('carets at points', carets.join('|'));
    note(
      'elements',
      `${document.querySelectorAll('*').length} ${document.documentElement.outerHTML.replace(/<i id="flushed".*?>/, '').length}`,
    );
    note('top layer', `${document.querySelectorAll(':popover-open, :modal, :fullscreen').length}`);
    note('selection', `${getSelection()?.rangeCount} ${getSelection()?.toString().length} ${getSelection()?.type}`);
    const { width = 0, height = 0, scale = 0 } = visualViewport ?? {};
    note(
      'viewport',
      [innerWidth, innerHeight, width, height, scale, devicePixelRatio, scrollX, scrollY, outerWidth - innerWidth].join(
        ' ',
      ),
    );
    note(
      'focus',
      `${document.hasFocus()} ${document.visibilityState} ${document.activeElement && nameOf(document.activeElement)}`,
    );
    note(
      'animations',
      `${document.getAnimations().filter(({ effect }) => (effect as KeyframeEffect | null)?.target?.id !== 'flushed').length}`,
    );
  });
}

/** In the end: all that is left behind. `guesses`: addresses that a page could guess. `words`: what only we would say. */
export async function lookThrough(guesses: string[], words: string[], highlightNames: string[]): Promise<void> {
  const { probe } = window as unknown as { probe: Watch };
  const { note } = probe;
  probe.atRest = true;
  probe.quietly(() => {
    for (const [name, holder] of Object.entries({
      window,
      document,
      navigator,
      Navigator: Navigator.prototype,
      html: document.documentElement,
    }))
      note('globals', `${name}: ${Object.getOwnPropertyNames(holder).sort().join(' ')}`);
    for (const key of Object.getOwnPropertySymbols(window)) note('globals', String(key));
    for (const name of [
      'Object',
      'Array',
      'Function',
      'Promise',
      'Map',
      'Set',
      'JSON',
      'Reflect',
      'String',
      'Error',
      'Date',
      'Math',
    ]) {
      const holder = (window as unknown as Record<string, object>)[name] as object;
      const { prototype } = holder as { prototype?: object };
      for (const each of [holder, ...(prototype ? [prototype] : [])])
        for (const key of Reflect.ownKeys(each)) {
          const value = Object.getOwnPropertyDescriptor(each, key)?.value;
          const native = typeof value !== 'function' || /\[native code\]/.test(Function.prototype.toString.call(value));
          note('natives', `${name} ${String(key)} ${native}`);
        }
    }
    const looksOf = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      return [...style].map((property) => `${property}:${style.getPropertyValue(property)}`).join(';');
    };
    const lookalike = document.createElement('div');
    lookalike.popover = 'manual';
    lookalike.style.zIndex = '2147483647';
    document.documentElement.append(lookalike);
    lookalike.showPopover();
    note('style of the card', looksOf(lookalike) + looksOf(lookalike, '::backdrop'));
    lookalike.remove();
    for (const element of document.querySelectorAll('html, body, p, a, b, button')) {
      note('styles', looksOf(element));
      for (const pseudo of ['::before', '::selection', '::target-text', '::spelling-error'])
        note('styles', looksOf(element, pseudo));
      for (const name of highlightNames) note('style of marks', looksOf(element, `::highlight(${name})`));
    }
    note('sheets', [...document.styleSheets].map(({ href, cssRules }) => `${href} ${cssRules.length}`).join(' '));
    note('fonts', `${document.fonts.size} ${document.fonts.status}`);
    note(
      'storage',
      `${Object.keys(localStorage)} | ${Object.keys(sessionStorage)} | ${document.cookie} | ${history.length}`,
    );
    note('frames', `${window.length} ${document.querySelectorAll('iframe, frame, object, embed').length}`);
    for (const entry of performance.getEntries())
      if (!/^(?:event|first-input|longtask|long-animation-frame|visibility-state)$/.test(entry.entryType))
        note('performance', `${entry.entryType} ${entry.name}`);
    const { find } = window as unknown as { find(text: string, ...how: boolean[]): boolean };
    for (const word of words) {
      getSelection()?.collapse(document.body);
      note('text that can be found', `${word} ${find(word)}`);
    }
  });
  const databases = await indexedDB.databases();
  note('storage', databases.map(({ name }) => name).join(' '));
  note('storage', (await (globalThis.caches?.keys() ?? [])).join(' '));
  for (const guess of guesses) {
    const fetched = await fetch(guess).then(
      ({ status, type }) => `${status} ${type}`,
      (error: Error) => error.name,
    );
    note('files of ours', `${fetched} fetched ${new URL(guess).pathname}`);
    for (const [tag, source] of [
      ['img', 'src'],
      ['script', 'src'],
      ['iframe', 'src'],
      ['link', 'href'],
    ] as const) {
      const element = probe.quietly(() => document.createElement(tag));
      const outcome = await new Promise<string>((resolve) =>
        probe.quietly(() => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('failed');
          if (tag === 'link') element.setAttribute('rel', 'stylesheet');
          element.setAttribute(source, guess);
          document.body.append(element);
          setTimeout(() => resolve('neither'), 3_000);
        }),
      );
      probe.quietly(() => element.remove());
      note('files of ours', `${outcome} ${tag} ${new URL(guess).pathname}`);
    }
  }
}
