/** `node lexicon/node/check.ts`: the built-in lexicon against its schema and its rules (checks/all.ts). */
import { findingsOf } from './checks/all.ts';
import { describeProblem, type FileProblem } from './load.ts';
import { readLexicon } from './load-data.ts';

const { entries, data, problems, placeOf } = readLexicon();
const findings = data ? findingsOf({ entries, ...data }) : [];
const found: FileProblem[] = [
  ...problems,
  ...findings.map(({ id, path, message }) => ({ ...placeOf(id, path), message })),
];
for (const problem of found) console.error(describeProblem(problem));
console.error(`${entries.length} entries, ${found.length} problems`);
process.exitCode = found.length > 0 ? 1 : 0;
