/** Which outlets are read. Nothing that is open is touched before this is answered. */
import { useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { alwaysOn } from '../../platform/build.ts';
import { t } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messages.ts';
import { isOn, type SiteRules, withRule } from '../../platform/sites.ts';
import { siteRules } from '../../platform/stored.ts';
import { OUTLET_NAMES, type OutletName } from './outlet-names.ts';

const isRead = ({ domains }: OutletName, rules: SiteRules): boolean => domains.some((domain) => isOn(domain, rules));

export function OutletChoice() {
  const rules = useStored(siteRules);
  const [changed, setChanged] = useState<ReadonlyMap<OutletName, boolean>>(new Map());
  const [outcome, setOutcome] = useState<'done' | 'failed'>();
  if (!rules) return null;
  const isWanted = (outlet: OutletName) => changed.get(outlet) ?? isRead(outlet, rules);
  const save = async () => {
    try {
      let next = await siteRules.read();
      for (const outlet of OUTLET_NAMES)
        for (const domain of outlet.domains) next = withRule(next, domain, isWanted(outlet), alwaysOn);
      await siteRules.write(next);
      await askBackground('readOpenPages', {});
      setOutcome('done');
    } catch {
      // The boxes stay as they are, and the page says so.
      setOutcome('failed');
    }
  };
  return (
    <section class="step outlets" aria-labelledby="outlets-title">
      <h2 id="outlets-title">{t('welcomeOutlets')}</h2>
      <p>{t('welcomeOutletsAbout')}</p>
      <ul class="outlet-list">
        {OUTLET_NAMES.map((outlet) => (
          <li key={outlet.en}>
            <label>
              <input
                type="checkbox"
                checked={isWanted(outlet)}
                onChange={({ currentTarget: { checked } }) => {
                  setChanged(new Map(changed).set(outlet, checked));
                  setOutcome(undefined);
                }}
              />
              <span>
                <span lang="en">{outlet.en}</span> <span lang="zh-Hans">{outlet.zh}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="outlet-start">
        <button type="button" class="button main" onClick={() => void save()}>
          {t('welcomeStart')}
        </button>{' '}
        <span role="status">
          {outcome === 'done' ? t('welcomeStarted') : outcome === 'failed' ? t('switchFailed') : t('welcomeStartAbout')}
        </span>
      </p>
    </section>
  );
}
