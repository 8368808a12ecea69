/** The manifest asks for nothing that is not used: every permission, command and page has its use in the sources. */
import { describe, expect, it } from 'vitest';
import { OUTLETS } from '../../platform/sites.ts';
import { BROWSERS, Built, sources } from './built.ts';

/** What each permission is for, as it is written where it is used. One that is not here has no use. */
const USES: Record<string, RegExp> = {
  storage: /\bstorage\.(?:local|session)|\bapi\.storage\b/,
  unlimitedStorage: /\bopenDB\b/,
  scripting: /\bbrowser\.scripting\.\w+/,
  activeTab: /\btabs\s*\.query\(\{\s*active: true/,
  sidePanel: /\bsidePanel\b/,
  contextMenus: /\bcontextMenus\.create\b/,
  alarms: /\balarms\.create\b/,
};
/** Asked for at run time only: somebody asks. */
const ASKS = /\bpermissions\.request\(/;

const code = sources()
  .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
  .join('\n');

describe.each(BROWSERS)('the package for %s', (browser) => {
  const built = new Built(browser);
  const { manifest } = built;
  const optional = [...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])];

  it('uses every permission', () => {
    const asked = [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])];
    expect(asked.filter((permission) => !USES[permission]?.test(code))).toEqual([]);
  });

  it('asks at run time for what is optional', () => {
    expect(optional.length > 0 && !ASKS.test(code) ? optional : []).toEqual([]);
  });

  it('reads every host that it requires: each is an outlet', () => {
    const outlets = OUTLETS.map((domain) => `*://*.${domain}/*`);
    expect((manifest.host_permissions ?? []).filter((host) => !outlets.some((outlet) => outlet === host))).toEqual([]);
  });

  it('obeys every command, and names it in the language of the interface', () => {
    const commands = Object.entries((manifest.commands ?? {}) as Record<string, { description?: string }>);
    const unheard = commands.filter(
      ([name, { description }]) =>
        !name.startsWith('_') && !(code.includes(`'${name}'`) && description?.startsWith('__MSG_')),
    );
    expect(unheard).toEqual([]);
  });

  it('opens every page that pages may open, and no other is there', () => {
    const files = (manifest.web_accessible_resources ?? []).flatMap(({ resources }) => resources);
    expect(files.filter((file) => !code.includes(file))).toEqual([]);
    const known = ['card', 'options', 'popup', 'sidepanel', 'welcome'].map((page) => `${page}.html`);
    expect(built.files.filter((file) => file.endsWith('.html')).sort()).toEqual(known);
  });

  it('holds its own pages to its own files, and to lexicons over https', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('style-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'", 'https:']);
    expect(policy).not.toMatch(/unsafe|\*|http:|blob:/);
  });
});
