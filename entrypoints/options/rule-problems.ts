/** Why something can be no rule. */
import type { TextKey } from '../../platform/i18n.ts';
import type { RuleProblem } from '../../platform/site-rule.ts';

export const RULE_PROBLEMS: Record<RuleProblem, TextKey> = {
  ruleEmpty: 'ruleEmpty',
  ruleEverything: 'ruleEverything',
  ruleNoWebPage: 'ruleNoWebPage',
  ruleIpv6: 'ruleIpv6',
  ruleNoHost: 'ruleNoHost',
};
