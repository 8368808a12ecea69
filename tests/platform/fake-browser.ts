/**
 * A fake of the extension API, in memory: `storage`, and the messages that reach one context. Like the real one
 * it keeps JSON and tells of a change after the write; it knows no quota, no failures and no other contexts.
 */
import type { Runtime } from 'webextension-polyfill';

type Listener = (...args: never[]) => unknown;

class FakeEvent<L extends Listener> {
  readonly listeners = new Set<L>();
  addListener(listener: L): void {
    this.listeners.add(listener);
  }
  removeListener(listener: L): void {
    this.listeners.delete(listener);
  }
  emit(...args: Parameters<L>): unknown[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}

type Change = { oldValue?: unknown; newValue?: unknown };
type Respond = (answer: unknown) => void;

const asJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

type Kept = Record<string, unknown>;
const listOf = (keys: string | readonly string[]): readonly string[] => (typeof keys === 'string' ? [keys] : keys);

/** One of the areas of `storage`. */
class FakeArea {
  readonly onChanged = new FakeEvent<(changes: Record<string, Change>) => void>();
  #kept: Kept = {};
  get = async (keys: string | readonly string[]): Promise<Kept> =>
    Object.fromEntries(
      listOf(keys).flatMap((key) => (Object.hasOwn(this.#kept, key) ? [[key, asJson(this.#kept[key])]] : [])),
    );
  set = async (values: Kept): Promise<void> => {
    for (const [key, value] of Object.entries(values)) {
      const newValue = asJson(value);
      if (newValue === undefined) continue;
      const change = { ...(Object.hasOwn(this.#kept, key) && { oldValue: this.#kept[key] }), newValue };
      this.#kept[key] = newValue;
      this.onChanged.emit({ [key]: change });
    }
  };
  remove = async (keys: string | readonly string[]): Promise<void> => {
    for (const key of listOf(keys)) {
      if (!Object.hasOwn(this.#kept, key)) continue;
      const { [key]: oldValue, ...others } = this.#kept;
      this.#kept = others;
      this.onChanged.emit({ [key]: { oldValue } });
    }
  };
  empty(): void {
    this.#kept = {};
    this.onChanged.listeners.clear();
  }
}
const [local, session, sync] = [new FakeArea(), new FakeArea(), new FakeArea()];
const onMessage = new FakeEvent<(message: unknown, sender: Runtime.MessageSender, respond: Respond) => unknown>();

export const ID = 'tifa';
export const ORIGIN = 'extension://tifa/';

export const api = {
  storage: { local, session, sync },
  runtime: {
    id: ID,
    getURL: (path: string) => ORIGIN + path.replace(/^\//, ''),
    onMessage,
    onInstalled: new FakeEvent<(details: { reason: 'install' | 'update' }) => void>(),
    onStartup: new FakeEvent<() => void>(),
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    openOptionsPage: async (): Promise<void> => {},
  },
  permissions: {
    contains: async (_wanted: object): Promise<boolean> => true,
    request: async (_wanted: object): Promise<boolean> => true,
    remove: async (_given: object): Promise<boolean> => true,
    getAll: async (): Promise<{ origins: string[] }> => ({ origins: [] }),
    onAdded: new FakeEvent<() => void>(),
    onRemoved: new FakeEvent<() => void>(),
  },
  contextMenus: {
    removeAll: async (): Promise<void> => {},
    create: (_item: object): void => {},
    onClicked: new FakeEvent<(info: object) => void>(),
  },
  action: {
    setBadgeText: async (_badge: object): Promise<void> => {},
    setTitle: async (_badge: object): Promise<void> => {},
    setBadgeBackgroundColor: async (_badge: object): Promise<void> => {},
    setBadgeTextColor: async (_badge: object): Promise<void> => {},
    openPopup: async (): Promise<void> => {},
  },
  commands: { onCommand: new FakeEvent<(name: string, tab?: object) => void>() },
  tabs: {
    query: async (_which: object): Promise<object[]> => [],
    sendMessage: async (_tabId: number, _message: unknown): Promise<unknown> => undefined,
    get: async (id: number): Promise<object> => ({ id }),
    create: async (_what: { url: string }): Promise<object> => ({}),
    onUpdated: new FakeEvent<(tabId: number, change: object, tab: object) => void>(),
    onActivated: new FakeEvent<(active: { tabId: number }) => void>(),
    onRemoved: new FakeEvent<(tabId: number) => void>(),
  },
  i18n: {
    getMessage: (key: string, values: string[] = []): string =>
      key === 'languageTag' ? 'en' : [key, ...values].join(' '),
    getUILanguage: () => 'en',
  },
};
export default api;

/** As on a fresh installation. */
const events = () => [
  api.runtime.onInstalled,
  api.runtime.onStartup,
  api.permissions.onAdded,
  api.permissions.onRemoved,
  api.commands.onCommand,
  api.contextMenus.onClicked,
  api.tabs.onUpdated,
  api.tabs.onActivated,
  api.tabs.onRemoved,
];

export function reset(): void {
  for (const area of [local, session, sync]) area.empty();
  for (const event of [onMessage, ...events()]) event.listeners.clear();
}

/** A message comes in as the browser delivers it; undefined where no listener wants to answer. */
export function receive(message: unknown, sender: object = { id: ID }): Promise<unknown> | undefined {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const wanted = onMessage.emit(message, sender as Runtime.MessageSender, resolve);
  return wanted.includes(true) ? promise : undefined;
}

/** The extension is there as long as a test runs. */
export const isAlive = () => true;
