/** The packages that `wxt build` has left, as the tests look at them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const output = path.resolve(root, process.env.TIFA_OUT_DIR ?? '.output');

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export type Manifest = {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown;
  web_accessible_resources?: { resources: string[]; matches: string[]; use_dynamic_url?: boolean }[];
  default_locale: string;
  [field: string]: unknown;
};

export class Built {
  readonly folder: string;

  constructor(browser: BrowserName) {
    this.folder = path.join(output, `${browser}-mv3`);
    if (!existsSync(this.folder)) throw new Error(`${this.folder} is missing: run \`wxt build -b ${browser}\` first`);
  }

  /** Paths with slashes, relative to the package. */
  get files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  }
  has(file: string): boolean {
    return existsSync(path.join(this.folder, file));
  }
  bytes(file: string): Buffer {
    return readFileSync(path.join(this.folder, file));
  }
  text(file: string): string {
    return this.bytes(file).toString('utf8');
  }
  get manifest(): Manifest {
    return JSON.parse(this.text('manifest.json')) as Manifest;
  }
}

/** The sources of the extension itself, without tests and developer commands; paths relative to the repository. */
export const sources = (): { file: string; text: string }[] =>
  ['components', 'entrypoints', 'lexicon', 'platform'].flatMap((layer) =>
    readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|html)$/.test(file))
      .map((file) => ({ file: `${layer}/${file}`, text: readFileSync(path.join(root, layer, file), 'utf8') })),
  );
