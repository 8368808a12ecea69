/** The colours of marks stand out from any ground, and topics are told apart without seeing red from green. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../lexicon/topics.ts';
import { highlightName, MARK_STYLES } from '../../platform/mark-look.ts';

const css = readFileSync(new URL('../../components/marks.css', import.meta.url), 'utf8');
const [screen = '', print = ''] = css.split('@media print');
const namesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name = '']) => name));

type Colour = [number, number, number];
const linear = (hex: string): Colour =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;
const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Colour, b: Colour): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one, other) / Math.min(one, other);
}
const times = (matrix: number[][], colour: Colour): Colour =>
  matrix.map((row) => row.reduce((sum, each, i) => sum + each * (colour[i] as number), 0)) as Colour;

/** As it is seen with none of one kind of cone (Machado, Oliveira, Fernandes 2009). */
const SIGHT: Record<string, number[][]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const TO_CONES = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
/** In OKLab (Ottosson 2020), where a difference of 0.02 is just seen. */
const oklab = (colour: Colour): Colour =>
  times(TO_LAB, times(TO_CONES, colour.map((part) => Math.max(0, part)) as Colour).map(Math.cbrt) as Colour);
const difference = (a: Colour, b: Colour): number =>
  Math.hypot(...oklab(a).map((part, i) => part - (oklab(b)[i] as number)));

const lineOf = (topic: (typeof TOPICS)[number]) => {
  const name = highlightName({ style: 'underlined', byTopic: true }, topic);
  const rule = screen.match(new RegExp(`::highlight\\(${name}\\)[^{]*\\{[^}]*underline (\\w+) \\d+px (#\\w+)`));
  return { topic, pattern: rule?.[1], colour: linear(rule?.[2] ?? '') };
};
const lines = TOPICS.map(lineOf);

it('has a rule for every look and topic, and prints none of them', () => {
  const wanted = MARK_STYLES.flatMap((style) =>
    [true, false].flatMap((byTopic) => TOPICS.map((topic) => highlightName({ style, byTopic }, topic))),
  );
  expect(namesIn(screen)).toEqual(new Set([...wanted, 'underlined-2', 'flashed-1']));
  expect(namesIn(print)).toEqual(namesIn(screen));
});

describe.each(['#ffffff', '#f5f0e6', '#333333', '#1e1e1e', '#000000'])('on %s', (ground) => {
  it.each(lines)('$topic stands out three to one', ({ colour }) => {
    expect(contrast(colour, linear(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(Object.keys(SIGHT))('with %s', (sight) => {
  const seen = ({ colour }: (typeof lines)[number]): Colour => times(SIGHT[sight] as number[][], colour);

  it('two topics with one pattern differ in colour', () => {
    for (const one of lines)
      for (const other of lines)
        if (one.topic < other.topic && one.pattern === other.pattern)
          expect(difference(seen(one), seen(other)), `${one.topic}, ${other.topic}`).toBeGreaterThan(0.08);
  });
});

it('no three topics have one pattern', () => {
  for (const { pattern } of lines) expect(lines.filter((other) => other.pattern === pattern).length).toBe(2);
});
