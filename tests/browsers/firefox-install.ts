// How the extension comes into Firefox: until it ends, or to stay in its profile.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Bidi } from './bidi.ts';
import type { LaunchOptions } from './driver.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { waitUntil } from './wait.ts';

const isArchive = (extension: string): boolean => extension.endsWith('.zip');

export function readId(extension: string): string {
  const text = isArchive(extension)
    ? unzipSync(readFileSync(extension), { filter: ({ name }) => name === 'manifest.json' })['manifest.json']
    : readFileSync(path.join(extension, 'manifest.json'));
  const manifest = JSON.parse(new TextDecoder().decode(text));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}/manifest.json: no browser_specific_settings.gecko.id`);
  return id;
}

export async function installInFirefox(
  bidi: Bidi,
  window: FirefoxWindow,
  { extension, installed = 'now', inPrivate = false, profile = '' }: LaunchOptions,
): Promise<void> {
  if (extension === null) return;
  const id = readId(extension);
  if (installed === 'before') {
    await waitUntil('the extension', () => window.evaluate(isRunning, id));
    return;
  }
  if (inPrivate) await window.evaluate(letIntoPrivate, id);
  const stays = installed === 'toStay';
  // Only an archive stays.
  const archive = stays && !isArchive(extension) ? packed(extension, path.join(profile, 'extension.zip')) : extension;
  await bidi.send('webExtension.install', {
    extensionData: { type: isArchive(archive) ? 'archivePath' : 'path', path: path.resolve(archive) },
    'moz:permanent': stays,
  });
}

function packed(folder: string, archive: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const content = files.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(folder, file).replaceAll(path.sep, '/'), new Uint8Array(readFileSync(file))] as const;
  });
  writeFileSync(archive, zipSync(Object.fromEntries(content), { level: 0 }));
  return archive;
}

// biome-ignore-start lint/suspicious/noExplicitAny: Firefox's internals have no types here
declare const WebExtensionPolicy: any;
declare const ChromeUtils: any;
// biome-ignore-end lint/suspicious/noExplicitAny: Firefox's internals have no types here

/** Runs in Firefox's own window. */
function isRunning(id: string): boolean {
  return Boolean(WebExtensionPolicy.getByID(id)?.active);
}

/** Runs there too, before the extension is there: what the page of add-ons does when the reader allows it. */
async function letIntoPrivate(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const wanted = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  await ExtensionPermissions.add(id, wanted);
}
