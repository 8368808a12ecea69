/** The report of a tab's page, for whoever asks once; the side panel follows the page itself. */
import { type Report, reportOf } from '../../lexicon/report.ts';
import { headwordsOf } from '../../platform/headwords.ts';
import { linkTo, type PageSays } from '../../platform/page-link.ts';
import { headwords } from './library.ts';

/** Undefined where the page is not read, or not to its end. */
export async function reportOfTab(tabId: number): Promise<Report | undefined> {
  const ending = new AbortController();
  const { promise, resolve } = Promise.withResolvers<PageSays | undefined>();
  const none = () => resolve(undefined);
  const hears = { says: resolve, reading: none, ended: none, pointedAt: () => {}, lost: () => {} };
  try {
    if (!(await linkTo(tabId, hears, ending.signal))) return undefined;
    const says = await promise;
    return says && reportOf(says.page, says.found, await headwordsOf(says.found, headwordsById));
  } finally {
    ending.abort();
  }
}

export async function headwordsById(ids: readonly string[]): Promise<Record<string, string>> {
  const called = await headwords();
  return Object.fromEntries(ids.map((id) => [id, called(id)]));
}
