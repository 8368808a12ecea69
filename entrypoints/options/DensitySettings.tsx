/** How many of a page's phrases are marked. */
import { Choices } from '../../components/Choices.tsx';
import { DENSITIES, type Density } from '../../lexicon/density.ts';
import { type TextKey, t } from '../../platform/i18n.ts';
import { density } from '../../platform/stored.ts';
import { SettingFailed } from './SettingFailed.tsx';
import { useSetting } from './use-setting.ts';

const TEXTS: Record<Density, TextKey> = { full: 'marksAll', balanced: 'marksBalanced', sparse: 'marksFew' };

export function DensitySettings() {
  const { value, failed, change } = useSetting(density);
  if (!value) return null;
  return (
    <section class="panel" aria-labelledby="density-title">
      <h2 id="density-title">{t('howMuchIsMarked')}</h2>
      <p class="panel-about" id="density-about">
        {t('howMuchIsMarkedAbout')}
      </p>
      <SettingFailed failed={failed} />
      <Choices
        label={t('howMuchIsMarked')}
        describedBy="density-about"
        values={DENSITIES}
        name={(each) => t(TEXTS[each])}
        value={value}
        onChange={change}
      />
    </section>
  );
}
