/** What goes to the stores beside the packages: is it there, and does it fit? Each check tells what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { billOfMaterials, builtFolder, PACKAGES, root, version } from './packages.ts';

const read = (file: string): string => {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : '';
};

const LANGUAGES = ['en', 'zh_CN', 'zh_TW'];
/** In characters: the narrower of the two stores. */
const LIMITS = { title: 45, summary: 132, description: 15_000 };

export const changelog = (): string[] =>
  /^## (.+)$/m.exec(read('CHANGELOG.md'))?.[1] === version
    ? []
    : [`CHANGELOG.md does not begin with version ${version}, which package.json has`];

export const committed = (): string[] => {
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return stdout ? [`not committed, so the archive of sources is not what the repository holds:\n${stdout}`] : [];
};

export const listings = (): string[] =>
  LANGUAGES.flatMap((language) => {
    const file = `.github/store/${language}.md`;
    const parts = /^# (?<title>.+)\n\n## Summary\n\n(?<summary>.+)\n\n## Description\n\n(?<description>[\s\S]+)$/.exec(
      read(file),
    )?.groups;
    if (!parts) return [`${file}: no title, summary and description`];
    return Object.entries(LIMITS)
      .filter(([part, most]) => [...(parts[part] ?? '')].length > most)
      .map(([part, most]) => `${file}: the ${part} is longer than ${most} characters`);
  });

/** Every permission has its reason, and no reason is left of one that is gone. */
export const reasons = (): string[] => {
  const given = new Set([...read('.github/store/review.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name));
  const asked = new Set(
    PACKAGES.flatMap((name) => {
      const manifest = JSON.parse(readFileSync(path.join(builtFolder(name), 'manifest.json'), 'utf8'));
      return [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])] as string[];
    }),
  );
  return [
    ...[...asked].filter((name) => !given.has(name)).map((name) => `review.md gives no reason for ${name}`),
    ...[...given]
      .filter((name) => name && !asked.has(name))
      .map((name) => `review.md gives a reason for ${name}, unasked`),
  ];
};

export const privacy = (): string[] => (read('PRIVACY.md') ? [] : ['PRIVACY.md, the privacy policy, is missing']);

/** From the lockfile, in CycloneDX: what a package is made of. */
export const bill = (): string[] => {
  const { stdout, status } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1e8,
  });
  if (status !== 0) return ['npm sbom gives no bill of materials'];
  const { components } = JSON.parse(stdout) as { components: { name: string }[] };
  const names = new Set(components.map(({ name }) => name));
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  writeFileSync(billOfMaterials, stdout);
  return Object.keys(dependencies)
    .filter((name) => !names.has(name))
    .map((name) => `the bill of materials does not name ${name}`);
};

/** PNG says its size at a fixed place. */
export const pictures = (): string[] => {
  const wanted = LANGUAGES.flatMap((language) => [
    ...[1, 2, 3, 4].map((number) => ({ file: `out/store/${language}-${number}.png`, width: 1280, height: 800 })),
    { file: `out/store/${language}-tile.png`, width: 440, height: 280 },
  ]);
  return wanted.flatMap(({ file, width, height }) => {
    if (!existsSync(path.join(root, file))) return [`${file} is missing: node tests/pictures/store.ts`];
    const bytes = readFileSync(path.join(root, file));
    const fits = bytes.readUInt32BE(16) === width && bytes.readUInt32BE(20) === height;
    return fits ? [] : [`${file} is not ${width} × ${height}`];
  });
};
