/** The outlets, each to be switched off. */
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../platform/i18n.ts';
import { isOn, OUTLETS, patternsOf, type SiteRules, turning } from '../../platform/sites.ts';
import type { ChangeRules } from './Sites.tsx';

type Props = { rules: SiteRules; lacking: ReadonlySet<string>; onChange: ChangeRules };

export function Outlets({ rules, lacking, onChange }: Props) {
  const withoutAccess = OUTLETS.filter((outlet) => lacking.has(outlet));
  return (
    <section class="panel" aria-labelledby="outlets-title">
      <h2 id="outlets-title">{t('outlets')}</h2>
      <p class="panel-about">{t('outletsAbout')}</p>
      {withoutAccess.length > 0 && (
        <p class="panel-line">
          <span class="panel-failed">{t('outletsLacking', withoutAccess.join(', '))}</span>
          <button
            type="button"
            class="button"
            onClick={() =>
              void onChange(
                {},
                withoutAccess.flatMap((outlet) => patternsOf(outlet, 'on')),
              )
            }
          >
            {t('giveAccess')}
          </button>
        </p>
      )}
      <ul class="lines outlets">
        {OUTLETS.map((outlet) => (
          <li key={outlet}>
            <Switch
              label={outlet}
              checked={isOn(outlet, rules)}
              onChange={(on) => void onChange(turning(rules, outlet, on))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
