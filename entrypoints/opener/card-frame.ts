/**
 * The card's place in the page: a host in the top layer, in its closed root a frame of the extension's own page, where
 * the page can read, style and click nothing. Talks to it over a port that only the frame can get.
 */
import { api } from '../../platform/api.ts';
import type { CardSubject, FromCard, ToCard } from '../../platform/card-port.ts';
import { askBackground } from '../../platform/messages.ts';
import { type Anchor, follow, MARGIN } from './placing.ts';

const WIDTH = 560; // CSS px
const TALLEST = 0.6; // of the viewport
const LOW = 320; // CSS px; a low window, as at 400 % zoom, gives it all the room there is beside the phrase

/** Inline and important: nothing in the page's style sheets is stronger. */
function style(element: HTMLElement, rules: Record<string, string>): void {
  for (const [property, value] of Object.entries(rules)) element.style.setProperty(property, value, 'important');
}

/** Not `randomUUID`, which pages without https do not have. */
const newNonce = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

export type CardEvents = {
  entered: () => void;
  left: () => void;
  pin: () => void;
  hold: () => void;
  /** The focus goes back to the page, the card stays. */
  backToPage: () => void;
  close: () => void;
  gone: () => void;
};

export class CardFrame {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  readonly #anchor: Anchor;
  readonly #events: CardEvents;
  readonly #life = new AbortController();
  /** Of the content; until it is told, as high as it may get: most need no second layout. */
  #height = Number.POSITIVE_INFINITY;
  #port: MessagePort | undefined;
  #handedOver = false;
  #wanted = false;
  #placed = false;
  #pinned = false;
  #wantsFocus = false;

  /**
   * Puts the card into the page, unseen.
   * @param leaveOut is told the host: what happens to it is no change of the page.
   */
  constructor(subject: CardSubject, anchor: Anchor, leaveOut: (host: Node) => void, events: CardEvents) {
    this.#anchor = anchor;
    this.#events = events;
    const { signal } = this.#life;
    style(this.#host, {
      all: 'initial',
      position: 'fixed',
      inset: '0 auto auto 0',
      margin: '0',
      padding: '0',
      border: '0',
      overflow: 'visible',
      background: 'none',
      // Not `visibility`: Firefox does not lay out a frame that is hidden, and the card could not tell its height.
      opacity: '0',
      // Until it is seen it is in nobody's way.
      'pointer-events': 'none',
      'z-index': '2147483647',
    });
    style(this.#frame, {
      all: 'initial',
      display: 'block',
      width: `${WIDTH}px`,
      'max-width': `calc(100vw - ${2 * MARGIN}px)`,
      'pointer-events': 'none',
      border: '0',
      'border-radius': '10px',
      // Seen only in forced colours, where shadows are not.
      outline: '1px solid transparent',
      'color-scheme': 'light dark',
      'box-shadow': '0 0 0 1px rgb(128 128 128 / .22), 0 1px 2px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .2)',
    });
    this.#fitInto(innerHeight);
    const nonce = newNonce();
    const announced = askBackground('announceCard', { nonce });
    announced.catch(() => undefined);
    this.#frame.addEventListener('load', () => this.#handOver(subject, nonce, announced), { signal });
    this.#frame.src = api.runtime.getURL('card.html');
    leaveOut(this.#host);
    this.#frame.title = 'Tifa';
    this.#host.attachShadow({ mode: 'closed' }).append(this.#frame);
    // What stands outside a modal dialog is dead while it is open.
    const parent = anchor.element.closest(':modal') ?? document.documentElement;
    style(this.#host, { zoom: `${1 / (parent.currentCSSZoom || 1)}` });
    parent.append(this.#host);
    this.#host.popover = 'manual';
    this.#host.showPopover();
  }

  /** Gives the frame its port. The card claims the nonce as soon as it has it: it must be announced by then. */
  async #handOver(subject: CardSubject, nonce: string, announced: Promise<unknown>): Promise<void> {
    // Moved in the document, the frame loads anew, and its nonce is used up.
    if (this.#handedOver) return this.#events.gone();
    this.#handedOver = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromCard>) => this.#hear(data);
    this.#life.signal.addEventListener('abort', () => port1.close());
    try {
      await announced;
    } catch {
      return this.#events.gone(); // The extension has been updated or removed under this page.
    }
    this.#frame.contentWindow?.postMessage({ nonce }, '*', [port2]);
    this.#port = port1;
    this.#say({ show: subject });
    // Not said needlessly: the card would draw itself twice before it is first seen.
    if (this.#pinned) this.#say({ pinned: true });
    if (this.#wantsFocus) this.focus();
  }

  #say(message: ToCard): void {
    this.#port?.postMessage(message);
  }

  #hear(message: FromCard): void {
    if ('height' in message) this.#resize(message.height);
    else if ('pointer' in message) this.#events[message.pointer === 'in' ? 'entered' : 'left']();
    else this.#events[message.want]();
  }

  /** Events inside a closed root are sent to its host. */
  isHost(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  hasFocus(): boolean {
    return document.activeElement === this.#host;
  }

  /** Gives it the keyboard, now or as soon as it has its content. */
  focus(): void {
    this.#wantsFocus = true;
    if (!this.#port) return;
    this.#frame.focus({ preventScroll: true });
    this.#say({ focus: true });
  }

  /** Lets the reader see it, now or as soon as it has its content. */
  show(pinned: boolean): void {
    this.#wanted = true;
    if (this.#pinned !== pinned) {
      this.#pinned = pinned;
      this.#say({ pinned });
    }
    // Pages remove what they do not know.
    if (!this.#host.isConnected) this.#events.gone();
    else this.#reveal();
  }

  #resize(height: number): void {
    const isFirst = this.#height === Number.POSITIVE_INFINITY;
    this.#height = height;
    this.#fitInto(innerHeight);
    // It is in its place before the dwell ends: then it need only be seen.
    if (isFirst) this.#follow();
  }

  /** As high as its content; what does not fit scrolls inside. */
  #fitInto(room: number): void {
    style(this.#frame, {
      height: `${Math.floor(Math.min(this.#height, Math.max(innerHeight * TALLEST, LOW), room))}px`,
    });
  }

  #follow(): void {
    const fitInto = (room: number) => this.#fitInto(room);
    follow(this.#anchor, this.#host, this.#life.signal, fitInto, (place) => {
      if (!place) return this.#events.gone();
      style(this.#host, { transform: `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)` });
      this.#placed = true;
      this.#reveal();
    });
  }

  #reveal(): void {
    if (!this.#wanted || !this.#placed) return;
    style(this.#host, { opacity: '1', 'pointer-events': 'auto' });
    style(this.#frame, { 'pointer-events': 'auto' });
  }

  /** Takes everything of it out of the page. */
  remove(): void {
    this.#life.abort();
    this.#host.remove();
  }
}
