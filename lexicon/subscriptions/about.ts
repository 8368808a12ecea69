/** What a published lexicon says of itself. Others wrote it: short, on one line, and without signs that steer or hide. */
import * as v from 'valibot';

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\p{Cf}/gu, '')
        .trim()
        .slice(0, most),
    ),
  );
const shape = v.object({
  title: v.optional(line(80), ''),
  description: v.optional(line(400), ''),
  version: v.optional(line(40), ''),
});
export type About = v.InferOutput<typeof shape>;
export const UNSAID: About = { title: '', description: '', version: '' };

/** Of the value that a file holds; what does not fit is as if it were not said. */
export function aboutOf(value: unknown): About {
  const checked = v.safeParse(shape, value);
  return checked.success ? checked.output : UNSAID;
}
