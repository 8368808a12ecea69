/** How what is shown on pages looks and behaves. A section each, at most a screen long. */
import { HoverSettings } from './HoverSettings.tsx';
import { ScriptSettings } from './ScriptSettings.tsx';

export const Appearance = () => (
  <div class="sheets">
    <HoverSettings />
    <ScriptSettings />
  </div>
);
