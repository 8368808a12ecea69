import './switch.css';

type Props = {
  label: string;
  checked: boolean;
  disabled?: boolean | undefined;
  /** Id of the text that says more. */
  describedBy?: string | undefined;
  onChange: (checked: boolean) => void;
};

export function Switch({ label, checked, disabled, describedBy, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={checked}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    >
      <span>{label}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
