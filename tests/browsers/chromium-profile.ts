// An extension that stays in a profile of Chromium, and starts with the browser.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Of what the command line loaded, and of what a reader has loaded on the page of extensions. */
const BY_COMMAND_LINE = 8;
const BY_READER = 4;

type Preferences = { extensions: { settings: Record<string, { path: string; location: number }>; ui?: object } };

/**
 * No driver can load one to stay: that takes the dialog of a folder. What the command line has loaded is left in the
 * profile with all that was granted; it becomes what a reader loaded, which Chromium then starts by itself.
 */
export function keepInProfile(profile: string, folder: string): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences: Preferences = JSON.parse(readFileSync(file, 'utf8'));
  const { extensions } = preferences;
  const known = Object.values(extensions.settings).find((each) => each.path === folder);
  if (!known) throw new Error(`${profile} knows no extension from ${folder}`);
  if (known.location === BY_COMMAND_LINE) known.location = BY_READER;
  extensions.ui = { ...extensions.ui, developer_mode: true };
  writeFileSync(file, JSON.stringify(preferences));
}
