/** What makes a card open under the pointer, and how long it waits. */
import { Choices } from '../../components/Choices.tsx';
import { Slider } from '../../components/Slider.tsx';
import { type HoverManner, type HoverTime, MANNERS, RANGES, USUAL } from '../../platform/hover-intent.ts';
import { formatSeconds, type TextKey, t } from '../../platform/i18n.ts';
import { hoverIntent } from '../../platform/stored.ts';
import { SettingFailed } from './SettingFailed.tsx';
import { useSetting } from './use-setting.ts';

const MANNER_TEXTS: Record<HoverManner, TextKey> = {
  rest: 'opensOnRest',
  key: 'opensOnKey',
  click: 'opensOnClick',
};
const TIME_TEXTS: Record<HoverTime, TextKey> = { dwell: 'opensAfter', grace: 'closesAfter' };
const TIMES = Object.keys(TIME_TEXTS) as HoverTime[];

export function HoverSettings() {
  const { value: intent, failed, change } = useSetting(hoverIntent);
  if (!intent) return null;
  const isUsual = TIMES.every((time) => intent[time] === USUAL[time]);
  return (
    <section class="panel" aria-labelledby="opening-title">
      <h2 id="opening-title">{t('cardOpening')}</h2>
      <p class="panel-about" id="opening-about">
        {t('cardOpeningAbout')}
      </p>
      <SettingFailed failed={failed} />
      <Choices
        label={t('cardOpening')}
        describedBy="opening-about"
        values={MANNERS}
        name={(each) => t(MANNER_TEXTS[each])}
        value={intent.manner}
        onChange={(manner) => change({ ...intent, manner })}
      />
      {intent.manner !== 'click' && (
        <div class="panel-times">
          {TIMES.map((time) => (
            <Slider
              key={time}
              label={t(TIME_TEXTS[time])}
              range={RANGES[time]}
              value={intent[time]}
              written={formatSeconds}
              onChange={(ms) => change({ ...intent, [time]: ms })}
            />
          ))}
          <p>
            <button
              type="button"
              class="button"
              disabled={isUsual}
              onClick={() => change({ ...USUAL, manner: intent.manner })}
            >
              {t('usualTimes')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
