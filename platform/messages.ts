/**
 * Every message of the extension, in one place. State does not travel here but through storage (stored.ts);
 * the port between the page's content script and the card is typed in card-port.ts.
 */
import type { Runtime } from 'webextension-polyfill';
import type { Report } from '../lexicon/report.ts';
import { api, isAlive } from './api.ts';
import type { Direction } from './card-opener.ts';
import { isObject } from './is-object.ts';
import type { OneEntry } from './lexicon.ts';

/** To the background. `from` says who may ask: a content script may ask for as little as possible. */
type ToBackground = {
  /** A content script wants the card opener in its own frame of its tab. */
  bringCardOpener: { ask: object; answer: undefined };
  /** A content script makes a card with this nonce. */
  announceCard: { ask: { nonce: string }; answer: undefined };
  /** A card asks whether its nonce was announced in its own tab; true once. */
  claimCard: { ask: { nonce: string }; answer: boolean };
  /**
   * A card asks for an entry as the layers make it: in a frame inside another site it may not open the database itself.
   * Only the extension's own pages are answered.
   */
  entry: { ask: { id: string }; answer: OneEntry | undefined };
  /** The reader's note on an entry, for the card; '' where there is none. Likewise for own pages only. */
  note: { ask: { id: string }; answer: string | undefined };
  /** True when it is on the disk. */
  saveNote: { ask: { id: string; note: string }; answer: boolean };
  /** An extension page asks for the report of a tab; undefined where the tab cannot be read. */
  report: { ask: { tabId: number }; answer: Report | undefined };
  /** How many phrases the sender's page holds now; undefined where it is not read any more. */
  counted: { ask: { count?: number | undefined }; answer: undefined };
  /** The reader lets the pages be read that were open before the installation. Own pages only. */
  readOpenPages: { ask: object; answer: undefined };
  /** How these entries are called. Own pages only. */
  headwords: { ask: { ids: string[] }; answer: Record<string, string> };
  /** A card wants its entry shown in the side panel. Own pages only, in the turn of a click. */
  openPanel: { ask: { entry: string }; answer: undefined };
  /** A card wants its entry opened for editing. Own pages only. */
  editEntry: { ask: { id: string }; answer: undefined };
};

/** To the content script of a tab. */
type ToReader = {
  /** Whether the content script is there at all, on or off. */
  present: { ask: object; answer: true };
  /** How many phrases the page holds; undefined while the site is off. */
  count: { ask: object; answer: number | undefined };
  /** The page is left as if it had never been read. */
  end: { ask: object; answer: undefined };
  /** The keyboard goes to the next mark, or the one before. */
  step: { ask: { by: Direction }; answer: undefined };
};

/** To the side panel. */
type ToPanel = {
  /** The keyboard goes to the next mark of this tab, or the one before. */
  stepInPanel: { ask: { tabId: number; by: Direction }; answer: undefined };
};

type Contract = Record<string, { ask: object; answer: unknown }>;
type Sender = Runtime.MessageSender;
export type Handlers<C extends Contract> = {
  [Name in keyof C]: (ask: C[Name]['ask'], sender: Sender) => C[Name]['answer'] | Promise<C[Name]['answer']>;
};
export type BackgroundHandlers = Handlers<ToBackground>;
export type ReaderHandlers = Handlers<Omit<ToReader, 'count'>>;
export type CounterHandlers = Handlers<Pick<ToReader, 'count'>>;
export type PanelHandlers = Handlers<ToPanel>;

/** Not a content script, which speaks for whatever page it is in. */
export const isOwnPage = ({ url = '' }: Sender): boolean => url.startsWith(api.runtime.getURL(''));

type Envelope = { name: string; ask: object };
const isEnvelope = (message: unknown): message is Envelope =>
  isObject(message) && typeof message.name === 'string' && isObject(message.ask);

/** Rejects where the extension has been updated or removed under this page. */
export const askBackground = async <Name extends keyof ToBackground>(name: Name, ask: ToBackground[Name]['ask']) =>
  (await api.runtime.sendMessage({ name, ask })) as ToBackground[Name]['answer'];

/** Where no panel is open, nobody hears it. */
export const tellPanel = <Name extends keyof ToPanel>(name: Name, ask: ToPanel[Name]['ask']): Promise<unknown> =>
  api.runtime.sendMessage({ name, ask }).catch(() => undefined);

/** Of the page, not of the frames in it. Undefined where no content script answers: it is not read, or cannot be. */
export const askReader = <Name extends keyof ToReader>(
  tabId: number,
  name: Name,
  ...[ask]: object extends ToReader[Name]['ask'] ? [] : [ask: ToReader[Name]['ask']]
) =>
  api.tabs.sendMessage(tabId, { name, ask: ask ?? {} }, { frameId: 0 }).then(
    (answer) => answer ?? undefined,
    () => undefined,
  ) as Promise<ToReader[Name]['answer'] | undefined>;

/** In all frames of a tab. */
export const endReaders = (tabId: number): Promise<unknown> =>
  api.tabs.sendMessage(tabId, { name: 'end', ask: {} }).catch(() => undefined);

/** Answers messages until `signal` ends; what is not in `handlers`, or comes from elsewhere, is left alone. */
export function answer<C extends Contract>(handlers: Handlers<C>, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void): true | undefined => {
    if (sender.id !== api.runtime.id || !isEnvelope(message) || !Object.hasOwn(handlers, message.name))
      return undefined;
    const handle = handlers[message.name] as Handlers<Contract>[string];
    // Chromium takes no promise as an answer: `true` keeps the way back open.
    const answered = (async () => handle(message.ask, sender))();
    answered.then(respond, (error: unknown) => {
      respond(undefined);
      throw error;
    });
    return true;
  };
  api.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  signal?.addEventListener(
    'abort',
    () => isAlive() && api.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerCallback),
  );
}
