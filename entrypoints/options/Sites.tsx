/** Which sites are read: the outlets, each to be switched off, and the reader's rules for others. */
import { useState } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import { useStored } from '../../components/use-stored.ts';
import { t } from '../../platform/i18n.ts';
import { isOn, OUTLETS, type SiteRules, withRule } from '../../platform/sites.ts';
import { siteRules } from '../../platform/stored.ts';

const isOutletItself = (site: string): boolean => (OUTLETS as readonly string[]).includes(site);

export function Sites() {
  const rules = useStored(siteRules);
  const [failed, setFailed] = useState(false);
  /** From what is stored now: another window may have changed it. */
  const change = async (changed: (now: SiteRules) => SiteRules) => {
    setFailed(false);
    try {
      await siteRules.write(changed(await siteRules.read()));
    } catch {
      setFailed(true);
    }
  };
  if (!rules) return null;
  const others = Object.keys(rules)
    .filter((site) => !isOutletItself(site))
    .sort();
  return (
    <div class="sheets">
      {failed && (
        <p class="panel-failed" role="alert">
          {t('switchFailed')}
        </p>
      )}
      <section class="panel" aria-labelledby="rules-title">
        <h2 id="rules-title">{t('siteRules')}</h2>
        <p class="panel-about">{t(others.length > 0 ? 'siteRulesAbout' : 'siteRulesNone')}</p>
        <ul class="lines">
          {others.map((site) => (
            <li key={site}>
              <span>
                {site} <span class="lines-about">{t(rules[site] === 'on' ? 'ruleOn' : 'ruleOff')}</span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t('forgetRuleOf', site)}
                onClick={() => void change(({ [site]: _, ...left }) => left)}
              >
                {t('forgetRule')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="panel" aria-labelledby="outlets-title">
        <h2 id="outlets-title">{t('outlets')}</h2>
        <p class="panel-about">{t('outletsAbout')}</p>
        <ul class="lines">
          {OUTLETS.map((outlet) => (
            <li key={outlet}>
              <Switch
                label={outlet}
                checked={isOn(outlet, rules)}
                onChange={(on) => void change((now) => withRule(now, outlet, on))}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
