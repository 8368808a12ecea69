/** What the stores take, and where it lies. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Files, filesUnder } from './archive.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

const OUTPUT = path.join(root, '.output');
export const PACKAGES = ['chrome', 'firefox'] as const;
export type PackageName = (typeof PACKAGES)[number];
export const builtFolder = (name: PackageName): string => path.join(OUTPUT, `${name}-mv3`);
export const zipOf = (name: PackageName | 'sources'): string => path.join(OUTPUT, `tifa-${version}-${name}.zip`);
export const billOfMaterials = path.join(OUTPUT, `tifa-${version}-sbom.json`);

/** Not needed to build: what commands leave behind, pictures, settings of editors and services. */
const JUNK = /^(?:node_modules|out|\.\w[\w-]*)(?:\/|$)|(?:^|\/)\.DS_Store$/;

/** The sources as they lie here: what is not committed is seen by the release's check. */
export const sourceFiles = (): Files => filesUnder(root, (name) => name === '.gitignore' || !JUNK.test(name));
