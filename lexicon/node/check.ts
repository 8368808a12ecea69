/** `node lexicon/node/check.ts`: the built-in entries against the schema and against each other. */
import { describeProblem, loadEntries } from './load.ts';

const folder = new URL('../terms', import.meta.url).pathname;
const { entries, problems } = loadEntries(folder);
const ids = new Set(entries.map((entry) => entry.id));
const fold = (form: string) =>
  form
    .toLowerCase()
    .replace(/[\s\-–—“”"‘’「」《》]+/g, ' ')
    .trim();
const owner = new Map<string, string>();
for (const entry of entries) {
  const say = (message: string) => problems.push({ file: `${folder}/${entry.id}.yaml`, line: 1, message });
  for (const other of entry.related) if (!ids.has(other)) say(`related: no entry "${other}"`);
  const forms = [entry.zh?.hans, ...entry.forms.zh, ...entry.forms.en, ...entry.wordings.map((w) => w.form)];
  for (const form of forms.filter((form) => form !== undefined)) {
    const other = owner.get(fold(form));
    if (other) say(other === entry.id ? `"${form}" is listed twice` : `"${form}" is also a form of ${other}`);
    owner.set(fold(form), entry.id);
  }
  if (entry.depth === 'full')
    for (const role of ['official', 'analytical'] as const)
      if (!entry.sources.some((source) => source.role === role)) say(`sources: no ${role} source`);
}
for (const problem of problems) console.error(describeProblem(problem));
console.error(`${entries.length} entries, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
