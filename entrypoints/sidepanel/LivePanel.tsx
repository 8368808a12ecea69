/** The panel of the page in front, as it is now. */
import { useEffect, useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { changeWithAccess } from '../../platform/access.ts';
import { alwaysOn } from '../../platform/build.ts';
import { bringPageForward, reloadTab } from '../../platform/panel.ts';
import { patternsOf, siteOf, turning } from '../../platform/sites.ts';
import { panelFollows, panelWish, paused, siteRules } from '../../platform/stored.ts';
import { NoPage, type NoPageProps } from './NoPage.tsx';
import { ReadPage } from './ReadPage.tsx';
import { usePage } from './use-page.ts';

/** A wish for a panel that never opened is none later. */
const FRESH = 10_000; // ms

export function LivePanel() {
  const { shown, pointed, lost, page } = usePage();
  const follows = useStored(panelFollows) ?? false;
  const wish = useStored(panelWish);
  const rules = useStored(siteRules);
  const [trouble, setTrouble] = useState<'refused' | 'failed'>();
  const view = shown.state === 'read' ? shown.view : undefined;
  const isFollowing = view !== undefined && (follows || view.says.isDiscreet);
  useEffect(() => page.current?.follow(isFollowing), [isFollowing]);

  if (!view || shown.state !== 'read') {
    const remedy: NoPageProps['onRemedy'] = (wanted, hostname) => {
      setTrouble(undefined);
      if (wanted === 'goOn') void paused.write(false).catch(() => setTrouble('failed'));
      else if (wanted === 'load') void reloadTab(shown.tab);
      else if (rules) {
        // In this turn, or the browser does not ask.
        changeWithAccess(turning(rules, hostname, true, alwaysOn), patternsOf(siteOf(hostname), 'on')).then(
          (asked) => asked === 'refused' && setTrouble('refused'),
          () => setTrouble('failed'),
        );
      }
    };
    return (
      <main class="panel">{shown.state !== 'read' && <NoPage page={shown} trouble={trouble} onRemedy={remedy} />}</main>
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
