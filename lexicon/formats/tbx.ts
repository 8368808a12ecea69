/**
 * TBX-Basic (ISO 30042): read as of 2008 (`termEntry`, `langSet`, `tig`) and of 2019 (`conceptEntry`, `langSec`,
 * `termSec`, data categories as attributes or as elements), written as of 2019. The administrative status of a term
 * tells headword, other forms and superseded or deviating wordings apart.
 */
import type { Entry, Wording } from '../schema.ts';
import { TOPICS } from '../topics.ts';
import { type Defaults, type FileRead, MOST_ENTRIES, refuseFile } from './format.ts';
import { descendants, type Element, escapeXml, parseXml, textOf } from './xml.ts';

/** Whose ids are ours, and so mean the same entry. */
const SOURCE = 'Tifa lexicon';

const local = ({ name }: Element): string => name.split(':').at(-1) ?? name;
const isEntry = (element: Element) => ['termEntry', 'conceptEntry'].includes(local(element));
const isLanguage = (element: Element) => ['langSet', 'langSec'].includes(local(element));
const isTerm = (element: Element) => ['tig', 'ntig', 'termSec'].includes(local(element));

/** The data category: an element's own name, or its type. */
const categoryOf = (element: Element): string =>
  ['descrip', 'termNote', 'admin', 'xref', 'transac'].includes(local(element))
    ? (element.attributes.type ?? '')
    : local(element);

/** What is said of the concept, and in the languages that are read; not what other languages say. */
function* partsOf(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (isLanguage(child) && !/^(?:en|zh|eng|zho|chi|cmn)\b/.test(languageOf(child))) continue;
    yield child;
    yield* partsOf(child);
  }
}
const languageOf = ({ attributes }: Element): string => (attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase();

type Term = { text: string; lang: string; status: string };

function termsOf(entry: Element): Term[] {
  return [...descendants(entry)].filter(isLanguage).flatMap((language) =>
    [...descendants(language)].filter(isTerm).flatMap((section) => {
      const parts = [...descendants(section)];
      const term = parts.find((part) => local(part) === 'term');
      const status = parts.find((part) => categoryOf(part) === 'administrativeStatus');
      const text = term ? textOf(term) : '';
      const lang = languageOf(language);
      return text ? [{ text, lang, status: status ? foldStatus(textOf(status)) : '' }] : [];
    }),
  );
}

const isChinese = ({ lang }: Term): boolean => /^zh\b|^zho\b|^chi\b|^cmn\b/.test(lang);
const isEnglish = ({ lang }: Term): boolean => /^en\b|^eng\b/.test(lang);
const isTraditional = ({ lang }: Term): boolean => /hant|-tw|-hk|-mo/.test(lang);
const isPreferred = ({ status }: Term): boolean => status.startsWith('preferred');
/** Folded: tools write `supersededTerm-admn-sts`, `supersededTerm`, `Obsolete`, `notRecommended`. */
const STATUS: Record<string, Wording['status']> = {
  superseded: 'superseded',
  obsolete: 'superseded',
  deprecated: 'deviating',
  notrecommended: 'deviating',
  forbidden: 'deviating',
};
const foldStatus = (status: string): string => status.toLowerCase().replace(/(?:term)?(?:-admn-sts)?$/, '');

function fieldsOf(entry: Element, isOurs: boolean, defaults: Defaults): Record<string, unknown> {
  const terms = termsOf(entry);
  const wordings = terms.flatMap((term) => {
    const status = STATUS[term.status];
    const lang = isChinese(term) ? 'zh' : isEnglish(term) ? 'en' : undefined;
    return status && lang ? [{ form: term.text, lang, status }] : [];
  });
  // Preferred terms first; otherwise as they stand.
  const current = terms.filter(({ status }) => !STATUS[status]).sort((a, b) => +isPreferred(b) - +isPreferred(a));
  const chinese = current.filter(isChinese);
  const headword = chinese.find((term) => !isTraditional(term)) ?? chinese[0];
  const traditional = chinese.find(isTraditional);
  const parts = [...partsOf(entry)];
  const texts = (category: string) => parts.filter((part) => categoryOf(part) === category).map(textOf);
  const subject = texts('subjectField')[0]?.toLowerCase();
  return {
    ...(isOurs && entry.attributes.id && { id: entry.attributes.id }),
    kind: defaults.kind,
    topic: TOPICS.find((topic) => topic === subject) ?? defaults.topic,
    depth: 'short',
    ...(headword && { zh: { hans: headword.text, hant: traditional?.text ?? headword.text } }),
    forms: {
      en: [...new Set(current.filter(isEnglish).map(({ text }) => text))],
      // Tools list a term once for each of its uses.
      zh: [...new Set(chinese.map(({ text }) => text))].filter(
        (text) => text !== headword?.text && text !== traditional?.text,
      ),
    },
    official: texts('definition').join('\n\n'),
    analysis: [...texts('note'), ...texts('Usage note')].join('\n\n'),
    wordings,
  };
}

export function readTbx(text: string, defaults: Defaults): FileRead {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  if (!['martif', 'tbx', 'TBX'].includes(local(root))) return refuseFile('fileNoTbx', local(root));
  const all = [...descendants(root)];
  const entries = all.filter(isEntry);
  if (entries.length === 0) return refuseFile('fileNoTbx');
  if (entries.length > MOST_ENTRIES) return refuseFile('fileTooManyRows', String(entries.length));
  const isOurs = all.some((element) => local(element) === 'sourceDesc' && textOf(element) === SOURCE);
  const incoming = entries.map((entry) => ({ row: entry.line, fields: fieldsOf(entry, isOurs, defaults) }));
  return { ok: true, incoming, refused: [] };
}

const termSection = (term: string, status: string): string =>
  `<termSec><term>${escapeXml(term)}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`;
const language = (code: string, terms: readonly string[]): string =>
  terms.length > 0 ? `<langSec xml:lang="${code}">${terms.join('')}</langSec>` : '';
const WRITTEN: Record<Wording['status'], string> = {
  superseded: 'supersededTerm-admn-sts',
  deviating: 'deprecatedTerm-admn-sts',
};

function conceptOf(entry: Entry): string {
  const dated = (lang: Wording['lang']) =>
    entry.wordings.filter((each) => each.lang === lang).map(({ form, status }) => termSection(form, WRITTEN[status]));
  const current = (forms: readonly string[]) =>
    forms.map((form, i) => termSection(form, i === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts'));
  const traditional = entry.zh && entry.zh.hant !== entry.zh.hans ? [entry.zh.hant] : [];
  return [
    `<conceptEntry id="${entry.id}">`,
    `<descrip type="subjectField">${entry.topic}</descrip>`,
    entry.official && `<descrip type="definition">${escapeXml(entry.official)}</descrip>`,
    entry.analysis && `<note>${escapeXml(entry.analysis)}</note>`,
    language('en', [...current(entry.forms.en), ...dated('en')]),
    language('zh-Hans', [...current([...(entry.zh ? [entry.zh.hans] : []), ...entry.forms.zh]), ...dated('zh')]),
    language('zh-Hant', current(traditional)),
    '</conceptEntry>',
  ].join('');
}

export const writeTbx = (entries: readonly Entry[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    `<tbxHeader><fileDesc><sourceDesc><p>${SOURCE}</p></sourceDesc></fileDesc></tbxHeader>`,
    '<text><body>',
    ...entries.map(conceptOf),
    '</body></text></tbx>',
    '',
  ].join('\n');
