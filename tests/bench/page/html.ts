/** Pages as newspapers make them: headings, paragraphs, lists, and a few words in links and bold type. */
import { Random } from '../random.ts';
import type { Language } from '../text/languages.ts';
import type { Generated } from '../text/lexicon.ts';
import { paragraphs } from '../text/text.ts';

const INLINE = 0.02; // of the words
const LINKS = 12; // beside the text, as a menu

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function inline(word: string, random: Random): string {
  const text = escaped(word);
  if (!random.chance(INLINE)) return text;
  const tag = random.of(['a', 'b', 'em', 'span']);
  return tag === 'a' ? `<a href="#">${text}</a>` : `<${tag}>${text}</${tag}>`;
}

/** @param script runs in the page, before its body is there */
export function htmlOf(
  language: Language,
  size: number,
  generated: Pick<Generated, 'forms' | 'lexicon'>,
  script = '',
): string {
  const random = new Random(size);
  const { between } = language;
  const blocks = paragraphs(language, size, generated).map((words, number) => {
    const html = words.map((word) => inline(word, random)).join(between);
    if (number % 12 === 5) return `<h2>${escaped(words.slice(0, 6).join(between))}</h2>\n<p>${html}</p>`;
    if (number % 15 === 9) return `<ul><li>${html}</li></ul>`;
    return `<p>${html}</p>`;
  });
  const menu = Array.from({ length: LINKS }, () => `<li><a href="#">${random.of(language.content)}</a></li>`).join('');
  return `<!doctype html>
<html lang="${language.lang}"><head><meta charset="utf-8"><title>Bench</title>
<style>body { max-width: 44em; margin: 2em auto; font: 16px/1.6 serif } nav li { display: inline }</style>
${script && `<script>${script}</script>`}</head>
<body><nav><ul>${menu}</ul></nav><main>
${blocks.join('\n')}
</main></body></html>`;
}
