/** What a page shows comes from the texts of the interface or from the lexicon: no words in the code or the markup. */
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { sources } from './package/built.ts';

type Node = { type: string; [field: string]: unknown };

const SPOKEN = /^(?:alt|aria-(?:label|description|placeholder|roledescription|valuetext)|label|placeholder|title)$/;
/** The same in every language. */
const SAME = new Set(['Tifa', 'https://', 'example.org']);

const isWords = (text: string) => /\p{L}{2}/u.test(text) && !SAME.has(text.trim());
const nodesOf = (field: unknown): Node[] =>
  (Array.isArray(field) ? field : [field]).filter((node) => node && typeof node === 'object' && 'type' in node);

/** The texts that an expression between tags may have for its value. */
function textsOf(node: Node): string[] {
  if (node.type === 'JSXText' || node.type === 'Literal') return [String(node.value)];
  if (node.type === 'TemplateElement') return [String((node.value as { cooked: string }).cooked)];
  const fields: Record<string, string[]> = {
    JSXExpressionContainer: ['expression'],
    ConditionalExpression: ['consequent', 'alternate'],
    LogicalExpression: ['right'],
    TemplateLiteral: ['quasis'],
    BinaryExpression: ['left', 'right'],
  };
  return (fields[node.type] ?? []).flatMap((field) => nodesOf(node[field]).flatMap(textsOf));
}

function* wordsIn(node: Node, element = ''): Generator<string> {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    yield* nodesOf(node.children).flatMap(textsOf).filter(isWords);
  if (node.type === 'JSXAttribute') {
    const name = String((node.name as Node).name);
    // An icon's name is what is read aloud.
    if (SPOKEN.test(name) || (name === 'name' && element === 'IconButton'))
      for (const text of nodesOf(node.value).flatMap(textsOf)) if (isWords(text)) yield `${name}="${text}"`;
  }
  const inside = node.type === 'JSXOpeningElement' ? String((node.name as Node).name) : element;
  for (const child of Object.values(node).flatMap(nodesOf)) yield* wordsIn(child, inside);
}

const pages = sources().filter(({ file }) => file.endsWith('.tsx'));

it('the components say nothing by themselves', () => {
  expect(pages.length).toBeGreaterThan(30);
  const found = pages.flatMap(({ file, text }) => {
    const { program, errors } = parseSync(file, text, { lang: 'tsx' });
    expect(errors).toEqual([]);
    return [...wordsIn(program as unknown as Node)].map((words) => ({ file, words }));
  });
  expect(found).toEqual([]);
});

it('words are found where a component has some', () => {
  const source = `<div title="Close it" class="wide">Read <b aria-label={t("x")}>{n > 1 ? 'many' : t('one')}</b></div>`;
  const { program } = parseSync('made.tsx', source, { lang: 'tsx' });
  expect([...wordsIn(program as unknown as Node)]).toEqual(['Read ', 'title="Close it"', 'many']);
});

it('the markup of the pages holds no words but the name', () => {
  const markup = sources().filter(({ file }) => file.endsWith('.html'));
  const words = markup.flatMap(({ file, text }) =>
    [...text.matchAll(/>([^<]*)</g)].map(([, said = '']) => ({ file, said })).filter(({ said }) => isWords(said)),
  );
  expect(words).toEqual([]);
});

it('numbers and dates are written in the language of the interface', () => {
  const OWN_WAY = /toLocale(?:Date|Time)?String|new Intl\.(?:NumberFormat|DateTimeFormat|PluralRules)/;
  const wrong = sources().filter(({ file, text }) => OWN_WAY.test(text) && file !== 'platform/i18n.ts');
  expect(wrong.map(({ file }) => file).filter((file) => !file.startsWith('lexicon/'))).toEqual([]);
});
