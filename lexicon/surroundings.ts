/** What stands around the matches of one text and forbids some: exceptions and names. */
import { isCapital } from './characters.ts';
import { ROLE } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { Shields } from './shields.ts';
import { sparseValue } from './sparse.ts';
import type { Tokens } from './tokens.ts';

const NAME = ROLE.name;
const SILENCED = ROLE.silenced;

export class Surroundings {
  readonly #shields = new Shields();
  readonly #index: LexiconIndex;
  readonly #text: string;
  readonly #tokens: Tokens;

  constructor(index: LexiconIndex, text: string, tokens: Tokens) {
    this.#index = index;
    this.#text = text;
    this.#tokens = tokens;
  }

  /** A name, an exception or what is silenced; token numbers, `end` exclusive; in order of starts. */
  add(form: number, start: number, end: number): void {
    if (!this.#isWrittenAsName(form, start)) return;
    const role = this.#index.roleOf(form);
    if (role === NAME) this.#shields.add(start, end);
    else this.#shields.add(start, end, this.#index.ownerOf(form), role === SILENCED);
  }

  /** Whether a name or an exception forbids this match. Asked in order of starts. */
  forbid(start: number, end: number, entry: number): boolean {
    return this.#shields.cover(start, end, entry);
  }

  /** With a capital at least where the name has one: "a partnership for peace" is no name. */
  #isWrittenAsName(form: number, start: number): boolean {
    const { formCapitals, formCapitalsOf } = this.#index.data;
    const mask = sparseValue(formCapitals, formCapitalsOf, form);
    if (mask === undefined) return true;
    for (let i = 0; mask >>> i > 0; i++)
      if (mask & (1 << i) && isCapital(this.#text, this.#tokens.starts[start + i] as number)) return true;
    return false;
  }
}
