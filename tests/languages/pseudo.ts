/** English made longer and strange, so that what is clipped, or is no text of the interface at all, stands out. */
type Messages = Record<string, { message: string }>;

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  O: 'Ó',
  c: 'ç',
  n: 'ñ',
};
/** How much longer other languages run: short labels most. */
const fillerFor = (text: string): string => '·'.repeat(Math.ceil(text.length * (text.length < 20 ? 0.6 : 0.35)));

const lengthen = (text: string): string =>
  `⟦${text.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter)} ${fillerFor(text).replace(/.{6}/g, '$& ')}⟧`;

/** What the code reads stays as it is. */
const isRead = (key: string): boolean => /^language/.test(key) || key === 'name';

export const pseudo = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [key, { message: isRead(key) ? message : lengthen(message) }]),
  );
