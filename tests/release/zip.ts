/** `npm run zip`, after the builds: the packages for both stores, and the sources that Mozilla's reviewers rebuild. */
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { archive, filesUnder } from './archive.ts';
import { builtFolder, PACKAGES, root, sourceFiles, zipOf } from './packages.ts';

for (const name of [...PACKAGES, 'sources'] as const) {
  const file = zipOf(name);
  writeFileSync(file, archive(name === 'sources' ? sourceFiles() : filesUnder(builtFolder(name))));
  console.log(`${path.relative(root, file)}  ${(statSync(file).size / 1e6).toFixed(2)} MB`);
}
