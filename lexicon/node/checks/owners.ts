import { foldedForm } from '../../own-entry.ts';
import { type LexiconCheck, writtenForms } from './finding.ts';

/** No form belongs to two entries, script, case, plural and hyphens aside; none is written twice in one. */
export const owners: LexiconCheck = function* ({ entries }) {
  const owner = new Map<string, { id: string; form: string }>();
  for (const { id, ...entry } of entries) {
    const seen = new Set<string>();
    for (const { path, form } of writtenForms({ id, ...entry })) {
      const say = (message: string) => ({ id, path, message });
      const folded = foldedForm(form);
      const first = owner.get(folded);
      if (seen.has(form)) yield say(`"${form}" is listed twice`);
      else if (first && first.id !== id)
        yield say(`"${form}" is also a form of ${first.id}${first.form === form ? '' : ` ("${first.form}")`}`);
      seen.add(form);
      if (!first) owner.set(folded, { id, form });
    }
  }
};
