/** The panel of the page in front, as it is now. */
import { useEffect, useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { alwaysOn } from '../../platform/build.ts';
import { bringPageForward } from '../../platform/panel.ts';
import { withRule } from '../../platform/sites.ts';
import { panelFollows, panelWish, siteRules } from '../../platform/stored.ts';
import { NoPage } from './NoPage.tsx';
import { ReadPage } from './ReadPage.tsx';
import { usePage } from './use-page.ts';

/** A wish for a panel that never opened is none later. */
const FRESH = 10_000; // ms

export function LivePanel() {
  const { shown, pointed, lost, page } = usePage();
  const follows = useStored(panelFollows) ?? false;
  const wish = useStored(panelWish);
  const [failed, setFailed] = useState(false);
  const view = shown.state === 'read' ? shown.view : undefined;
  const isFollowing = view !== undefined && (follows || view.says.isDiscreet);
  // With each telling anew: the page may have been loaded anew.
  useEffect(() => page.current?.tell({ follow: isFollowing }), [isFollowing, shown.tab, view?.says.of === 1]);

  if (!view || shown.state !== 'read') {
    const turnOn = async (hostname: string) => {
      try {
        await siteRules.write(withRule(await siteRules.read(), hostname, true, alwaysOn));
        setFailed(false);
      } catch {
        setFailed(true);
      }
    };
    return (
      <main class="panel">
        {shown.state !== 'read' && <NoPage page={shown} failed={failed} onTurnOn={(host) => void turnOn(host)} />}
      </main>
    );
  }
  const goTo = async (jump: number, of: number) => {
    await bringPageForward(shown.tab).catch(() => undefined);
    page.current?.tell({ jump, of });
  };
  const isWished = wish && wish.tabId === shown.tab && Date.now() - wish.at < FRESH;
  return (
    <ReadPage
      // Another page begins with a panel of its own.
      key={`${shown.tab} ${view.report.url}`}
      {...{ view, follows, pointed, lost }}
      wished={isWished ? wish.entry : undefined}
      onFollow={(now) => void panelFollows.write(now)}
      onJump={(jump, of) => void goTo(jump, of)}
    />
  );
}
