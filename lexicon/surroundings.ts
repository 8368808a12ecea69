/** What stands around the matches of one text and decides whether they count: contexts, exceptions and names. */
import { isCapital } from './characters.ts';
import { ROLES } from './index-layout.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { Shields } from './shields.ts';
import type { Tokens } from './tokens.ts';

const CONTEXT = ROLES.indexOf('context');
const EXCEPT = ROLES.indexOf('except');
const NAME = ROLES.indexOf('name');

/** An entry and a sentence as one number. */
const nearKey = (entry: number, sentence: number): number => sentence * 0x400000 + entry;

export class Surroundings {
  readonly #shields = new Shields();
  readonly #near = new Set<number>();
  readonly #index: LexiconIndex;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #official: boolean;

  /** @param official ordinary words count anywhere in this text: contexts need not be kept. */
  constructor(index: LexiconIndex, text: string, tokens: Tokens, official: boolean) {
    this.#index = index;
    this.#text = text;
    this.#tokens = tokens;
    this.#official = official;
  }

  /** Whether a form of this kind stands around matches, rather than being or making one. */
  isAround(form: number): boolean {
    const role = this.#index.data.formRole[form];
    return role === CONTEXT || role === EXCEPT || role === NAME;
  }

  isNeeded(form: number): boolean {
    return !this.#official || this.#index.data.formRole[form] !== CONTEXT;
  }

  /** Token numbers, `end` exclusive; in order of starts. */
  add(form: number, start: number, end: number, sentence: number): void {
    const role = this.#index.data.formRole[form];
    const owner = this.#index.data.formOwner[form] as number;
    if (role === CONTEXT) this.#near.add(nearKey(owner, sentence));
    else if (!this.#isWrittenAsName(form, start)) return;
    else if (role === NAME) this.#shields.add(start, end);
    else this.#shields.add(start, end, owner);
  }

  /** Whether a name or an exception forbids this match. Asked in order of starts. */
  forbid(start: number, end: number, entry: number): boolean {
    return this.#shields.cover(start, end, entry);
  }

  /** Whether the sentence has a context of the entry. */
  hasContext(entry: number, sentence: number): boolean {
    return this.#near.has(nearKey(entry, sentence));
  }

  /** With a capital at least where the name has one: "a partnership for peace" is no name. */
  #isWrittenAsName(form: number, start: number): boolean {
    const mask = this.#index.data.formCapitals[form] as number;
    if (mask === 0) return true;
    for (let i = 0; mask >>> i > 0; i++)
      if (mask & (1 << i) && isCapital(this.#text, this.#tokens.starts[start + i] as number)) return true;
    return false;
  }
}
