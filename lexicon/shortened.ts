/** Names and phrases may be of any length: so much is shown where they call something, the whole only where it is edited. */
const MOST_LETTERS = 200;

/** Browsers take seconds to break a word of a hundred thousand letters into lines. */
export const shortened = (text: string): string =>
  // Half of a pair of surrogates is no character.
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
