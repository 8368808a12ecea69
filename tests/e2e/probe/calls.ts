/** Each method and property of the DOM's interfaces tells when anyone in the page's own world uses it. Runs in the page. */
import type { Watch } from './watch.ts';

export function watchCalls(): void {
  const { probe } = window as unknown as { probe: Watch };
  const LANGUAGE =
    /^(?:Object|Function|Array|Number|Boolean|String|Symbol|Date|Promise|RegExp|\w*Error|\w*Array|\w*ArrayBuffer|DataView|Map|Set|Weak\w+|Proxy|BigInt|Iterator|\w*DisposableStack|FinalizationRegistry|Temporal|WebAssembly)$/;
  const wrap = (holder: object, key: PropertyKey, label: string) => {
    const found = Object.getOwnPropertyDescriptor(holder, key);
    if (!found?.configurable || key === 'constructor') return;
    const telling = (native: (...args: unknown[]) => unknown) =>
      function (this: unknown, ...args: unknown[]) {
        if (!probe.isQuiet()) probe.note('calls', label);
        return native.apply(this, args);
      };
    const { value, get, set } = found;
    if (typeof value === 'function') Object.defineProperty(holder, key, { ...found, value: telling(value) });
    else if (get)
      Object.defineProperty(holder, key, {
        ...found,
        get: telling(get),
        ...(set && { set: telling(set as (...args: unknown[]) => unknown) }),
      });
  };
  probe.quietly(() => {
    for (const name of Object.getOwnPropertyNames(window)) {
      if (LANGUAGE.test(name) || !/^[A-Z]/.test(name)) continue;
      const { prototype } = (window as unknown as Record<string, { prototype?: object } | null>)[name] ?? {};
      if (prototype) for (const key of Reflect.ownKeys(prototype)) wrap(prototype, key, `${name}.${String(key)}`);
    }
    for (const name of ['getComputedStyle', 'getSelection', 'postMessage', 'matchMedia', 'find', 'fetch', 'open'])
      wrap(window, name, `window.${name}`);
    for (const name of Object.keys(console)) wrap(console, name, `console.${name}`);
  });
}
