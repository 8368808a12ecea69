/** Makes the tables that say where forms may begin (word-beginnings.ts, character-beginnings.ts). */
import { bitsOf, joinHash } from './bits.ts';
import { ALONE, BEGINS, FIRST, OPEN, placeOf, SECOND, WHOLE } from './character-beginnings.ts';
import { enteredForms, type SortedForms } from './entered-forms.ts';
import { hashOf } from './token-ids.ts';

/** Many places for a pair, so that few pairs share one. */
const LEAST_PLACES = 0x4000;
const PLACES_A_PAIR = 12;

/** @param spellings the written words, by id. */
export function wordBeginnings(forms: SortedForms, spellings: ReadonlyMap<number, readonly string[]>) {
  const hashes = new Map([...spellings].map(([id, words]) => [id, words.map(hashOf)]));
  const hashesFor = (id: number): readonly number[] => hashes.get(id) ?? [];
  const first = new Set<number>();
  const whole = new Set<number>();
  const pairs = new Set<number>();
  for (const form of enteredForms(forms)) {
    if (form.first < forms.firstWord) continue;
    const seconds = form.at(1);
    const isWhole = seconds.length === 0 || seconds.some((id) => id < forms.firstWord);
    for (const one of hashesFor(form.first)) {
      first.add(one);
      if (isWhole) whole.add(one);
      for (const second of seconds) for (const two of hashesFor(second)) pairs.add(joinHash(one, two));
    }
  }
  return { beginFirstWords: bitsOf(first), beginWholeWords: bitsOf(whole), beginWordPairs: bitsOf(pairs) };
}

/** @param written the characters of the table as they are written, by id. */
export function characterBeginnings(forms: SortedForms, written: ReadonlyMap<number, readonly number[]>) {
  const beginCharacters = new Uint8Array(forms.firstWord);
  const pairs = new Set<number>();
  const wholePairs = new Set<number>();
  const openPairs = new Set<number>();
  const threes = new Set<number>();
  const wholeThrees = new Set<number>();
  const fours = new Set<number>();
  const looks = new Map<number, number>(); // flags, by two ids
  const addLook = (first: number, second: number, flag: number) => {
    const key = first * forms.firstWord + second;
    looks.set(key, (looks.get(key) ?? 0) | flag);
  };
  const flag = (id: number, bit: number) => {
    beginCharacters[id] = (beginCharacters[id] as number) | bit;
  };
  for (const { first, at } of enteredForms(forms)) {
    if (!written.has(first)) continue;
    const seconds = at(1);
    const thirds = at(2);
    const fourths = at(3);
    flag(first, BEGINS);
    if (seconds.length === 0) flag(first, ALONE);
    for (const second of seconds) {
      if (!written.has(second)) {
        flag(first, OPEN);
        continue;
      }
      const pair = joinHash(first, second);
      pairs.add(pair);
      addLook(first, second, thirds.length === 0 ? WHOLE : FIRST);
      if (thirds.length === 0) wholePairs.add(pair);
      for (const third of thirds) {
        const three = joinHash(pair, third);
        threes.add(three);
        if (fourths.length === 0) wholeThrees.add(three);
        for (const fourth of fourths) fours.add(joinHash(three, fourth));
        if (written.has(third)) addLook(second, third, SECOND);
        else openPairs.add(pair);
      }
    }
  }
  const beginLook = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(LEAST_PLACES, pairs.size * PLACES_A_PAIR))));
  const mask = beginLook.length - 1;
  for (const [key, flags] of looks)
    for (const one of written.get(Math.floor(key / forms.firstWord)) ?? [])
      for (const two of written.get(key % forms.firstWord) ?? []) {
        const place = placeOf(one, two) & mask;
        beginLook[place] = (beginLook[place] as number) | flags;
      }
  return {
    beginCharacters,
    beginLook,
    beginPairs: bitsOf(pairs),
    beginThrees: bitsOf(threes),
    beginWholeThrees: bitsOf(wholeThrees),
    beginFours: bitsOf(fours),
    beginWholePairs: bitsOf(wholePairs),
    beginOpenPairs: bitsOf(openPairs),
  };
}
