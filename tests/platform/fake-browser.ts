/**
 * A fake of the extension API, in memory: `storage.local`, and the messages that reach one context. Like the real one
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

let kept: Record<string, unknown> = {};
const onChanged = new FakeEvent<(changes: Record<string, Change>) => void>();
const onMessage = new FakeEvent<(message: unknown, sender: Runtime.MessageSender, respond: Respond) => unknown>();

export const ID = 'tifa';
export const ORIGIN = 'extension://tifa/';

export const api = {
  storage: {
    local: {
      get: async (key: string) => (Object.hasOwn(kept, key) ? { [key]: asJson(kept[key]) } : {}),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) {
          const newValue = asJson(value);
          if (newValue === undefined) continue;
          const change = { ...(Object.hasOwn(kept, key) && { oldValue: kept[key] }), newValue };
          kept[key] = newValue;
          onChanged.emit({ [key]: change });
        }
      },
      remove: async (key: string) => {
        if (!Object.hasOwn(kept, key)) return;
        const { [key]: oldValue, ...others } = kept;
        kept = others;
        onChanged.emit({ [key]: { oldValue } });
      },
      onChanged,
    },
  },
  runtime: {
    id: ID,
    getURL: (path: string) => ORIGIN + path.replace(/^\//, ''),
    onMessage,
    onInstalled: new FakeEvent<(details: { reason: 'install' | 'update' }) => void>(),
    onStartup: new FakeEvent<() => void>(),
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
  },
  permissions: { onAdded: new FakeEvent<() => void>(), onRemoved: new FakeEvent<() => void>() },
  commands: { onCommand: new FakeEvent<(name: string, tab?: object) => void>() },
  tabs: {
    query: async (_which: object): Promise<object[]> => [],
    sendMessage: async (_tabId: number, _message: unknown): Promise<unknown> => undefined,
    create: async (_what: { url: string }): Promise<object> => ({}),
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
];

export function reset(): void {
  kept = {};
  for (const event of [onChanged, onMessage, ...events()]) event.listeners.clear();
}

/** A message comes in as the browser delivers it; undefined where no listener wants to answer. */
export function receive(message: unknown, sender: object = { id: ID }): Promise<unknown> | undefined {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const wanted = onMessage.emit(message, sender as Runtime.MessageSender, resolve);
  return wanted.includes(true) ? promise : undefined;
}
