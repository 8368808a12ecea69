/** What the build has set: see wxt.config.ts. */
declare const __ALWAYS_ON__: readonly string[];

/** Domains that are on besides the outlets: what `npm start` serves. Empty in every package. */
export const alwaysOn: readonly string[] = __ALWAYS_ON__;
