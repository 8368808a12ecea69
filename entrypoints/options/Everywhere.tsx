/** Every site, and what that means. */
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../platform/i18n.ts';
import { EVERYWHERE, type SiteRules } from '../../platform/sites.ts';
import type { ChangeRules } from './Sites.tsx';

type Props = { rules: SiteRules; lacking: ReadonlySet<string>; onChange: ChangeRules };

export function Everywhere({ rules, lacking, onChange }: Props) {
  const isOn = EVERYWHERE in rules;
  return (
    <section class="panel" aria-labelledby="everywhere-title">
      <h2 id="everywhere-title">{t('everywhere')}</h2>
      <p class="panel-about" id="everywhere-about">
        {t('everywhereAbout')}
      </p>
      <Switch
        label={t('decodeEverySite')}
        checked={isOn}
        describedBy="everywhere-about"
        onChange={(on) => void onChange({ [EVERYWHERE]: on ? 'on' : 'none' })}
      />
      {isOn && lacking.has(EVERYWHERE) && <p class="panel-failed">{t('everywhereLacking')}</p>}
    </section>
  );
}
