import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchema, editorSchemaFile } from '../../lexicon/node/editor-schema.ts';

test('the schema for editors is that of the entries; if not: node lexicon/node/editor-schema.ts', () => {
  expect(JSON.parse(readFileSync(editorSchemaFile, 'utf8'))).toEqual(JSON.parse(editorSchema()));
});
