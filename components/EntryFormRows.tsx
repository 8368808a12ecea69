/** What an entry has several of: dated wordings, milestones, sources. */
import { type Draft, type DraftRows, NEW_ROWS } from '../lexicon/draft.ts';
import type { DraftProblem } from '../lexicon/draft-problems.ts';
import { type TextKey, t } from '../platform/i18n.ts';
import { problemText } from './draft-texts.ts';
import { type RowColumn, RowsField } from './RowsField.tsx';

const typed = (key: string, label: TextKey, width?: string): RowColumn => ({
  key,
  label: t(label),
  ...(width && { width }),
});
const chosen = (key: string, label: TextKey, values: Record<string, TextKey>): RowColumn => ({
  key,
  label: t(label),
  width: '0 1 9rem',
  values: Object.entries(values).map(([value, text]) => ({ value, text: t(text) })),
});
const YEAR = '0 1 6rem';

const tables = (): { field: keyof DraftRows; label: string; add: string; columns: RowColumn[] }[] => [
  {
    field: 'wordings',
    label: t('olderWordings'),
    add: t('addWording'),
    columns: [
      typed('form', 'wordingForm', '2 1 12rem'),
      chosen('lang', 'wordingLang', { en: 'english', zh: 'chinese' }),
      chosen('status', 'wordingStatus', { superseded: 'isSuperseded', deviating: 'isDeviating' }),
      typed('until', 'untilYear', YEAR),
      typed('note', 'note', '2 1 12rem'),
    ],
  },
  {
    field: 'milestones',
    label: t('milestones'),
    add: t('addMilestone'),
    columns: [typed('year', 'year', YEAR), typed('event', 'event', '4 1 14rem')],
  },
  {
    field: 'sources',
    label: t('sources'),
    add: t('addSource'),
    columns: [
      typed('title', 'sourceTitle', '2 1 14rem'),
      typed('publisher', 'sourcePublisher', '1 1 9rem'),
      typed('url', 'sourceAddress', '2 1 12rem'),
      typed('year', 'year', YEAR),
      chosen('role', 'sourceRole', { official: 'officialSource', analytical: 'analyticalSource' }),
    ],
  },
];

type Props = {
  draft: Draft;
  original: Draft | undefined;
  problems: readonly DraftProblem[];
  onEdit: <Field extends keyof DraftRows>(field: Field, rows: Draft[Field]) => void;
};

export function EntryFormRows({ draft, original, problems, onEdit }: Props) {
  return tables().map(({ field, label, add, columns }) => {
    const wrong = problems.filter((problem) => problem.field === field);
    const isChanged = original && JSON.stringify(original[field]) !== JSON.stringify(draft[field]);
    return (
      <RowsField
        name={field}
        label={label}
        addLabel={add}
        columns={columns}
        rows={draft[field]}
        empty={NEW_ROWS[field]}
        wrong={new Map(wrong.map((problem) => [problem.place ?? '', problemText(problem)]))}
        onOriginal={isChanged ? () => onEdit(field, original[field]) : undefined}
        onChange={(rows) => onEdit(field, rows as Draft[typeof field])}
      />
    );
  });
}
