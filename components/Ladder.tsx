/** The partnership ladder: the phrase's rung is lit, the others of its tier stand beside it, the other tiers open. */
import type { Holder, Rung, Tier } from '../lexicon/rungs.ts';

import { counted, formatNumber, t } from '../platform/i18n.ts';

import type { ChineseScript } from '../platform/stored.ts';
import './ladder.css';

/** So many are named; the others wait behind a line to open. */
const NAMED = 8;

/** `lit` is the rung of the phrase. */
export type LadderProps = { tiers: readonly Tier[]; lit: string };
type Props = LadderProps & { script?: ChineseScript | undefined };

export function Ladder({ tiers, lit, script = 'hans' }: Props) {
  return (
    <section class="entry-part" data-part="ladder">
      <h3>{t('ladder')}</h3>
      <p class="ladder-order">{t('ladderOrder')}</p>
      <ol class="ladder">
        {tiers.map((tier) => {
          const isHere = tier.rungs.some(({ id }) => id === lit);
          return (
            <li key={tier.tier} class={isHere ? 'tier lit' : 'tier'}>
              {isHere ? (
                <Rungs rungs={tier.rungs} lit={lit} script={script} />
              ) : (
                <ClosedTier tier={tier} script={script} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Called by the rung that most hold. */
function ClosedTier({ tier: { rungs }, script }: { tier: Tier; script: ChineseScript }) {
  const [best] = [...rungs].sort((a, b) => b.holders.length - a.holders.length);
  const count = rungs.reduce((sum, { holders }) => sum + holders.length, 0);
  if (!best) return null;
  return (
    <details>
      <summary>
        <span class="rung-name">{best.en}</span>
        <span class="rung-count">
          {rungs.length > 1 && ` · ${counted('labelsCount', rungs.length)}`}
          {count > 0 && ` · ${counted('partnersCount', count)}`}
        </span>
      </summary>
      <Rungs rungs={rungs} script={script} />
    </details>
  );
}

type RungsProps = { rungs: readonly Rung[]; lit?: string; script: ChineseScript };

const Rungs = ({ rungs, lit, script }: RungsProps) => (
  <ul class="rungs">
    {rungs.map(({ id, zh, hant, en, holders }) => (
      <li key={id} class={id === lit ? 'rung lit' : 'rung'} aria-current={id === lit ? 'true' : undefined}>
        <span class="rung-name">
          {en} {script === 'hans' ? <span lang="zh-Hans">{zh}</span> : <span lang="zh-Hant">{hant}</span>}
        </span>
        {holders.length > 0 && <Holders holders={holders} />}
      </li>
    ))}
  </ul>
);

function Holders({ holders }: { holders: readonly Holder[] }) {
  const more = holders.length - NAMED;
  const line = (some: readonly Holder[]) => some.map(named).join(' · ');
  return (
    <div class="holders">
      {line(holders.slice(0, NAMED))}
      {more > 0 && (
        <details>
          <summary>{t('showMore', formatNumber(more))}</summary>
          {line(holders.slice(NAMED))}
        </details>
      )}
    </div>
  );
}

const named = ({ en, year, seen }: Holder): string => {
  if (year !== undefined) return `${en} ${year}`;
  return seen === undefined ? en : `${en} (${t('inUse', String(seen))})`;
};
