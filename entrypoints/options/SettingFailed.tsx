import { t } from '../../platform/i18n.ts';

/** Says that a change was not kept; what is shown is what holds. */
export const SettingFailed = ({ failed }: { failed: boolean }) =>
  failed && (
    <p class="panel-failed" role="alert">
      {t('settingFailed')}
    </p>
  );
