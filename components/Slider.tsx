/** A number between two ends, on a rail, with its value beside it. */
import { useState } from 'preact/hooks';
import './slider.css';

type Props = {
  label: string;
  range: { least: number; most: number; step: number };
  value: number;
  /** The value as it is read. */
  written: (value: number) => string;
  onChange: (value: number) => void;
};

export function Slider({ label, range, value, written, onChange }: Props) {
  // While it is dragged it shows where it is, not what is stored already.
  const [dragged, setDragged] = useState<number>();
  const shown = dragged ?? value;
  return (
    <label class="slider">
      <span class="slider-label">{label}</span>
      <input
        type="range"
        min={range.least}
        max={range.most}
        step={range.step}
        value={shown}
        aria-valuetext={written(shown)}
        onInput={({ currentTarget }) => setDragged(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => {
          setDragged(undefined);
          onChange(currentTarget.valueAsNumber);
        }}
      />
      <output>{written(shown)}</output>
    </label>
  );
}
