import { render } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import '../../components/theme.css';
import { setPageLanguage } from '../../components/page-language.ts';
import { useStored } from '../../components/use-stored.ts';
import { alwaysOn } from '../../platform/build.ts';
import { withRule } from '../../platform/sites.ts';
import { siteRules } from '../../platform/stored.ts';
import { Popup } from './Popup.tsx';
import { stateOf } from './site-state.ts';
import { usePage } from './use-page.ts';

function LivePopup() {
  const page = usePage();
  const rules = useStored(siteRules);
  const [failed, setFailed] = useState(false);
  if (!page || !rules) return null;
  const { tabId, hostname, count } = page;

  const turn = async (on: boolean) => {
    if (hostname === undefined) return;
    try {
      await siteRules.write(withRule(await siteRules.read(), hostname, on, alwaysOn));
      setFailed(false);
    } catch {
      // The switch stays where it was, and the popup says why.
      setFailed(true);
    }
  };
  const openLexicon = async () => {
    await browser.runtime.openOptionsPage();
    close();
  };
  return (
    <Popup
      tabId={tabId}
      hostname={hostname}
      state={stateOf(hostname, rules, alwaysOn)}
      count={count}
      failed={failed}
      onTurn={turn}
      onOpenLexicon={openLexicon}
    />
  );
}

setPageLanguage('name');
render(<LivePopup />, document.getElementById('popup') as HTMLElement);
