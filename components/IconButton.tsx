import type { ComponentChildren } from 'preact';
import './icon-button.css';

type Props = {
  /** Said and shown on hover; the picture is for the eye alone. */
  name: string;
  pressed?: boolean;
  onClick: () => void;
  children: ComponentChildren;
};

export function IconButton({ name, pressed, onClick, children }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
