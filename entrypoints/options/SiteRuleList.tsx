/** The reader's rules: added, changed, forgotten. */
import { SiteName } from '../../components/SiteName.tsx';
import { t } from '../../platform/i18n.ts';
import { ruleFor } from '../../platform/site-rule.ts';
import {
  EVERYWHERE,
  hasSubdomains,
  isAlone,
  isOnRule,
  OUTLETS,
  patternsOf,
  type SiteRules,
} from '../../platform/sites.ts';
import { AddRule } from './AddRule.tsx';
import { Select } from './Select.tsx';
import type { ChangeRules } from './Sites.tsx';

const isOutletItself = (site: string): boolean => (OUTLETS as readonly string[]).includes(site);
const STATES = ['on', 'off'] as const;
const REACHES = ['withSubdomains', 'alone'] as const;

type Props = { rules: SiteRules; lacking: ReadonlySet<string>; onChange: ChangeRules };

export function SiteRuleList({ rules, lacking, onChange }: Props) {
  // An outlet that is simply off has its switch below.
  const shown = Object.keys(rules)
    .filter((site) => site !== EVERYWHERE && !(isOutletItself(site) && rules[site] === 'off'))
    .sort();
  return (
    <section class="panel" aria-labelledby="rules-title">
      <h2 id="rules-title">{t('siteRules')}</h2>
      <p class="panel-about">{t('siteRulesAbout')}</p>
      <AddRule onAdd={onChange} />
      <ul class="lines">
        {shown.map((site) => (
          <li key={site} class="site-rule">
            <span>
              <SiteName site={site} />
              {lacking.has(site) && <span class="lacking">{t('accessLacking')}</span>}
            </span>
            <span class="site-rule-choices">
              {lacking.has(site) && (
                <button
                  type="button"
                  class="button"
                  onClick={() => void onChange({}, patternsOf(site, rules[site] ?? 'on'))}
                >
                  {t('giveAccess')}
                </button>
              )}
              <Select
                label={t('ruleOf', site)}
                values={STATES}
                name={(state) => t(state === 'on' ? 'ruleOn' : 'ruleOff')}
                value={isOnRule(rules[site]) ? 'on' : 'off'}
                onChange={(to) => void onChange({ [site]: ruleFor(site, to === 'on', isAlone(rules[site])) })}
              />
              {hasSubdomains(site) && (
                <Select
                  label={t('reachOf', site)}
                  values={REACHES}
                  name={(reach) => t(reach === 'alone' ? 'reachAlone' : 'reachSubdomains')}
                  value={isAlone(rules[site]) ? 'alone' : 'withSubdomains'}
                  onChange={(to) => void onChange({ [site]: ruleFor(site, isOnRule(rules[site]), to === 'alone') })}
                />
              )}
              <button
                type="button"
                class="button"
                aria-label={t('forgetRuleOf', site)}
                onClick={() => void onChange({ [site]: 'none' })}
              >
                {t('forgetRule')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
