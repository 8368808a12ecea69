/** An entry as typed. Problems stand at their field; what was typed is the caller's, so never lost. */
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft, DraftField } from '../lexicon/draft.ts';
import type { DraftProblem } from '../lexicon/draft-problems.ts';
import { KINDS } from '../lexicon/schema.ts';
import { TOPICS } from '../lexicon/topics.ts';
import { t } from '../platform/i18n.ts';
import { type Overlap, overlapText, problemText } from './draft-texts.ts';
import './entry-form.css';
import { EntryFormRows } from './EntryFormRows.tsx';
import { FORMS, HEADWORD, hasMore, isMore, MEANINGS, MORE } from './entry-form-fields.ts';
import { ChoiceField, LineField, TextField } from './form-fields.tsx';
import { CONFIDENCES, confidenceName, kindName, topicName } from './names.ts';

type Props = {
  title: string;
  draft: Draft;
  /** Of an entry that is not the reader's: what it says itself. */
  original?: Draft | undefined;
  /** Whether anything was typed: then the Escape key does not leave. */
  changed: boolean;
  check: (draft: Draft) => DraftProblem[] | Promise<DraftProblem[]>;
  /** Other entries that have such forms. */
  overlaps?: readonly Overlap[];
  onChange: (draft: Draft) => void;
  /** Called with a draft without problems; a rejection is told in the form. False: look again, something has changed. */
  onSave: (draft: Draft) => Promise<boolean>;
  /** From pressing Save until it is saved, or was not. */
  onSaving?: (isSaving: boolean) => void;
  onCancel: () => void;
  /** Something the reader must know before saving. */
  warning?: string | undefined;
};

/** Either list of forms ends the lack of a form. */
const isAnswered = (problem: DraftProblem, edited: DraftField): boolean =>
  problem.field === edited || (problem.message === 'noForm' && edited === 'zh');

export function EntryForm(props: Props) {
  const {
    title,
    draft,
    original,
    changed,
    check,
    overlaps = [],
    onChange,
    onSave,
    onSaving,
    onCancel,
    warning,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  const saving = useRef(false);
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const [failed, setFailed] = useState(false);
  const [opened] = useState(() => hasMore(draft));
  const id = useId();
  // At once: who has pressed "Add entry" types.
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  // The first that is wrong, wherever it stands.
  useLayoutEffect(() => {
    if (problems.length === 0) return;
    if (problems.some(({ field }) => isMore(field))) form.current?.querySelector('details')?.setAttribute('open', '');
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const save = async () => {
    if (saving.current) return;
    saving.current = true;
    onSaving?.(true);
    setFailed(false);
    try {
      const checking = check(draft);
      const found = checking instanceof Promise ? await checking : checking;
      setProblems(found);
      if (found.length === 0 && !(await onSave(draft))) setProblems(await check(draft));
    } catch {
      setFailed(true);
    }
    saving.current = false;
    onSaving?.(false);
  };
  const edit = <Field extends DraftField>(field: Field, value: Draft[Field]) => {
    if (problems.some((problem) => isAnswered(problem, field)))
      setProblems(problems.filter((problem) => !isAnswered(problem, field)));
    onChange({ ...draft, [field]: value });
  };
  const leave = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !event.isComposing && !changed) onCancel();
  };
  const shared = <Field extends DraftField>(field: Field) => ({
    id: `${id}-${field}`,
    name: field,
    value: draft[field],
    wrong: problems.filter((problem) => problem.field === field).map(problemText),
    warnings: overlaps.filter((overlap) => overlap.field === field).map(overlapText),
    onOriginal: original && original[field] !== draft[field] ? () => edit(field, original[field]) : undefined,
  });
  const textField = ({ field, label, hint, rows, lang }: (typeof FORMS)[number]) => (
    <TextField
      key={field}
      {...shared(field)}
      label={t(label)}
      hint={hint && t(hint)}
      rows={rows}
      lang={lang}
      onType={(text) => edit(field, text)}
    />
  );

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
        {FORMS.map(textField)}
        <div class="fields-row">
          {HEADWORD.map(({ field, label, lang }) => (
            <LineField
              key={field}
              {...shared(field)}
              value={draft[field] as string}
              label={t(label)}
              lang={lang}
              onType={(text) => edit(field, text)}
            />
          ))}
        </div>
        {MEANINGS.map(textField)}
        <div class="fields-row">
          <ChoiceField
            {...shared('kind')}
            label={t('kind')}
            values={KINDS}
            text={kindName}
            onChoose={(kind) => edit('kind', kind)}
          />
          <ChoiceField
            {...shared('topic')}
            label={t('topic')}
            values={TOPICS}
            text={topicName}
            onChoose={(topic) => edit('topic', topic)}
          />
          <ChoiceField
            {...shared('confidence')}
            label={t('columnConfidence')}
            values={CONFIDENCES}
            text={confidenceName}
            onChoose={(confidence) => edit('confidence', confidence)}
          />
        </div>
        <details open={opened}>
          <summary>{t('moreFields')}</summary>
          <div class="entry-form-more">
            {MORE.slice(0, 1).map(textField)}
            <EntryFormRows draft={draft} original={original} problems={problems} onEdit={edit} />
            {MORE.slice(1).map(textField)}
          </div>
        </details>
      </div>
      {warning && (
        <p class="entry-form-warning" role="alert">
          {warning}
        </p>
      )}
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
