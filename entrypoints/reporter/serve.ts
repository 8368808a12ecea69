/** One panel's port: tells it what the page says, and does what it asks for. */
import type { FromPage, PagePort, ToPage } from '../../platform/page-port.ts';
import { type ReadMatch, readHere } from '../../platform/read-page.ts';
import { follow } from './following.ts';
import { jumpTo } from './jumping.ts';
import { tellPage } from './telling.ts';

/** What was told last, and before that: the panel may not have taken in the last yet. */
type Telling = { number: number; matches: readonly ReadMatch[] };

export function serve(port: PagePort, signal: AbortSignal): void {
  const tell = (message: FromPage) => {
    if (!signal.aborted) port.postMessage(message);
  };
  let tellings: Telling[] = [];
  let following: AbortController | undefined;
  tellPage(
    tell,
    (number, matches) => {
      tellings = [{ number, matches }, ...tellings].slice(0, 2);
    },
    signal,
  );
  const matchOf = (number: number, of: number): ReadMatch | undefined =>
    tellings.find((telling) => telling.number === of)?.matches[number];
  const pointedAt = (match: ReadMatch) => {
    const [latest] = tellings;
    const number = latest?.matches.indexOf(match) ?? -1;
    if (latest && number >= 0) tell({ pointedAt: number, of: latest.number });
  };
  signal.addEventListener('abort', () => following?.abort());
  port.onMessage.addListener((message) => {
    const wanted = message as ToPage;
    if ('follow' in wanted) {
      following?.abort();
      following = undefined;
      if (!wanted.follow) return;
      following = new AbortController();
      follow(pointedAt, following.signal);
      return;
    }
    const match = matchOf(wanted.jump, wanted.of);
    const { page } = readHere();
    if (!match || !page || !jumpTo(page, match, signal)) tell({ lost: wanted.jump, of: wanted.of });
  });
}
