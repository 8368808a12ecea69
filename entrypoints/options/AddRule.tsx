/** A site typed or pasted, on or off: added, or refused with the reason. */
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { type RuleProblem, readSite, ruleFor } from '../../platform/site-rule.ts';
import { RULE_PROBLEMS } from './rule-problems.ts';
import type { ChangeRules } from './Sites.tsx';

export function AddRule({ onAdd }: { onAdd: ChangeRules }) {
  const [typed, setTyped] = useState('');
  const [isAlone, setIsAlone] = useState(false);
  const [problem, setProblem] = useState<RuleProblem>();
  const add = async (on: boolean) => {
    const read = readSite(typed);
    setProblem(read.ok ? undefined : read.problem);
    if (read.ok && (await onAdd({ [read.site]: ruleFor(read.site, on, isAlone) }))) setTyped('');
  };
  return (
    <form
      class="add-rule"
      onSubmit={(event) => {
        event.preventDefault();
        void add(true);
      }}
    >
      <input
        type="text"
        class="add-rule-site"
        aria-label={t('siteToAdd')}
        aria-invalid={problem !== undefined}
        aria-describedby="rule-problem"
        placeholder="example.org"
        spellcheck={false}
        autocapitalize="none"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <label class="check">
        <input type="checkbox" checked={!isAlone} onChange={(event) => setIsAlone(!event.currentTarget.checked)} />
        <span>{t('reachSubdomains')}</span>
      </label>
      <span class="panel-line">
        <button type="submit" class="button main">
          {t('turnOn')}
        </button>
        <button type="button" class="button" onClick={() => void add(false)}>
          {t('turnOff')}
        </button>
      </span>
      <p id="rule-problem" class="add-rule-problem" role="alert">
        {problem && t(RULE_PROBLEMS[problem])}
      </p>
    </form>
  );
}
