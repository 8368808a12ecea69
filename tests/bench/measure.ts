/** Side by side: each round runs every subject once, so that what else the machine does meets all of them alike. */
import { median } from './median.ts';

/** Runs what is measured; what it returns is kept, so that no compiler leaves the work out. */
export type Subject = () => unknown;

/** A sample is at least this long: a clock tells 5 µs at best. */
const LEAST_SAMPLE = 4; // ms
const WARM_UP = 150; // ms a subject, and at least three calls

const kept: { last: unknown } = { last: undefined };

function timeOf(subject: Subject, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) kept.last = subject();
  return (performance.now() - start) / times;
}

/** Until the compilers have done what they will; returns the calls that make a sample long enough. */
function warmUp(subject: Subject): number {
  let calls = 0;
  let last = 0;
  for (const start = performance.now(); calls < 3 || performance.now() - start < WARM_UP; calls++)
    last = timeOf(subject, 1);
  return Math.max(1, Math.ceil(LEAST_SAMPLE / Math.max(last, 0.001)));
}

/** Times of one call in ms, by subject and round. */
export type Rounds<Name extends string> = { [name in Name]: number[] };

export function sideBySide<Name extends string>(
  subjects: Record<Name, Subject>,
  { rounds, before = () => {} }: { rounds: number; before?: () => void },
): Rounds<Name> {
  const names = Object.keys(subjects) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<Name>;
  const calls = new Map(names.map((name) => [name, warmUp(subjects[name])]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      before();
      times[name].push(timeOf(subjects[name], calls.get(name) as number));
    }
  return times;
}

/** How many times `other` the subject took: the median over the rounds. */
export const ratio = (subject: readonly number[], other: readonly number[]): number =>
  median(subject.map((time, round) => time / (other[round] as number)));
