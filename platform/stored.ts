/** What lies in the browser's storage: read, written and watched through these items only. */
import type { Storage } from 'webextension-polyfill';
import { DENSITIES, type Density } from '../lexicon/density.ts';
import type { Draft } from '../lexicon/draft.ts';
import type { SilencedForm } from '../lexicon/silenced.ts';
import { api, isAlive } from './api.ts';
import type { Discretion } from './discretion.ts';
import type { EditorWish } from './editor-wish.ts';
import { type HoverIntent, isHoverIntent, USUAL } from './hover-intent.ts';
import { isObject } from './is-object.ts';
import { isMarkLook, type MarkLook, USUAL_LOOK } from './mark-look.ts';
import type { RuleChanges, SiteRules } from './sites.ts';

/** Which compiled index there is (stored-index.ts), and the lexicon revision it was made of. */
export type IndexHead = { revision: number; generation: number; parts: number; bytes: number };

/** A stored value: `valid` decides whether what lies there can be used; otherwise `fallback` is what one reads. */
export type Stored<T> = {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  accepts(value: unknown): value is T;
  /** Calls `changed` on every later change, wherever it was made, until `signal` ends. */
  watch(changed: (value: T, before: T) => void, signal?: AbortSignal): void;
};

/** @param damaged what one reads where something lies there that cannot be used. */
function stored<T>(
  key: string,
  fallback: T,
  valid: (value: unknown) => value is T,
  where: 'local' | 'session' = 'local',
  damaged: T = fallback,
): Stored<T> {
  const usable = (value: unknown): T => (valid(value) ? value : value === undefined ? fallback : damaged);
  return {
    read: async () => usable((await api.storage[where].get(key))[key]),
    // Chromium keeps no undefined: what is set to it stays as it was.
    write: (value) => (value === undefined ? api.storage[where].remove(key) : api.storage[where].set({ [key]: value })),
    accepts: valid,
    watch(changed, signal) {
      const listener = (changes: Record<string, Storage.StorageChange>) => {
        const change = changes[key];
        if (change) changed(usable(change.newValue), usable(change.oldValue));
      };
      api.storage[where].onChanged.addListener(listener);
      signal?.addEventListener('abort', () => isAlive() && api.storage[where].onChanged.removeListener(listener));
    },
  };
}

/** Looked at briefly, a content script does so too; site-rule.ts judges what comes from elsewhere. */
const isSiteRules = (value: unknown): value is SiteRules =>
  isObject(value) && Object.values(value).every((rule) => /^o(?:n|ff)(?:Alone)?$/.test(rule as string));

export const siteRules = /* @__PURE__ */ stored<SiteRules>('siteRules', {}, isSiteRules);

/** Where pages may notice nothing (discretion.ts); everywhere, if what is stored cannot be read. */
export const discretion = /* @__PURE__ */ stored<Discretion>(
  'discretion',
  { everywhere: false, sites: [] },
  (value): value is Discretion =>
    isObject(value) &&
    typeof value.everywhere === 'boolean' &&
    Array.isArray(value.sites) &&
    value.sites.every((site) => typeof site === 'string'),
  'local',
  { everywhere: true, sites: [] },
);

/** No site is read, whatever the rules say, until the reader goes on. */
export const paused = /* @__PURE__ */ stored<boolean>('paused', false, (value) => typeof value === 'boolean');

/** What the reader wants, while the browser asks for the access that it needs. */
export type SiteWish = { changes: RuleChanges; origins: string[] };
export const siteWish = /* @__PURE__ */ stored<SiteWish | null>(
  'siteWish',
  null,
  (value): value is SiteWish => isObject(value) && isObject(value.changes) && Array.isArray(value.origins),
  'session',
);

/** Tabs that were open before the installation, until the reader lets their pages be read or leaves them. */
export const untouchedTabs = /* @__PURE__ */ stored<number[]>(
  'untouchedTabs',
  [],
  (value): value is number[] => Array.isArray(value) && value.every(Number.isInteger),
  'session',
);

/** A phrase that was selected on a page, for the popup to look up. */
export const handedQuery = /* @__PURE__ */ stored<string | null>(
  'handedQuery',
  null,
  (value): value is string | null => value === null || typeof value === 'string',
  'session',
);

/** Ids of the entries that the reader knows: their phrases are not marked. */
export const knownEntries = /* @__PURE__ */ stored<string[]>(
  'knownEntries',
  [],
  (value): value is string[] => Array.isArray(value) && value.every((id) => typeof id === 'string'),
);

/** Forms that are not marked as their entry: "wrong here". */
export const silencedForms = /* @__PURE__ */ stored<SilencedForm[]>(
  'silencedForms',
  [],
  (value): value is SilencedForm[] =>
    Array.isArray(value) &&
    value.every(
      (each) =>
        isObject(each) &&
        typeof each.id === 'string' &&
        typeof each.form === 'string' &&
        (each.lang === 'en' || each.lang === 'zh'),
    ),
);

/** Which Chinese the reader wants to see first. */
export type ChineseScript = 'hans' | 'hant';
export const chineseScript = /* @__PURE__ */ stored<ChineseScript>(
  'chineseScript',
  'hans',
  (value): value is ChineseScript => value === 'hans' || value === 'hant',
);

/** How many of a page's matches are marked (lexicon/density.ts), and how marks look. */
export const density = /* @__PURE__ */ stored<Density>('density', 'balanced', (value): value is Density =>
  DENSITIES.includes(value as Density),
);
export const markLook = /* @__PURE__ */ stored<MarkLook>('markLook', USUAL_LOOK, isMarkLook);

export const hoverIntent = /* @__PURE__ */ stored<HoverIntent>('hoverIntent', USUAL, isHoverIntent);

/** Whether settings go to the browser's account (settings-sync.ts); `failed`: they should, and could not. */
export type SyncState = 'off' | 'on' | 'failed';
export const syncState = /* @__PURE__ */ stored<SyncState>(
  'syncState',
  'off',
  (value): value is SyncState => value === 'off' || value === 'on' || value === 'failed',
);
/** The settings that this computer and the account had when they last agreed. */
export const syncAgreed = /* @__PURE__ */ stored<Record<string, unknown>>('syncAgreed', {}, isObject);

/** What the reader's own lexicon says of itself when it is published; its version is another one each time. */
export type Publication = { title: string; description: string };
export const publication = /* @__PURE__ */ stored<Publication>(
  'publication',
  { title: '', description: '' },
  (value): value is Publication =>
    isObject(value) && typeof value.title === 'string' && typeof value.description === 'string',
);

/** Counts the changes of the reader's own lexicon: whoever watches it knows when to read again. */
export const lexiconRevision = /* @__PURE__ */ stored<number>('lexiconRevision', 0, (value): value is number =>
  Number.isInteger(value),
);

const INDEX_HEAD = ['revision', 'generation', 'parts', 'bytes'] as const;

export const indexHead = /* @__PURE__ */ stored<IndexHead | undefined>(
  'index',
  undefined,
  (value): value is IndexHead => isObject(value) && INDEX_HEAD.every((name) => Number.isInteger(value[name])),
);

/** An entry that the side panel is to show, of this tab's page; `at` as `Date.now()` tells it. Forgotten with the browser's session. */
export type PanelWish = { tabId: number; entry: string; at: number };
export const panelWish = /* @__PURE__ */ stored<PanelWish | undefined>(
  'panelWish',
  undefined,
  (value): value is PanelWish =>
    isObject(value) && Number.isInteger(value.tabId) && typeof value.entry === 'string' && typeof value.at === 'number',
  'session',
);

/** Whether the side panel shows the entry that the pointer rests on in the page. */
export const panelFollows = /* @__PURE__ */ stored<boolean>(
  'panelFollows',
  false,
  (value): value is boolean => typeof value === 'boolean',
);

/** What the lexicon page shall open in its form (editor-wish.ts). */
export const editorWish = /* @__PURE__ */ stored<EditorWish | undefined>(
  'editorWish',
  undefined,
  (value): value is EditorWish =>
    isObject(value) &&
    (typeof value.edit === 'string' ||
      (isObject(value.add) && Object.values(value.add).every((form) => typeof form === 'string'))),
  'session',
);

/** Unfinished forms of the lexicon page, by the entry; '' is the new one. They end with the browser's session. */
export const unsavedDrafts = /* @__PURE__ */ stored<Record<string, Partial<Draft>>>(
  'drafts',
  {},
  (value): value is Record<string, Partial<Draft>> => isObject(value) && Object.values(value).every(isObject),
  'session',
);
