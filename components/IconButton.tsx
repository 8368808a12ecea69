import type { ComponentChildren } from 'preact';
import './icon-button.css';

type Props = {
  /** Said and shown on hover; the picture is for the eye alone. */
  name: string;
  pressed?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  onClick: () => void;
  children: ComponentChildren;
};

export function IconButton({ name, pressed, expanded, onClick, children }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
