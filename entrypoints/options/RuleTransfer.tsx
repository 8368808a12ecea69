/** The rules as a file, and back: shown before anything changes. */
import { useState } from 'preact/hooks';
import { download, today } from '../../components/download.ts';
import { FileButton } from '../../components/FileButton.tsx';
import { counted, formatNumber, t } from '../../platform/i18n.ts';
import { type ReadRules, readRules, writeRules } from '../../platform/rule-file.ts';
import type { SiteRules } from '../../platform/sites.ts';
import { RULE_PROBLEMS } from './rule-problems.ts';
import type { ChangeRules } from './Sites.tsx';

const LARGEST = 1_000_000; // bytes: no list of sites is larger
const SHOWN = 50;

export function RuleTransfer({ rules, onChange }: { rules: SiteRules; onChange: ChangeRules }) {
  const [read, setRead] = useState<ReadRules | 'tooLarge'>();
  const save = () => download(new Blob([writeRules(rules)], { type: 'text/plain' }), `tifa-sites-${today()}.txt`);
  const open = async (file: File) => setRead(file.size > LARGEST ? 'tooLarge' : readRules(await file.text()));
  const take = async (wanted: SiteRules) => {
    if (await onChange(wanted)) setRead(undefined);
  };
  return (
    <section class="panel" aria-labelledby="rule-file-title">
      <h2 id="rule-file-title">{t('rulesAsFile')}</h2>
      <p class="panel-about">{t('rulesAsFileAbout')}</p>
      <div class="panel-line">
        <button type="button" class="button" disabled={Object.keys(rules).length === 0} onClick={save}>
          {t('exportRules')}
        </button>
        <FileButton label={t('importRules')} accept=".txt,text/plain" onFile={(file) => void open(file)} />
      </div>
      {read === 'tooLarge' && (
        <p class="panel-failed" role="alert">
          {t('rulesTooLarge')}
        </p>
      )}
      {read && read !== 'tooLarge' && <Preview read={read} onTake={take} onLeave={() => setRead(undefined)} />}
    </section>
  );
}

type PreviewProps = { read: ReadRules; onTake: (rules: SiteRules) => void; onLeave: () => void };

function Preview({ read: { rules, refused }, onTake, onLeave }: PreviewProps) {
  const count = Object.keys(rules).length;
  return (
    <div class="rule-preview" role="status">
      {refused.length > 0 && (
        <>
          <p>{counted('linesRefused', refused.length)}</p>
          <ul class="losses">
            {refused.slice(0, SHOWN).map(({ line, text, problem }) => (
              <li key={line}>
                {t('lineRefused', formatNumber(line), text.slice(0, 80))} {t(RULE_PROBLEMS[problem])}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="panel-buttons">
        {count > 0 && (
          <button type="button" class="button main" onClick={() => onTake(rules)}>
            {counted('takeRules', count)}
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
