/** Where an entry's claims come from: a short line under each meaning, and the full list. */
import type { Source } from '../lexicon/schema.ts';

import { formatNumber, t } from '../platform/i18n.ts';

import { Chinese } from './Chinese.tsx';

const NAMED = 3;

export function SourceLine({ sources }: { sources: readonly Source[] }) {
  const names = [...new Set(sources.map(({ publisher, year }) => (year ? `${publisher} ${year}` : publisher)))];
  if (names.length === 0) return null;
  const more = names.length - NAMED;
  const line = [...names.slice(0, NAMED), ...(more > 0 ? [t('moreSources', formatNumber(more))] : [])].join('; ');
  return (
    <p class="source-line">
      <Chinese text={line} />
    </p>
  );
}

export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul class="sources">
      {sources.map(({ title, publisher, url, year, role }) => (
        <li>
          <span class={`source-role ${role}`}>{t(role === 'official' ? 'officialSource' : 'analyticalSource')}</span>
          <span>
            {url && isWebAddress(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                <Chinese text={title} />
              </a>
            ) : (
              <Chinese text={title} />
            )}
            <span class="source-place">
              {' '}
              <Chinese text={year ? `${publisher}, ${year}` : publisher} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The schema says so too; but an address that runs as a script must not depend on one check. */
const isWebAddress = (url: string): boolean => URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
