/** Which sites are read: the reader's rules, every site, the outlets; what the browser grants; the keys. */
import { useState } from 'preact/hooks';
import { useStored } from '../../components/use-stored.ts';
import { changeRules, changeWithAccess } from '../../platform/access.ts';
import { t } from '../../platform/i18n.ts';
import { isOnRule, patternsOf, type RuleChanges } from '../../platform/sites.ts';
import { siteRules } from '../../platform/stored.ts';
import { Everywhere } from './Everywhere.tsx';
import { Keys } from './Keys.tsx';
import { Outlets } from './Outlets.tsx';
import { RuleTransfer } from './RuleTransfer.tsx';
import { SiteRuleList } from './SiteRuleList.tsx';
import './sites.css';
import { UnusedAccess } from './UnusedAccess.tsx';
import { useAccess } from './use-access.ts';

/** The access that these changes need. */
const originsFor = (changes: RuleChanges): string[] =>
  Object.entries(changes).flatMap(([site, rule]) => (rule !== 'none' && isOnRule(rule) ? patternsOf(site, rule) : []));

export function Sites() {
  const rules = useStored(siteRules);
  const access = useAccess(rules);
  const [trouble, setTrouble] = useState<'accessNotGiven' | 'switchFailed'>();
  /** In the turn of a click, or the browser does not ask. True when it was done. */
  const change = async (changes: RuleChanges, origins = originsFor(changes)): Promise<boolean> => {
    setTrouble(undefined);
    try {
      const done = origins.length > 0 ? await changeWithAccess(changes, origins) : await changeRules(changes);
      if (done === 'refused') setTrouble('accessNotGiven');
      return done !== 'refused';
    } catch {
      setTrouble('switchFailed');
      return false;
    }
  };
  if (!rules) return null;
  return (
    <div class="sheets">
      {trouble && (
        <p class="panel-failed" role="alert">
          {t(trouble)}
        </p>
      )}
      <SiteRuleList rules={rules} lacking={access.lacking} onChange={change} />
      <UnusedAccess origins={access.unused} />
      <Everywhere rules={rules} lacking={access.lacking} onChange={change} />
      <Outlets rules={rules} lacking={access.lacking} onChange={change} />
      <RuleTransfer rules={rules} onChange={change} />
      <Keys />
    </div>
  );
}

export type ChangeRules = (changes: RuleChanges, origins?: string[]) => Promise<boolean>;
