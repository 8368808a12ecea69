import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { headwordOf } from './lexicon/headword.ts';
import { bothScriptsOf } from './lexicon/node/both-scripts.ts';
import { describeProblem } from './lexicon/node/load.ts';
import { loadLexicon } from './lexicon/node/load-data.ts';
import { tiersOf } from './lexicon/rungs.ts';
import type { Entry } from './lexicon/schema.ts';
import { shippedBodies, shippedShelf } from './lexicon/shelf.ts';
import type { BuiltInEntry } from './platform/built-in.ts';
import { OUTLETS, patternOf } from './platform/sites.ts';

/** Domains that are on besides the outlets: what `npm start` serves. Empty in every package. */
const alwaysOn = (process.env.TIFA_ALWAYS_ON ?? '').split(',').filter(Boolean);

/** What the extension's own pages may do: files of the package, and over https a lexicon that the reader subscribed to. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "frame-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The lexicon as files of the package: whole for the background and the lexicon page, one by one for the card. */
function lexiconFiles(): { relativeDest: string; contents: string }[] {
  const lexicon = loadLexicon();
  if (!lexicon.ok) throw new Error(`The lexicon has problems:\n${lexicon.problems.map(describeProblem).join('\n')}`);
  const { entries, grammar, names, ladder } = lexicon;
  const bothScripts = bothScriptsOf(grammar);
  const headwords = new Map(entries.map((entry) => [entry.id, headwordOf(entry)]));
  const withRelated = (entry: Entry): BuiltInEntry => ({
    entry,
    related: entry.related.map((id) => ({ id, name: headwords.get(id) ?? id })),
  });
  const file = (name: string, value: unknown) => ({
    relativeDest: `lexicon/${name}.json`,
    contents: JSON.stringify(value),
  });
  return [
    file('all', { entries, grammar, names }),
    file('rows', shippedShelf(entries)),
    file('bodies', shippedBodies(entries)),
    file('headwords', Object.fromEntries(headwords)),
    file('grammar', { ...grammar, bothScripts }),
    file('tiers', tiersOf(grammar.levels, ladder.partners, bothScripts)),
    ...entries.map((entry) => file(`terms/${entry.id}`, withRelated(entry))),
  ];
}

const PAGE_SCRIPTS: ReadonlySet<string> = new Set(['reader.js', 'opener.js', 'reporter.js']);
/** What goes into pages is made as small as it can be; a second minifier still finds three per cent. */
const smallest: Plugin = {
  name: 'smallest',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !PAGE_SCRIPTS.has(file.fileName)) continue;
      const { code } = await minify(file.code, {
        toplevel: true,
        compress: { passes: 6, unsafe_arrows: true },
      });
      file.code = code as string;
    }
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: process.env.TIFA_OUT_DIR ?? '.output',
  vite: () => ({
    define: { __ALWAYS_ON__: JSON.stringify(alwaysOn) },
    build: { sourcemap: false },
    plugins: [smallest],
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...lexiconFiles());
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_name__', default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' } },
    commands: {
      'switch-site': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_switchSite__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_nextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previousMark__' },
      // Alt+Shift+P is Chromium's own, and is given to nobody.
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_openPanelKey__' },
      // Four keys are all that a browser suggests.
      'add-selection': { description: '__MSG_addSelection__' },
    },
    // Private windows, where the reader lets the extension into them: one background, the same rules and settings.
    incognito: 'spanning',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: [...OUTLETS.map(patternOf), ...alwaysOn.map(patternOf)],
    // Asked for one by one: a site that the reader turns on, every site, the host of a subscribed lexicon.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: POLICY },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        // The card opens wherever the reader turns the extension on.
        matches: ['*://*/*'],
        // Pages must not know the card's address; in Firefox it is a random host anyway.
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tifa@tifa.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
