/** The fields of a form: each with its label, what helps to fill it, what is wrong with it, and a way back. */
import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { Chinese } from './Chinese.tsx';

type FieldProps = {
  id: string;
  name: string;
  label: string;
  hint?: string | undefined;
  /** Said while typing; saving is possible. */
  warnings?: readonly string[] | undefined;
  wrong?: readonly string[] | undefined;
  /** Puts back what stood there before the reader's layer. */
  onOriginal?: (() => void) | undefined;
};

const idsOf = ({ id, hint, warnings = [], wrong = [] }: FieldProps): string | undefined =>
  [hint && `${id}-hint`, warnings.length > 0 && `${id}-warning`, wrong.length > 0 && `${id}-wrong`]
    .filter(Boolean)
    .join(' ') || undefined;

function Field(props: FieldProps & { children: ComponentChildren }) {
  const { id, name, label, hint, warnings = [], wrong = [], onOriginal, children } = props;
  return (
    <div class={`field ${name}`}>
      <div class="field-head">
        <label for={id}>{label}</label>
        {onOriginal && (
          <button
            type="button"
            class="button quiet"
            aria-label={t('originalOf', label)}
            title={t('originalOf', label)}
            onClick={onOriginal}
          >
            {t('showOriginal')}
          </button>
        )}
      </div>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          <Chinese text={hint} />
        </p>
      )}
      {children}
      <Messages id={`${id}-warning`} class="field-warning" texts={warnings} />
      <Messages id={`${id}-wrong`} class="field-wrong" texts={wrong} />
    </div>
  );
}

function Messages({ id, class: name, texts }: { id: string; class: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div class={name} id={id}>
      {texts.map((text) => (
        <p>
          <Chinese text={text} />
        </p>
      ))}
    </div>
  );
}

type Typed = FieldProps & { value: string; lang?: string | undefined; onType: (text: string) => void };

export function TextField(props: Typed & { rows: number }) {
  const { id, name, value, lang, rows, wrong = [], onType } = props;
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        value={value}
        aria-invalid={wrong.length > 0}
        aria-describedby={idsOf(props)}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  );
}

export function LineField(props: Typed) {
  const { id, name, value, lang, wrong = [], onType } = props;
  return (
    <Field {...props}>
      <input
        type="text"
        id={id}
        name={name}
        lang={lang}
        autocomplete="off"
        value={value}
        aria-invalid={wrong.length > 0}
        aria-describedby={idsOf(props)}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Field>
  );
}

type ChoiceProps<T extends string> = FieldProps & {
  values: readonly T[];
  text: (value: T) => string;
  value: T;
  onChoose: (value: T) => void;
};

export function ChoiceField<T extends string>(props: ChoiceProps<T>) {
  const { id, name, values, text, value, onChoose } = props;
  const choose = (wanted: string) => {
    const found = values.find((each) => each === wanted);
    if (found !== undefined) onChoose(found);
  };
  return (
    <Field {...props}>
      <select class="select" id={id} name={name} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {values.map((each) => (
          <option value={each}>{text(each)}</option>
        ))}
      </select>
    </Field>
  );
}
