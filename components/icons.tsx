/** Small pictures for buttons that have a name of their own. */
import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
  >
    {children}
  </svg>
);

export const PinIcon = () => (
  <Icon>
    <path d="M5.5 2.5h5M6.5 2.5v4L4 9h8L9.5 6.5v-4M8 9v4.5" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M10 3 5 8l5 5" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
);

export const SpeakIcon = () => (
  <Icon>
    <path d="M3 6.5v3h2.5L9 12.5v-9L5.5 6.5zM11 6a3 3 0 0 1 0 4M12.5 4a6 6 0 0 1 0 8" stroke-linejoin="round" />
  </Icon>
);

export const PanelIcon = () => (
  <Icon>
    <path d="M2.5 3h11v10h-11zM9.5 3v10" stroke-linejoin="round" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" stroke-linecap="round" />
  </Icon>
);

export const PointerIcon = () => (
  <Icon>
    <path d="m4 2.5 8.5 5-3.7.9-1.9 3.4z" stroke-linejoin="round" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M8 2.5v7M5.2 7 8 9.8 10.8 7M3 11v2.5h10V11" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
);

export const GoToIcon = () => (
  <Icon>
    <path d="M8 2.5v9M4.5 8 8 11.5 11.5 8M3.5 14h9" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
);
