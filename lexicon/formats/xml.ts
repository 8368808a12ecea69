/**
 * XML as a tree of elements. Declared entities are refused, with them anything that a file could fetch or multiply;
 * a document type that only names its DTD is let be, and never read.
 */
import { SaxesParser } from 'saxes';
import { type FileRefused, refuseFile } from './format.ts';

export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  line: number;
};
export type Xml = { ok: true; root: Element } | FileRefused;

const MOST_DEPTH = 100;

export function parseXml(text: string): Xml {
  let refused: FileRefused | undefined;
  let root: Element | undefined;
  const open: Element[] = [];
  const parser = new SaxesParser();
  const refuse = (problem: FileRefused): never => {
    refused = problem;
    throw new Error(problem.problem);
  };
  parser.on('error', ({ message }) => refuse(refuseFile('fileNotXml', message)));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY') || doctype.includes('[')) refuse(refuseFile('fileHasEntities'));
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (open.push(element) > MOST_DEPTH) refuse(refuseFile('fileTooDeep'));
  });
  parser.on('closetag', () => void open.pop());
  const addText = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    return refused ?? refuseFile('fileNotXml', error instanceof Error ? error.message : '');
  }
  return root ? { ok: true, root } : refuseFile('fileNotXml');
}

export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The text inside, that of inner elements too. */
export const textOf = (element: Element): string =>
  [element.text, ...element.children.map(textOf)].join(' ').replace(/\s+/g, ' ').trim();

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
/** Signs that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? '');
