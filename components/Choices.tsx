/** One of a few values, all of them in sight. */
import { useId } from 'preact/hooks';
import './choices.css';

type Props<T extends string> = {
  /** Said before the choices; `describedBy` names what says more. */
  label: string;
  describedBy?: string | undefined;
  values: readonly T[];
  name: (value: T) => string;
  value: T;
  onChange: (value: T) => void;
};

export function Choices<T extends string>({ label, describedBy, values, name, value, onChange }: Props<T>) {
  const group = useId();
  return (
    <fieldset class="choices" aria-label={label} aria-describedby={describedBy}>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={group} checked={each === value} onChange={() => onChange(each)} />
          <span>{name(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
