import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/theme.css';
import type { Report } from '../../lexicon/report.ts';
import { direction } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messages.ts';
import { followTab } from './followed-tab.ts';

document.documentElement.dir = direction();

function LivePanel() {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    const ending = new AbortController();
    followTab(async (tab) => setReport(tab && (await askBackground('report', { tabId: tab.id }))), ending.signal);
    return () => ending.abort();
  }, []);
  return (
    <main>
      <h1>{report?.title}</h1>
      <ul>
        {report?.entries.map(({ id, headword, count }) => (
          <li key={id}>
            {headword} {count}
          </li>
        ))}
      </ul>
    </main>
  );
}

render(<LivePanel />, document.getElementById('panel') as HTMLElement);
