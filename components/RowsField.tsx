/** Rows of small fields, as many as one likes: milestones, wordings, sources. */
import { useId } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { Chinese } from './Chinese.tsx';

/** A column is typed, or one of `values`. */
export type RowColumn = {
  key: string;
  label: string;
  width?: string;
  values?: readonly { value: string; text: string }[];
};
type Row = Record<string, string>;

type Props = {
  name: string;
  label: string;
  addLabel: string;
  columns: readonly RowColumn[];
  rows: readonly Row[];
  empty: Row;
  /** By place, as in "0.year". */
  wrong: ReadonlyMap<string, string>;
  onOriginal?: (() => void) | undefined;
  onChange: (rows: Row[]) => void;
};

export function RowsField({ name, label, addLabel, columns, rows, empty, wrong, onOriginal, onChange }: Props) {
  const id = useId();
  const set = (at: number, key: string, text: string) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, [key]: text } : row)));
  return (
    <fieldset class={`rows rows-${name}`} name={name}>
      <legend>{label}</legend>
      {onOriginal && (
        <button type="button" class="button quiet" aria-label={t('originalOf', label)} onClick={onOriginal}>
          {t('showOriginal')}
        </button>
      )}
      {rows.map((row, at) => (
        <div class="rows-row">
          {columns.map(({ key, label: column, width, values }) => {
            const message = wrong.get(`${at}.${key}`);
            const shared = {
              'aria-label': t('fieldInRow', column, String(at + 1)),
              'aria-invalid': message !== undefined,
              'aria-describedby': message && `${id}-${at}-${key}`,
              value: row[key] ?? '',
              style: { flex: width ?? '1 1 8rem' },
            };
            return values ? (
              <select {...shared} class="select" onChange={(event) => set(at, key, event.currentTarget.value)}>
                {values.map((each) => (
                  <option value={each.value}>{each.text}</option>
                ))}
              </select>
            ) : (
              <input
                {...shared}
                type="text"
                placeholder={column}
                autocomplete="off"
                onInput={(event) => set(at, key, event.currentTarget.value)}
              />
            );
          })}
          <button
            type="button"
            class="button quiet"
            aria-label={t('removeRow', label, String(at + 1))}
            onClick={() => onChange(rows.filter((_, i) => i !== at))}
          >
            {t('remove')}
          </button>
          {columns.map(({ key }) => {
            const message = wrong.get(`${at}.${key}`);
            return (
              message && (
                <p class="field-wrong" id={`${id}-${at}-${key}`}>
                  <Chinese text={message} />
                </p>
              )
            );
          })}
        </div>
      ))}
      <button type="button" class="button quiet" onClick={() => onChange([...rows, empty])}>
        {addLabel}
      </button>
    </fieldset>
  );
}
