/** What the packages ask for, and what they hold; runs after `wxt build` for both browsers. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../lexicon/node/load-data.ts';
import { OUTLETS } from '../../platform/sites.ts';
import { BROWSERS, Built } from './built.ts';

const lexicon = loadLexicon();
const SCRIPT_LIMIT = 15_000; // bytes, gzip; see the budgets
const CARD_LIMIT = 20_000; // read anew for each card, within its dwell
/** A host pattern for more than one domain and its subdomains. */
const isWide = (pattern: string): boolean => /^<all_urls>$|^[^/]*:\/\/(?:\*|\*\.[^./]+|)\//.test(pattern);

/** Every text in a JSON value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

describe.each(BROWSERS)('the package for %s', (browser) => {
  const built = new Built(browser);
  const { manifest } = built;

  it('requires access to the outlets, and to nothing else', () => {
    expect([...(manifest.host_permissions ?? [])].sort()).toEqual(OUTLETS.map((each) => `*://*.${each}/*`).sort());
  });

  it('requires no more permissions than it uses', () => {
    const panel = browser === 'chrome' ? ['sidePanel'] : []; // Firefox asks for none
    const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...panel];
    expect([...(manifest.permissions ?? [])].sort()).toEqual(permissions.sort());
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('has no wide host pattern, but for what it asks for, and for who may open the card', () => {
    const { web_accessible_resources: _, optional_host_permissions: __, ...others } = manifest;
    expect(textsIn(others).filter(isWide)).toEqual([]);
  });

  it('has no content script that runs unasked', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('lets pages open the card alone, at an address that they do not know', () => {
    const [card, ...others] = manifest.web_accessible_resources ?? [];
    expect(others).toEqual([]);
    expect(card?.resources).toEqual(['card.html']);
    // In Firefox each installation has a random address; the field is Chromium's.
    expect(card?.use_dynamic_url).toBe(browser === 'chrome' ? true : undefined);
  });

  it('lets no page and no other extension send it messages', () => {
    for (const field of ['externally_connectable', 'sandbox', 'key', 'update_url'])
      expect(manifest).not.toHaveProperty(field);
  });

  it('holds every file that it names', () => {
    const named = textsIn(manifest).filter((text) => /^[\w/-]+\.(?:png|svg|html|js|css|json)$/.test(text));
    named.push(`_locales/${manifest.default_locale}/messages.json`);
    named.push('reader.js', 'assets/marks.css', 'opener.js', 'reporter.js', 'counter.js'); // registered, or brought, at run time
    for (const page of built.files.filter((file) => file.endsWith('.html')))
      for (const [, address = ''] of built.text(page).matchAll(/(?:src|href)="([^"#]+)"/g))
        named.push(address.replace(/^\//, ''));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !built.has(file))).toEqual([]);
  });

  it('has pages without scripts or handlers inside', () => {
    const pages = built.files.filter((file) => file.endsWith('.html'));
    const inline = pages.filter((file) => /<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i.test(built.text(file)));
    expect(inline).toEqual([]);
  });

  it.each(['reader.js', 'opener.js', 'reporter.js', 'counter.js'])('keeps its content script %s small', (file) => {
    expect(gzipSync(built.bytes(file), { level: 9 }).length).toBeLessThanOrEqual(SCRIPT_LIMIT);
  });

  it.each(['reader.js', 'opener.js', 'reporter.js', 'counter.js'])(
    'has its content script %s in one file, without a lexicon in it',
    (file) => {
      const script = built.text(file);
      expect(script).not.toMatch(/\bimport\s*[({"'*]|\bfrom\s*["']/);
      expect(script).not.toMatch(/win-win|合作/);
    },
  );

  it('keeps the card light: one script, which has no table of characters in it', () => {
    expect(gzipSync(built.bytes('card.js'), { level: 9 }).length).toBeLessThanOrEqual(CARD_LIMIT);
    expect(built.text('card.html').match(/<script/g)).toHaveLength(1);
  });

  it('holds the lexicon, whole and one by one', () => {
    if (!lexicon.ok) throw new Error('The lexicon has problems');
    const ids = lexicon.entries.map(({ id }) => id);
    const files = built.files.filter((file) => file.startsWith('lexicon/'));
    const names = ['all', 'rows', 'bodies', 'headwords', 'grammar', 'tiers', ...ids.map((id) => `terms/${id}`)];
    expect(files.sort()).toEqual(names.map((name) => `lexicon/${name}.json`).sort());
  });

  it('holds no source maps, tests or editor files', () => {
    const kinds = /\.(?:js|css|html|json|png|svg)$/;
    expect(built.files.filter((file) => !kinds.test(file) || /(?:^|\/)(?:\.|tests?\/)/.test(file))).toEqual([]);
    for (const file of built.files.filter((each) => each.endsWith('.js')))
      expect(built.text(file)).not.toContain('sourceMappingURL');
  });
});
