/** How marks look: the reader's choice, and the highlight that is painted so (components/marks.css). */
import type { Topic } from '../lexicon/schema.ts';
import { TOPICS } from '../lexicon/topics.ts';

export const MARK_STYLES = ['underlined', 'tinted', 'both'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** `byTopic`: the line's colour and pattern tell the topic. A tint has no line, and one colour. */
export type MarkLook = { style: MarkStyle; byTopic: boolean };

export const USUAL_LOOK: MarkLook = { style: 'underlined', byTopic: false };

export const isMarkLook = (value: unknown): value is MarkLook => {
  const { style, byTopic } = (value ?? {}) as Partial<MarkLook>;
  return MARK_STYLES.includes(style as MarkStyle) && typeof byTopic === 'boolean';
};

const FIRST_TOPIC = 3;

/** Pages can read the name: it says nothing of us, nor of the entry. */
export const highlightName = ({ style, byTopic }: MarkLook, topic: Topic): string =>
  `${style}-${byTopic && style !== 'tinted' ? FIRST_TOPIC + TOPICS.indexOf(topic) : 1}`;
