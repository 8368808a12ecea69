/** What runs in a page; browsers/bundle.ts makes one script of it. */
export { paintersFor } from './painters.ts';
export { walks } from './walks.ts';
