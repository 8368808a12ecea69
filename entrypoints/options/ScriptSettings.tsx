/** Which Chinese comes first. */
import { Choices } from '../../components/Choices.tsx';
import { t } from '../../platform/i18n.ts';
import { type ChineseScript, chineseScript } from '../../platform/stored.ts';
import { SettingFailed } from './SettingFailed.tsx';
import { useSetting } from './use-setting.ts';

const SCRIPTS: readonly ChineseScript[] = ['hans', 'hant'];

export function ScriptSettings() {
  const { value: script, failed, change } = useSetting(chineseScript);
  if (!script) return null;
  return (
    <section class="panel" aria-labelledby="script-title">
      <h2 id="script-title">{t('chineseFirst')}</h2>
      <p class="panel-about" id="script-about">
        {t('chineseFirstAbout')}
      </p>
      <SettingFailed failed={failed} />
      <Choices
        label={t('chineseFirst')}
        describedBy="script-about"
        values={SCRIPTS}
        name={(each) => t(each === 'hans' ? 'simplified' : 'traditional')}
        value={script}
        onChange={change}
      />
    </section>
  );
}
