/**
 * The settings as they lie in the browser's sync area: JSON in pieces, because an item may be no larger than 8 kB. A
 * bundle that is not whole says nothing: another part of it may be on its way.
 */
import { api } from './api.ts';
import type { Settings } from './merge-settings.ts';

const KEY = 'settings';
const MOST_PIECES = 12;
/** Characters; each takes up to three bytes, and the area counts the quotation marks and the key too. */
const PIECE = 2500;

type Piece = { stamp: string; pieces: number; text: string };
const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' &&
  value !== null &&
  'stamp' in value &&
  'pieces' in value &&
  'text' in value &&
  typeof value.text === 'string';

const keyOf = (number: number): string => `${KEY}/${number}`;
const KEYS = Array.from({ length: MOST_PIECES }, (_, number) => keyOf(number));

export async function readBundle(): Promise<Settings | 'partial'> {
  const stored = await api.storage.sync.get(KEYS);
  const first = stored[keyOf(0)];
  if (Object.keys(stored).length === 0) return {};
  if (!isPiece(first) || !(first.pieces <= MOST_PIECES)) return 'partial';
  const pieces = Array.from({ length: first.pieces }, (_, number) => stored[keyOf(number)]);
  if (!pieces.every((piece) => isPiece(piece) && piece.stamp === first.stamp)) return 'partial';
  try {
    const value: unknown = JSON.parse(pieces.map((piece) => (piece as Piece).text).join(''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Settings) : 'partial';
  } catch {
    return 'partial';
  }
}

/** Rejects where it does not fit, or the browser takes no more for now. */
export async function writeBundle(settings: Settings): Promise<void> {
  const text = JSON.stringify(settings);
  const pieces = Math.ceil(text.length / PIECE);
  if (pieces > MOST_PIECES) throw new Error('The settings are too large to be synchronised');
  const stamp = crypto.randomUUID();
  const items = Array.from({ length: pieces }, (_, number): [string, Piece] => [
    keyOf(number),
    { stamp, pieces, text: text.slice(number * PIECE, (number + 1) * PIECE) },
  ]);
  await api.storage.sync.set(Object.fromEntries(items));
  await api.storage.sync.remove(KEYS.slice(pieces));
}

export const removeBundle = (): Promise<void> => api.storage.sync.remove(KEYS);

export const watchBundle = (changed: () => void): void =>
  api.storage.sync.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => KEYS.includes(key))) changed();
  });
