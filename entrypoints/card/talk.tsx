/** The talk with the page's content script, over the port that it hands in; and what is shown of it. */
import { render } from 'preact';
import { lookUp } from '../../components/look-up.ts';
import { type CardSubject, type FromCard, isHandover, type ToCard, type Want } from '../../platform/card-port.ts';
import { askBackground } from '../../platform/messages.ts';
import { chineseScript } from '../../platform/stored.ts';
import { Card, NoCard } from './Card.tsx';
import { focusHeading, listenForKeys } from './keys.ts';

type Talk = { claimed: Promise<boolean>; tell: (message: FromCard) => void };

/** @returns shows the card again, pinned or not. */
async function show(
  root: HTMLElement,
  subject: CardSubject,
  { claimed, tell }: Talk,
): Promise<((pinned: boolean) => void) | undefined> {
  // The built-in text is looked up while the claim is on its way; what is not built in is nobody's before.
  if (subject.layer !== 'built-in' && !(await claimed)) return;
  const [found, script, granted] = await Promise.all([lookUp(subject), chineseScript.read(), claimed]);
  if (!granted) return;
  const onWant = (want: Want) => tell({ want });
  const draw = (pinned: boolean) =>
    render(
      found ? (
        <Card subject={subject} found={found} script={script} pinned={pinned} onWant={onWant} />
      ) : (
        <NoCard pinned={pinned} onWant={onWant} />
      ),
      root,
    );
  draw(false);
  const tellHeight = () => tell({ height: Math.ceil(root.getBoundingClientRect().height) });
  tellHeight();
  new ResizeObserver(tellHeight).observe(root);
  showWhetherMore();
  listenForKeys(onWant);
  for (const type of ['pointerenter', 'pointermove', 'pointerdown'] as const)
    document.documentElement.addEventListener(type, () => tell({ pointer: 'in' }));
  document.documentElement.addEventListener('pointerleave', () => tell({ pointer: 'out' }));
  return draw;
}

/** A fade at the lower edge says that the card scrolls, until its end is in sight. */
function showWhetherMore(): void {
  const end = document.createElement('div');
  document.body.append(end);
  new IntersectionObserver(([seen]) => {
    document.documentElement.classList.toggle('more', !seen?.isIntersecting);
  }).observe(end);
}

/** Anyone may post a message here; only a content script can have announced its nonce. */
export function listenForHandover(root: HTMLElement): void {
  addEventListener('message', ({ data, ports: [port] }) => {
    if (!port || !isHandover(data)) return;
    const talk: Talk = {
      claimed: askBackground('claimCard', { nonce: data.nonce }),
      tell: (answer) => port.postMessage(answer),
    };
    let shown: ReturnType<typeof show> = Promise.resolve(undefined);
    port.onmessage = async ({ data: message }: MessageEvent<ToCard>) => {
      if ('show' in message) shown = show(root, message.show, talk);
      const draw = await shown;
      if ('pinned' in message) draw?.(message.pinned);
      if ('focus' in message && draw) focusHeading();
    };
  });
}
