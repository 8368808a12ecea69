/** Random changes of a page, as scripts make them: runs in the page, so it sees nothing but its arguments. */
import type { Page } from '../browsers/driver.ts';

/** What the soak begins with, and goes back to. */
export const START = `<p>They praised <b>win-win</b> cooperation.</p><div>Bloc politics <a href="#">and the
Cold War mentality</a><p>A zero-sum game, and cooperation.</p>mutual respect</div><ul><li>合作<i>共赢</i></li><li>冷战思维
</li></ul><details><summary>core interests</summary><p>peaceful development</p></details>`;

export const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Soak</title>
<style>.gone { display: none } .unseen { visibility: hidden } .apart { display: inline-block }</style>
<main>${START}</main>`;

/** Changes the page `count` times, with turns in between in which the reader can read what has changed so far. */
export const mutate = (page: Page, seed: number, count: number): Promise<void> =>
  page.evaluate(
    async (from: number, times: number) => {
      let state = from;
      const random = (below: number): number => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below) | 0;
      };
      const of = <T>(list: ArrayLike<T>): T => list[random(list.length)] as T;
      const PHRASES =
        'win-win cooperation|Cold War mentality|bloc politics|zero-sum game|core interests|mutual respect|合作共赢|冷战思维|peaceful development|cooperation|hegemony|democracy|和平发展|new era|community with a shared future'.split(
          '|',
        );
      const WORDS =
        'win-win |cooperation| Cold War |mentality|合作|共赢| and the |, |.|   |\n|zero-sum |game|冷战|思维'.split('|');
      const BLOCKS = 'p div li h2 section td blockquote'.split(' ');
      const INLINE = 'b i a span em code ruby rt style button custom-one'.split(' ');
      const main = document.querySelector('main') as HTMLElement;
      const text = () =>
        Array.from({ length: random(4) }, () => of(random(2) ? PHRASES : WORDS)).join(random(2) ? ' ' : '');
      const made = (): ChildNode => {
        const kind = random(12);
        if (kind < 3) return document.createTextNode(text());
        if (kind === 3) return document.createElement('br');
        if (kind === 4) return document.createComment(text());
        const element = document.createElement(of(kind < 8 ? INLINE : BLOCKS));
        element.append(text());
        if (random(4) === 0) element.append(made(), text());
        return element;
      };
      const elements = () => [main, ...main.querySelectorAll<HTMLElement>('*')];
      const texts = (): Text[] => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) found.push(walker.currentNode as Text);
        return found;
      };
      const inside = () => elements().slice(1);
      const place = (node: Node): void => {
        const parent = of(elements());
        if (node.contains(parent)) return;
        parent.insertBefore(node, random(3) ? (of([...parent.childNodes, null]) as Node | null) : null);
      };
      const any = (): ChildNode | undefined => {
        const nodes = [...inside(), ...texts()];
        return nodes.length > 0 ? of(nodes) : undefined;
      };
      const wrap = (node: ChildNode): void => {
        const around = document.createElement(of(random(2) ? INLINE : BLOCKS));
        node.replaceWith(around);
        around.append(node);
      };
      const ACTS: (() => void)[] = [
        () => place(made()),
        () => place(made()),
        () => any()?.remove(),
        () => {
          const node = of(texts());
          node?.splitText(random(node.length + 1));
        },
        () => of(elements()).normalize(),
        () => {
          const element = of(inside());
          element?.replaceWith(...element.childNodes);
        },
        () => {
          const node = any();
          if (node) place(node);
        },
        () => {
          const node = any();
          if (node) wrap(node);
        },
        () => {
          const node = of(texts());
          if (node) node.data = text();
        },
        () => {
          const node = of(texts());
          if (node) random(2) ? node.appendData(text()) : node.deleteData(random(node.length + 1), random(8));
        },
        () => void of(inside())?.classList.toggle(of(['gone', 'unseen', 'apart'])),
        () => void of(inside())?.toggleAttribute(of(['hidden', 'open', 'hidden'])),
        () => {
          const element = of(inside());
          if (random(4) === 0) element?.toggleAttribute('contenteditable');
        },
        () => {
          const element = of(inside());
          if (element && random(4) === 0) element.innerHTML = `<p>${text()}</p>${text()}<b>${text()}</b>`;
        },
        () => {
          const element = of(inside());
          if (element && random(4) === 0) element.textContent = text();
        },
        () => {
          // Out of the page and back, changed in between.
          const element = of(inside());
          const { parentNode, nextSibling } = element ?? {};
          if (!element || !parentNode) return;
          element.remove();
          element.append(text());
          parentNode.insertBefore(element, nextSibling ?? null);
        },
      ];
      for (let i = 0; i < times; i++) {
        const size = main.querySelectorAll('*').length;
        if (size > 250) of(inside()).remove();
        else if (size < 30) place(made());
        else of(ACTS)();
        if (random(25) === 0) await new Promise((resolve) => setTimeout(resolve, random(3)));
      }
    },
    seed,
    count,
  );

export const startAnew = (page: Page): Promise<void> =>
  page.evaluate((html: string) => {
    (document.querySelector('main') as HTMLElement).innerHTML = html;
  }, START);

/** Every mark by the numbers of its text nodes and its offsets, and its text; in document order. */
export const placesOfMarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const numbers = new Map<Node, number>();
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size);
    const at = (node: Node, offset: number) => `${String(numbers.get(node)).padStart(4)}:${offset}`;
    return [...(CSS.highlights.get('underlined-1') ?? [])]
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const place = `${at(startContainer, startOffset)}-${at(endContainer, endOffset)}`;
        const live = document.createRange();
        try {
          live.setStart(startContainer, startOffset);
          live.setEnd(endContainer, endOffset);
        } catch {
          return `${place} before its change was read`;
        }
        return `${place} ${live}`;
      })
      .sort();
  });
