/** A page that has been read: all that the panel shows of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Mention, ReportEntry } from '../../lexicon/report.ts';
import { filtered, grouped, type Order } from '../../lexicon/report-order.ts';
import type { Topic } from '../../lexicon/schema.ts';
import { t } from '../../platform/i18n.ts';
import { EntryList } from './EntryList.tsx';
import { EntryView, type Wanted } from './EntryView.tsx';
import { ExportRow } from './ExportRow.tsx';
import { PageHead } from './PageHead.tsx';
import { Tools } from './Tools.tsx';
import type { Pointed } from './use-page.ts';
import { entryOf, firstNumber, type PageView, subjectOf } from './view.ts';

type Props = {
  view: PageView;
  follows: boolean;
  /** Where the pointer rests in the page. */
  pointed: Pointed | undefined;
  /** An entry that something else wants shown. */
  wished: string | undefined;
  /** How often a phrase was no longer there. */
  lost: number;
  onFollow: (follows: boolean) => void;
  onJump: (number: number, of: number) => void;
};

/** `entry` is lit on the strip; it is undefined for one of which the page says nothing. */
type Open = { wanted: Wanted; entry: string | undefined; takesFocus: boolean };

export function ReadPage({ view, follows, pointed, wished, lost, onFollow, onJump }: Props) {
  const { report, says } = view;
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order>('page');
  const [topic, setTopic] = useState<Topic>();
  const [exporting, setExporting] = useState(false);
  const [lit, setLit] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const [current, setCurrent] = useState<Mention>();
  const [asking, setAsking] = useState<Mention>();
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(view);
  latest.current = view;

  const openMention = (number: number, takesFocus: boolean) => {
    const subject = subjectOf(latest.current, number);
    if (subject) setOpen({ wanted: { subject }, entry: subject.id, takesFocus });
  };
  const openId = (id: string) => {
    const entry = entryOf(latest.current, id);
    if (entry) openMention(firstNumber(latest.current, entry), true);
    else setOpen({ wanted: { id }, entry: undefined, takesFocus: true });
  };
  const close = () => {
    const id = open?.entry;
    setOpen(undefined);
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
  };
  useEffect(() => {
    if (pointed && pointed.of === latest.current.says.of) openMention(pointed.mention, false);
  }, [pointed]);
  useEffect(() => {
    if (wished !== undefined) openId(wished);
  }, [wished]);

  // What has not changed is not drawn again: the list may be long.
  const groups = useMemo(() => grouped(filtered(report.entries, { text, topic }), order), [report, text, topic, order]);
  const shown = open?.entry;
  const entries = useMemo(() => {
    const jump = (mention: Mention, id: string, sure?: true) => {
      const { says: now, numberOf } = latest.current;
      if (now.isDiscreet && !sure) return setAsking(mention);
      setAsking(undefined);
      setCurrent(mention);
      setLit(id);
      const number = numberOf.get(mention);
      if (number !== undefined) onJump(number, now.of);
    };
    const openEntry = (entry: ReportEntry) => openMention(firstNumber(latest.current, entry), true);
    return (
      <EntryList
        {...{ groups, shown, current, asking }}
        onOpen={openEntry}
        onLight={setLit}
        onJump={jump}
        onStay={() => setAsking(undefined)}
      />
    );
  }, [groups, shown, current, asking]);

  return (
    <main class={open ? 'panel has-entry' : 'panel'}>
      <div class="panel-list" ref={list}>
        <PageHead report={report} lit={lit ?? shown} topic={topic} onTopic={setTopic} />
        {report.entries.length === 0 ? (
          <p class="nothing">{t('noPhraseHere')}</p>
        ) : (
          <>
            <Tools
              {...{ text, order, exporting }}
              follows={says.isDiscreet ? 'always' : follows}
              onText={setText}
              onOrder={setOrder}
              onFollow={onFollow}
              onExport={() => setExporting(!exporting)}
            />
            {exporting && <ExportRow report={report} />}
            {entries}
            {groups.every((group) => group.entries.length === 0) && <p class="nothing">{t('noPhraseFound')}</p>}
          </>
        )}
        <p class="unseen" role="status">
          {lost > 0 && <span key={lost}>{t('phraseGone')}</span>}
        </p>
      </div>
      {open && <EntryView wanted={open.wanted} takesFocus={open.takesFocus} onBack={close} />}
    </main>
  );
}
