/**
 * The schema of an entry as JSON Schema, for completion in editors: `node lexicon/node/editor-schema.ts` writes
 * lexicon/entry.schema.json anew; a test says when that is due.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { entrySchema } from '../schema.ts';

export const editorSchemaFile = path.resolve(import.meta.dirname, '../entry.schema.json');

/** Trimming has no place in JSON Schema; what it would add is checked by the real schema. */
export const editorSchema = (): string =>
  `${JSON.stringify(toJsonSchema(entrySchema, { typeMode: 'input', errorMode: 'ignore' }), null, 2)}\n`;

if (process.argv[1] === import.meta.filename) writeFileSync(editorSchemaFile, editorSchema());
