/** The switch of a site, with what it needs: rules, the browser's access, the reader's answer. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { changeRules, changeWithAccess, takeRefusal } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { isOn, patternsOf, type SiteRules, turning } from '../../platform/sites.ts';
import { paused } from '../../platform/stored.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import { stateOf, type WebPage } from './site-state.ts';
import type { ShownPage } from './use-page.ts';

type Props = { shown: ShownPage & { page: WebPage }; rules: SiteRules; isPaused: boolean };

export function LiveSiteSwitch({ shown, rules, isPaused }: Props) {
  const { page, tabId, access, isPresent } = shown;
  const { hostname, site } = page;
  const [trouble, setTrouble] = useState<'refused' | 'failed'>();
  useEffect(() => {
    setTrouble(undefined);
    // By a key or the menu, or in a popup that the question had closed.
    void takeRefusal(site).then((refused) => refused && setTrouble('refused'));
  }, [site]);

  const turn = (on: boolean) => {
    setTrouble(undefined);
    const changes = turning(rules, hostname, on, alwaysOn);
    // In this turn, or the browser does not ask.
    const done = on ? changeWithAccess(changes, patternsOf(site, 'on')) : changeRules(changes);
    done.then(
      (asked) => asked === 'refused' && setTrouble('refused'),
      // The switch stays where it was, and the popup says why.
      () => setTrouble('failed'),
    );
  };
  const state = stateOf(page, { rules, isPaused, access, isPresent }, alwaysOn);
  const remedy = () => {
    if (state === 'paused') void paused.write(false);
    else if (state === 'noAccess') turn(true);
    else if (tabId !== undefined) void browser.tabs.reload(tabId);
  };
  return (
    <SiteSwitch
      state={state}
      isOn={isOn(hostname, rules, alwaysOn)}
      trouble={trouble}
      site={site}
      onTurn={turn}
      onRemedy={remedy}
    />
  );
}
