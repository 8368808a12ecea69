/** Files that are wrong, broken or hostile: each is refused, or its row is, with a reason; and what is good is read. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { guessMapping, incomingFromRows, labelOf } from '../../lexicon/formats/columns.ts';
import { Comparison } from '../../lexicon/formats/compare.ts';
import { decode } from '../../lexicon/formats/decode.ts';
import { MOST_ENTRIES } from '../../lexicon/formats/format.ts';
import { readJson } from '../../lexicon/formats/json.ts';
import { plainCell, readTable, safeCell, writeTable } from '../../lexicon/formats/table.ts';
import { readTbx } from '../../lexicon/formats/tbx.ts';
import { readWords } from '../../lexicon/formats/words.ts';
import { plainDefinition, readYomitan } from '../../lexicon/formats/yomitan.ts';
import { unpack } from '../../lexicon/formats/zip.ts';

const DEFAULTS = { kind: 'formula', topic: 'diplomacy' } as const;
const problemOf = (read: { ok: boolean; problem?: string }) => (read.ok ? 'none' : read.problem);

describe('encodings', () => {
  const TEXT = 'red line\t红线\r\nwin-win\t合作共赢\r\n';
  const wide = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      [...text].flatMap((each) => {
        const code = each.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  // "红线" and "合作共赢" in GB18030.
  const GB = Uint8Array.from([
    ...strToU8('red line\t'),
    0xba,
    0xec,
    0xcf,
    0xdf,
    ...strToU8('\r\nwin-win\t'),
    0xba,
    0xcf,
    0xd7,
    0xf7,
    0xb9,
    0xb2,
    0xd3,
    0xae,
    ...strToU8('\r\n'),
  ]);
  test.each([
    ['UTF-8', strToU8(TEXT)],
    ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`)],
    ['UTF-16, little end first, with a mark', wide(`\ufeff${TEXT}`, true)],
    ['UTF-16, big end first, with a mark', wide(`\ufeff${TEXT}`, false)],
    ['UTF-16, little end first, without', wide(TEXT, true)],
    ['UTF-16, big end first, without', wide(TEXT, false)],
    ['GB18030', GB],
  ])('%s is read', (_, bytes) => expect(decode(bytes)).toEqual({ ok: true, text: TEXT }));

  const random = Uint8Array.from({ length: 4000 }, (_, i) => (Math.imul(i + 7, 2654435761) >>> 13) & 255);
  test.each([
    ['noise', random],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])],
    ['Latin 1', Uint8Array.from([...strToU8('caf'), 0xe9, 0x0a])],
    ['UTF-16 that breaks off', Uint8Array.from([0xff, 0xfe, 0x41])],
    ['signs that steer', strToU8('a\u0007b')],
  ])('%s is refused', (_, bytes) => expect(problemOf(decode(bytes))).toBe('fileNotText'));
  test('nothing at all', () => expect(problemOf(decode(strToU8(' \n')))).toBe('fileEmpty'));
  test('a huge file is refused before it is looked at', () =>
    expect(problemOf(decode({ length: 500_000_000 } as Uint8Array))).toBe('fileTooLarge'));
});

describe('JSON', () => {
  test.each([
    ['not JSON', '{"format":', 'fileNotJson'],
    ['something else', '{"a":1}', 'fileNoLexicon'],
    ['a word', '"hello"', 'fileNoLexicon'],
    ['a later format', '{"format":"tifa-lexicon/2","entries":[]}', 'fileNewerFormat'],
    ['deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'fileTooDeep'],
    [
      'deep inside',
      `{"format":"tifa-lexicon/1","entries":[${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}]}`,
      'fileTooDeep',
    ],
    ['too many', `[${'1,'.repeat(MOST_ENTRIES)}1]`, 'fileTooManyRows'],
  ])('%s', (_, text, problem) => expect(problemOf(readJson(text))).toBe(problem));

  test('what refers to itself refers to nothing, and no entry has such a name', async () => {
    const read = readJson('[{"$ref":"#"},{"id":"a","kind":"concept","topic":"law","forms":{"$ref":"#/0"}}]');
    if (!read.ok) throw new Error(read.problem);
    const comparison = new Comparison({ record: async () => undefined, ownerOf: () => undefined });
    for (const incoming of read.incoming)
      expect(await comparison.next(incoming)).toMatchObject({ state: 'refused', refused: { problem: 'rowInvalid' } });
  });

  test('brackets in texts are not deep', () =>
    expect(readJson(`[{"official":"${'['.repeat(500)} \\" {"}]`).ok).toBe(true));

  test.each(['__proto__', 'constructor', 'prototype'])('%s refuses its entry, and changes nothing', (key) => {
    const read = readJson(`[{"id":"a","zh":{"${key}":{"polluted":true}}},{"id":"b"}]`);
    expect(read).toMatchObject({ ok: true, refused: [{ row: 1, problem: 'rowForeignKey' }], incoming: [{ row: 2 }] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('tables', () => {
  const read = (text: string) => {
    const table = readTable(text, ',');
    if (!table.ok) throw new Error(table.problem);
    return table.rows;
  };
  test('quotes, line ends inside them, empty lines', () =>
    expect(read('a,"b, ""c""\nd"\r\n\r\n"e",f')).toEqual([
      { line: 1, cells: ['a', 'b, "c"\nd'] },
      { line: 4, cells: ['e', 'f'] },
    ]));
  test('a stray quote refuses its row, with the column, and no other', () => {
    const rows = read('en,official\nred line,"stops" here\nblue line,fine\n');
    const { incoming, refused } = incomingFromRows(rows.slice(1), ['en', 'official'], DEFAULTS);
    expect(refused).toEqual([{ row: 2, column: '2', problem: 'rowStrayQuote', detail: '' }]);
    expect(incoming.map(({ row }) => row)).toEqual([3]);
  });
  test('a quote inside a plain cell is a sign like others', () =>
    expect(read('5" gun,x')[0]?.cells).toEqual(['5" gun', 'x']));
  test('a quote that is never closed refuses the file, and says where', () =>
    expect(readTable('a,b\nc,"d\ne,f', ',')).toMatchObject({ problem: 'fileUnclosedQuote', detail: '2:2' }));
  test('a million rows', () => expect(problemOf(readTable('a,b\n'.repeat(1_000_000), ','))).toBe('fileTooManyRows'));
  test('a cell that should hold JSON and does not', () => {
    const rows = read('en,sources\nred line,A book\n');
    expect(incomingFromRows(rows.slice(1), ['en', 'sources'], DEFAULTS).refused).toEqual([
      { row: 2, column: 'sources', problem: 'rowNotJson', detail: 'A book' },
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "'=1", "''=1"])(
    '%j is no formula when exported, and itself again',
    (cell) => {
      expect(safeCell(cell)).toMatch(/^'/);
      expect(plainCell(safeCell(cell))).toBe(cell);
    },
  );
  test.each(['plain', "'tis", '1=1', ''])('%j is exported as it is', (cell) => expect(safeCell(cell)).toBe(cell));
  test('no cell of an exported table begins as a formula does', () =>
    expect(writeTable([['=1', 'a,=1', '"=1"']], ',')).toBe('\'=1,"a,=1","""=1"""\r\n'));
});

describe('columns that others named', () => {
  const guess = (text: string) => {
    const table = readTable(text, ',');
    return table.ok ? guessMapping(table.rows) : undefined;
  };
  test.each([
    ['English,Chinese,Pinyin,Definition\nx,y,z,w', true, ['en', 'hans', 'pinyin', 'official']],
    ['英文,中文,释义,备注\na,b,c,d', true, ['en', 'hans', 'official', 'analysis']],
    ['Term,Unknown\nx,y', true, ['en', undefined]],
    ['win-win,合作共赢\nred line,红线', false, ['en', 'hans']],
    ['红线,hóngxiàn,red line', false, ['hans', 'pinyin', 'en']],
  ])('%j', (text, hasNames, mapping) => expect(guess(text)).toEqual({ hasNames, mapping }));
});

describe('the column of a refusal', () => {
  const mapping = ['en', 'hans', undefined, 'sources'] as const;
  test.each([
    ['forms.en', 'Term'],
    ['forms.en.0', 'Term'],
    ['zh.hans', '2'],
    ['sources.0.url', 'Where'],
    ['3', '3'],
    ['kind', 'kind'],
  ])('%s is called %s', (path, name) => expect(labelOf(path, [...mapping], ['Term', '', '', 'Where'])).toBe(name));
});

describe('TBX', () => {
  const tbx = (body: string, head = '') =>
    `<?xml version="1.0"?>${head}<martif type="TBX"><text><body>${body}</body></text></martif>`;
  const term = '<termEntry id="c1"><langSet xml:lang="en"><tig><term>red line</term></tig></langSet></termEntry>';
  test.each([
    [
      'an external entity',
      tbx('&x;', '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'fileHasEntities',
    ],
    ['entities that multiply', tbx('&b;', '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'), 'fileHasEntities'],
    [
      'an entity of parameters',
      tbx('', '<!DOCTYPE m [<!ENTITY % p SYSTEM "https://example.org/p.dtd"> %p;]>'),
      'fileHasEntities',
    ],
    ['an entity that nobody declared', tbx('&x;'), 'fileNotXml'],
    ['no XML', 'red line', 'fileNotXml'],
    ['XML that breaks off', '<martif><text>', 'fileNotXml'],
    ['HTML', '<html><body><p>red line</p></body></html>', 'fileNoTbx'],
    ['deep', `<martif>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</martif>`, 'fileTooDeep'],
    ['no entries', tbx(''), 'fileNoTbx'],
  ])('%s is refused', (_, text, problem) => expect(problemOf(readTbx(text, DEFAULTS))).toBe(problem));

  test('a document type that only names its DTD is let be', () =>
    expect(readTbx(tbx(term, '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'), DEFAULTS).ok).toBe(true));

  test('as of 2008, with its administrative status', () => {
    const note = (status: string) => `<termNote type="administrativeStatus">${status}</termNote>`;
    const body = `<termEntry id="c1"><descrip type="subjectField">law</descrip><descripGrp><descrip type="definition">A limit.</descrip></descripGrp>
      <langSet xml:lang="en"><tig><term>bottom line</term>${note('admittedTerm-admn-sts')}</tig><tig><term>red line</term>${note('preferredTerm-admn-sts')}</tig>
      <tig><term>no-go</term>${note('deprecatedTerm-admn-sts')}</tig></langSet>
      <langSet xml:lang="zh-TW"><ntig><termGrp><term>紅線</term></termGrp></ntig></langSet><langSet xml:lang="zh-CN"><tig><term>红线</term></tig></langSet></termEntry>`;
    const read = readTbx(tbx(body), DEFAULTS);
    expect(read.ok && read.incoming[0]?.fields).toMatchObject({
      topic: 'law',
      zh: { hans: '红线', hant: '紅線' },
      forms: { en: ['red line', 'bottom line'], zh: [] },
      wordings: [{ form: 'no-go', lang: 'en', status: 'deviating' }],
      official: 'A limit.',
    });
    expect(read.ok && read.incoming[0]?.fields).not.toHaveProperty('id');
  });

  test('as tools that others use write it', () => {
    const term = (text: string, status: string) =>
      `<tig><term>${text}</term><termNote type="administrativeStatus">${status}</termNote></tig>`;
    const body = `<termEntry><descrip type="Usage note">In contracts only.</descrip>
      <langSet xml:lang="en-us">${term('red line', 'preferred')}${term('bottom line', 'notRecommended')}${term('limit', 'Obsolete')}${term('edge', 'forbidden')}${term('border', 'Draft')}</langSet>
      <langSet xml:lang="zh-cn">${term('红线', 'preferred')}${term('底线', 'admitted')}${term('红线', 'preferred')}</langSet></termEntry>`;
    const read = readTbx(tbx(body), DEFAULTS);
    expect(read.ok && read.incoming[0]?.fields).toMatchObject({
      zh: { hans: '红线' },
      forms: { en: ['red line', 'border'], zh: ['底线'] },
      wordings: [
        { form: 'bottom line', lang: 'en', status: 'deviating' },
        { form: 'limit', lang: 'en', status: 'superseded' },
        { form: 'edge', lang: 'en', status: 'deviating' },
      ],
      analysis: 'In contracts only.',
    });
  });

  test('what other languages say is left out', () => {
    const body = `<termEntry><langSet xml:lang="en"><descrip type="definition">A limit.</descrip><tig><term>red line</term></tig></langSet>
      <langSet xml:lang="es"><descrip type="definition">Un límite.</descrip><tig><term>línea roja</term></tig></langSet></termEntry>`;
    const read = readTbx(tbx(body), DEFAULTS);
    expect(read.ok && read.incoming[0]?.fields).toMatchObject({ official: 'A limit.', forms: { en: ['red line'] } });
  });

  test('as of 2019, with data categories as elements', () => {
    const body = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1"><min:subjectField>party</min:subjectField>
      <langSec xml:lang="en"><basic:definition>A limit.</basic:definition><termSec><term>red line</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`;
    const read = readTbx(body, DEFAULTS);
    expect(read.ok && read.incoming[0]?.fields).toMatchObject({
      topic: 'party',
      official: 'A limit.',
      wordings: [{ form: 'red line', status: 'superseded' }],
    });
  });
});

describe('Yomitan', () => {
  const zip = (files: Record<string, unknown>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))])));
  const index = { title: 'T', format: 3, revision: '1' };
  const content = {
    type: 'structured-content',
    content: [
      { tag: 'div', content: 'One' },
      {
        tag: 'ul',
        content: [
          { tag: 'li', content: 'two' },
          { tag: 'img', path: 'x.png' },
        ],
      },
    ],
  };

  test('terms, readings, structured content; one entry for all meanings of a term', () => {
    const read = readYomitan(
      zip({
        'index.json': index,
        'term_bank_1.json': [['红线', 'hóngxiàn', '', '', 0, ['limit', content], 1, '']],
        'term_bank_2.json': [['红线', 'hóngxiàn', '', '', 0, ['thread'], 2, '']],
      }),
      DEFAULTS,
    );
    expect(read.ok && read.incoming.map(({ fields }) => fields)).toMatchObject([
      { zh: { hans: '红线', pinyin: 'hóngxiàn' }, official: 'limit\nOne\ntwo\nthread' },
    ]);
  });
  test('a term in both scripts is one entry', () => {
    const terms = ['红线', '紅線'].map((form) => [form, 'hóngxiàn', '', '', 0, ['limit'], 1, '']);
    const read = readYomitan(zip({ 'index.json': index, 'term_bank_1.json': terms }), DEFAULTS);
    expect(read.ok && read.incoming).toMatchObject([{ fields: { zh: { hans: '红线' }, official: 'limit' } }]);
  });
  test('markup in a definition is text', () => expect(plainDefinition('<img onerror=x>')).toBe('<img onerror=x>'));
  test.each([
    ['no zip', strToU8('hello'), 'fileNoZip'],
    ['a broken zip', Uint8Array.from([...zip({ 'index.json': index })].slice(0, 40)), 'fileNoDictionary'],
    ['another zip', zip({ 'readme.json': {} }), 'fileNoDictionary'],
    ['no terms', zip({ 'index.json': index }), 'fileNoDictionary'],
    ['a bank that is none', zip({ 'index.json': index, 'term_bank_1.json': { a: 1 } }), 'fileNoDictionary'],
  ])('%s is refused', (_, bytes, problem) => expect(problemOf(readYomitan(bytes, DEFAULTS))).toBe(problem));

  test('a bomb is noticed while it unpacks, whatever it says of its size', () => {
    const bomb = zipSync({ 'term_bank_1.json': new Uint8Array(50_000_000) });
    // The sizes that it claims, in the local header and the directory.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(22, 10, true);
    expect(bomb.length).toBeLessThan(100_000);
    expect(problemOf(unpack(bomb, () => true, 1_000_000))).toBe('fileZipTooLarge');
  });
  test('ten gigabytes in ten megabytes are left at the limit', () => {
    // A piece of zeros that ends on a whole byte can stand there again and again.
    const piece = deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
    const pieces = Buffer.concat(Array.from({ length: 10_000 }, () => piece));
    const name = strToU8('term_bank_1.json');
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04034b50, true);
    head.setUint16(4, 20, true);
    head.setUint16(8, 8, true);
    head.setUint32(18, pieces.length, true);
    head.setUint32(22, 10, true);
    head.setUint16(26, name.length, true);
    const bomb = new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), name, pieces]));
    expect(bomb.length).toBeLessThan(12_000_000);
    expect(problemOf(unpack(bomb, () => true, 20_000_000))).toBe('fileZipTooLarge');
  });
  test('what nobody asked for is not unpacked', () => {
    const bomb = zipSync({ 'picture.png': new Uint8Array(50_000_000), 'index.json': strToU8('{}') });
    const unpacked = unpack(bomb, (name) => name === 'index.json', 1000);
    expect(unpacked.ok && [...unpacked.files.keys()]).toEqual(['index.json']);
  });
});

describe('entries', () => {
  const nothing = { record: async () => undefined, ownerOf: () => undefined };
  const compare = async (lines: string, owned: ConstructorParameters<typeof Comparison>[0] = nothing) => {
    const read = readWords(lines, DEFAULTS);
    if (!read.ok) throw new Error(read.problem);
    const comparison = new Comparison(owned);
    const results = [];
    for (const incoming of read.incoming) results.push(await comparison.next(incoming));
    return results.map((each) =>
      each.state === 'refused' ? `${each.refused.row} ${each.refused.problem}` : each.state,
    );
  };
  test('a form that stands twice', async () =>
    expect(await compare('red line\nRed-lines\n')).toEqual(['new', '2 rowTakenInFile']));
  test('too short, not to be found', async () =>
    expect(await compare('x\nwhat. then\n# a comment\n')).toEqual(['1 rowTooShort', '2 rowNotReadable']));
  test('markup is text, and stays it', async () => {
    const markup = '<img src=x onerror=alert(1)> red line';
    const fields = {
      ...DEFAULTS,
      forms: { en: ['red line'], zh: [] },
      official: markup,
      analysis: markup,
      watch: markup,
    };
    expect(await new Comparison(nothing).next({ row: 1, fields })).toMatchObject({
      after: { official: markup, analysis: markup, watch: markup },
    });
  });
  test('a form that another own entry has', async () => {
    const comparison = new Comparison({ ...nothing, ownerOf: (claim) => (claim === 'red line' ? 'own-1' : undefined) });
    const fields = { ...DEFAULTS, id: 'own-2', forms: { en: ['red line'], zh: [] } };
    expect(await comparison.next({ row: 5, fields })).toEqual({
      state: 'refused',
      refused: { row: 5, column: 'forms.en', problem: 'rowTaken', detail: 'red line' },
    });
  });
  it('says which field does not fit', async () => {
    const fields = { kind: 'poem', topic: 'law', forms: { en: ['red line'], zh: [] } };
    expect(await new Comparison(nothing).next({ row: 5, fields })).toMatchObject({
      refused: { row: 5, column: 'kind', problem: 'rowInvalid' },
    });
  });
});
