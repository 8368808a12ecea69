declare module 'punycode/' {
  /** A host name whose labels are in the scripts that they stand for. */
  export function toUnicode(host: string): string;
}
