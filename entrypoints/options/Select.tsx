/** One of several values; with `all`, also none of them. */
type Props<T extends string> = {
  label: string;
  all?: string;
  values: readonly T[];
  name: (value: T) => string;
  value: T | undefined;
  onChange: (value: T | undefined) => void;
};

export function Select<T extends string>({ label, all, values, name, value, onChange }: Props<T>) {
  return (
    <select
      aria-label={label}
      class="select"
      value={value ?? ''}
      onChange={(event) => onChange(values.find((each) => each === event.currentTarget.value))}
    >
      {all !== undefined && <option value="">{all}</option>}
      {values.map((each) => (
        <option value={each}>{name(each)}</option>
      ))}
    </select>
  );
}
