/** `node lexicon/node/check.ts`: the built-in entries against the schema and against each other. */
import path from 'node:path';
import { foldedForm } from '../own-entry.ts';
import type { Entry } from '../schema.ts';
import { describeProblem, loadEntries } from './load.ts';

const folder = path.resolve(import.meta.dirname, '../terms');
const { entries, problems } = loadEntries(folder);

/** Not `formsOf`, which leaves out what is listed twice. */
const writtenForms = ({ zh, forms, wordings }: Entry): string[] => [
  ...(zh ? [zh.hans] : []),
  ...forms.zh,
  ...forms.en,
  ...wordings.map(({ form }) => form),
];
const ids = new Set(entries.map(({ id }) => id));
const owners = new Map(entries.flatMap((entry) => writtenForms(entry).map((form) => [foldedForm(form), entry.id])));

for (const entry of entries) {
  const say = (message: string) => problems.push({ file: path.join(folder, `${entry.id}.yaml`), line: 1, message });
  for (const other of entry.related) if (!ids.has(other)) say(`related: no entry "${other}"`);
  const forms = writtenForms(entry);
  for (const [i, form] of forms.entries()) {
    const owner = owners.get(foldedForm(form));
    if (owner !== entry.id) say(`"${form}" is also a form of ${owner}`);
    if (forms.indexOf(form) !== i) say(`"${form}" is listed twice`);
  }
  if (entry.depth === 'full')
    for (const role of ['official', 'analytical'] as const)
      if (!entry.sources.some((source) => source.role === role)) say(`sources: no ${role} source`);
}
for (const problem of problems) console.error(describeProblem(problem));
console.error(`${entries.length} entries, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
