/** How marks look, with a sample that is painted as on pages. */
import { Choices } from '../../components/Choices.tsx';
import { Switch } from '../../components/Switch.tsx';
import { type TextKey, t } from '../../platform/i18n.ts';
import { MARK_STYLES, type MarkStyle } from '../../platform/mark-look.ts';
import { markLook } from '../../platform/stored.ts';
import { LookSample } from './LookSample.tsx';
import { SettingFailed } from './SettingFailed.tsx';
import { useSetting } from './use-setting.ts';

const TEXTS: Record<MarkStyle, TextKey> = { underlined: 'markLine', tinted: 'markTint', both: 'markLineAndTint' };

export function MarkLooks() {
  const { value: look, failed, change } = useSetting(markLook);
  if (!look) return null;
  return (
    <section class="panel" aria-labelledby="looks-title">
      <h2 id="looks-title">{t('howMarksLook')}</h2>
      <LookSample look={look} />
      <SettingFailed failed={failed} />
      <Choices
        label={t('howMarksLook')}
        values={MARK_STYLES}
        name={(each) => t(TEXTS[each])}
        value={look.style}
        onChange={(style) => change({ ...look, style })}
      />
      {look.style !== 'tinted' && (
        <Switch label={t('marksByTopic')} checked={look.byTopic} onChange={(byTopic) => change({ ...look, byTopic })} />
      )}
    </section>
  );
}
