/** A passage to try the entry on: what of it would be marked, and why, or why not. */
import { useEffect, useId, useState } from 'preact/hooks';
import { Chinese } from '../../components/Chinese.tsx';
import { useStored } from '../../components/use-stored.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { shortened } from '../../lexicon/shortened.ts';
import { type TextKey, t } from '../../platform/i18n.ts';
import { silencedForms } from '../../platform/stored.ts';
import { type Caller, caller } from './calls.ts';
import type { Told, TrialCalls } from './trial-worker.ts';

const REST_MS = 200;

let trialCaller: Caller<TrialCalls> | undefined;
const trial = (): Caller<TrialCalls> => {
  trialCaller ??= caller(new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module' }));
  return trialCaller;
};

const WHY_NOT = {
  name: 'trialName',
  context: 'trialNoContext',
  silenced: 'trialSilenced',
} as const satisfies Record<string, TextKey>;

function reasonOf({ verdict, other = '' }: Told): string {
  if (!verdict.marked) {
    if (verdict.why === 'longer') return t('trialLonger', shortened(verdict.phrase), shortened(other));
    return verdict.why === 'exception' ? t('trialException', shortened(verdict.phrase)) : t(WHY_NOT[verdict.why]);
  }
  const form = t('trialMarked', shortened(verdict.form));
  return verdict.context ? `${form} ${t(verdict.context === 'near' ? 'trialNear' : 'trialOfficial')}` : form;
}

type Props = { entry: Entry | undefined; version: number };

export function PassageTrial({ entry, version }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [tried, setTried] = useState<{ text: string; told: Told[] }>();
  const silenced = useStored(silencedForms);
  useEffect(() => {
    if (!text.trim() || !entry || !silenced) return setTried(undefined);
    let isLate = false;
    const timer = setTimeout(() => {
      trial()('try', { text, entry, version, silenced }).then(
        (told) => {
          if (!isLate) setTried({ text, told });
        },
        () => setTried(undefined),
      );
    }, REST_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text, entry, version, silenced]);
  return (
    <section class="trial" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <label for={id}>{t('trialTitle')}</label>
      </h3>
      <textarea
        id={id}
        rows={3}
        value={text}
        placeholder={t('trialHint')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {tried && tried.told.length === 0 && <p class="trial-none">{t('trialNothing')}</p>}
        <ul class="trial-told">
          {tried?.told.map((each) => (
            <li class={each.verdict.marked ? 'marked' : 'unmarked'}>
              <span class="trial-phrase">
                <Chinese text={shortened(tried.text.slice(each.start, each.end))} />
              </span>{' '}
              <Chinese text={reasonOf(each)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
