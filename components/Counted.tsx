/** A text about a number, with the number set apart. */
import { type CountedKey, counted, formatNumber } from '../platform/i18n.ts';

export function Counted({ text, count }: { text: CountedKey; count: number }) {
  const number = formatNumber(count);
  const [before, ...after] = counted(text, count).split(number);
  return (
    <>
      {before}
      <b>{number}</b>
      {after.join(number)}
    </>
  );
}
