/** What the card is told of a mark. */
import type { MarkedPage, PageMark } from '../../platform/card-opener.ts';
import type { CardSubject } from '../../platform/card-port.ts';

export function subjectOf<Mark extends PageMark>(mark: Mark, page: MarkedPage<Mark>): CardSubject {
  const { id, layer, lang, wording, parts, level, contains, block, start, end } = mark;
  const { text } = block;
  const sentence = page.sentenceAround(text, start);
  // With the mark that ends it, and what closes behind that.
  const [closing = ''] = text.slice(sentence.end).match(/^[^\s\p{L}\p{N}]*/u) ?? [];
  const written = text.slice(sentence.start, sentence.end) + closing;
  return {
    id,
    layer,
    lang,
    contains,
    phrase: text.slice(start, end),
    place: { sentence: written.replace(/\s+/g, ' ').trim(), title: document.title, address: location.href },
    ...(wording && { wording }),
    ...(parts && { parts }),
    ...(level !== undefined && { level }),
  };
}
