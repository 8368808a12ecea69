// Functions written here, run in a document there: as source text, the same way in both browsers.

export type AnyFunction = (...args: never[]) => unknown;

/** An expression whose value is the JSON of what the function returns. */
export function callSource(fn: AnyFunction, args: unknown[]): string {
  return `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`;
}

/** The same with a `browser` in reach, which Chromium's extension pages may lack. */
export function extensionSource(fn: AnyFunction, args: unknown[]): string {
  const call = `(${fn})(...${JSON.stringify(args)})`;
  return `(async (browser) => JSON.stringify(await ${call}))(globalThis.browser ?? globalThis.chrome)`;
}

export function readResult<Result>(json: unknown): Result {
  return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
}
