/** The names of the topics, each painted as its marks are: the same style sheet, the same highlights as on pages. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { topicName } from '../../components/names.ts';
import { TOPICS } from '../../lexicon/topics.ts';
import { highlightName, type MarkLook } from '../../platform/mark-look.ts';
import '../../components/marks.css';
import './look-sample.css';

export function LookSample({ look }: { look: MarkLook }) {
  const sample = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    for (const [i, topic] of TOPICS.entries()) {
      const range = document.createRange();
      range.selectNodeContents(sample.current?.children[i] as Element);
      const name = highlightName(look, topic);
      CSS.highlights.set(name, new Highlight(...(CSS.highlights.get(name) ?? []), range));
    }
    return () => CSS.highlights.clear();
  }, [look]);
  return (
    <p class="look-sample" ref={sample}>
      {TOPICS.map((topic) => (
        <span key={topic}>{topicName(topic)}</span>
      ))}
    </p>
  );
}
