/** The reader's own entry, as typed. Problems stand at their field; what was typed is the caller's, so never lost. */
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft, DraftField, DraftProblem } from '../lexicon/own-entry.ts';
import { type TextKey, t } from '../platform/i18n.ts';
import { Chinese } from './Chinese.tsx';
import './entry-form.css';

type Props = {
  title: string;
  draft: Draft;
  /** Whether anything was typed: then the Escape key does not leave. */
  changed: boolean;
  check: (draft: Draft) => DraftProblem[] | Promise<DraftProblem[]>;
  onChange: (draft: Draft) => void;
  /** Called with a draft without problems; a rejection is told in the form. */
  onSave: (draft: Draft) => Promise<void>;
  onCancel: () => void;
  /** Something the reader must know before saving. */
  warning?: string | undefined;
};

const FIELDS: readonly { field: DraftField; label: TextKey; hint?: TextKey; rows: number }[] = [
  { field: 'en', label: 'englishForms', hint: 'englishFormsHint', rows: 3 },
  { field: 'zh', label: 'chineseForms', hint: 'chineseFormsHint', rows: 3 },
  { field: 'official', label: 'officialMeaning', rows: 5 },
  { field: 'analysis', label: 'analyticalMeaning', rows: 5 },
];

const MESSAGES: Record<DraftProblem['message'], TextKey> = {
  noForm: 'problemNoForm',
  tooShort: 'problemTooShort',
  taken: 'problemTaken',
  notReadable: 'problemNotReadable',
};

/** Either list of forms ends the lack of a form. */
const isAnswered = (problem: DraftProblem, edited: DraftField): boolean =>
  problem.field === edited || (problem.message === 'noForm' && edited === 'zh');

export function EntryForm({ title, draft, changed, check, onChange, onSave, onCancel, warning }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const saving = useRef(false);
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const focus = (field: DraftField) => form.current?.querySelector<HTMLTextAreaElement>(`[name="${field}"]`)?.focus();
  // At once: who has pressed "Add entry" types.
  useLayoutEffect(() => focus('en'), []);

  const save = async () => {
    if (saving.current) return;
    saving.current = true;
    setFailed(false);
    try {
      const checking = check(draft);
      const found = checking instanceof Promise ? await checking : checking;
      setProblems(found);
      const [first] = FIELDS.filter(({ field }) => found.some((problem) => problem.field === field));
      if (first) focus(first.field);
      else await onSave(draft).catch(() => setFailed(true));
    } catch {
      setFailed(true);
    }
    saving.current = false;
  };
  const edit = (field: DraftField, value: string) => {
    setProblems(problems.filter((problem) => !isAnswered(problem, field)));
    onChange({ ...draft, [field]: value });
  };
  const leave = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !event.isComposing && !changed) onCancel();
  };

  return (
    <form
      class="entry-form"
      ref={form}
      noValidate
      aria-labelledby={`${id}-title`}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="entry-form-about">{t('ownEntriesStayHere')}</p>
      <div class="entry-form-fields">
        {FIELDS.map(({ field, label, hint, rows }) => {
          const wrong = problems.filter((problem) => problem.field === field);
          const described = [
            ...(hint ? [`${id}-${field}-hint`] : []),
            ...(wrong.length ? [`${id}-${field}-wrong`] : []),
          ];
          return (
            <div class={`field ${field}`}>
              <label for={`${id}-${field}`}>{t(label)}</label>
              {hint && (
                <p class="field-hint" id={`${id}-${field}-hint`}>
                  <Chinese text={t(hint)} />
                </p>
              )}
              <textarea
                id={`${id}-${field}`}
                name={field}
                rows={rows}
                lang={field === 'zh' ? 'zh-Hans' : undefined}
                value={draft[field]}
                aria-invalid={wrong.length > 0}
                aria-describedby={described.join(' ') || undefined}
                onInput={(event) => edit(field, event.currentTarget.value)}
              />
              {wrong.length > 0 && (
                <div class="field-wrong" id={`${id}-${field}-wrong`}>
                  {wrong.map(({ message, form: written, other }) => (
                    <p>
                      <Chinese text={t(MESSAGES[message], written, other ?? '')} />
                    </p>
                  ))}
                </div>
              )}
            </div>
          );
        })}
      </div>
      {warning && <p class="entry-form-warning">{warning}</p>}
      {failed && (
        <p class="entry-form-failed" role="alert">
          {t('saveFailed')}
        </p>
      )}
      <div class="entry-form-buttons">
        <button type="submit" class="button main">
          {t('save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
