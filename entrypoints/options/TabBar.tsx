/** The tabs: one stop for the Tab key; arrow keys, Home and End show the others. */
import type { TargetedKeyboardEvent } from 'preact';
import { t } from '../../platform/i18n.ts';
import { TAB_TEXTS, TABS, type Tab } from './tabs.ts';

const MOVES: Record<string, (at: number) => number> = {
  ArrowRight: (at) => (at + 1) % TABS.length,
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

export function TabBar({ shown, onShow }: { shown: Tab; onShow: (tab: Tab) => void }) {
  const press = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const to = TABS[MOVES[event.key]?.(TABS.indexOf(shown)) ?? -1];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onShow(to);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('name')} onKeyDown={press}>
      {TABS.map((tab) => (
        <button
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === shown}
          aria-controls={tab === shown ? 'panel' : undefined}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {t(TAB_TEXTS[tab])}
        </button>
      ))}
    </div>
  );
}
