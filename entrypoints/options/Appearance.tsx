/** How what is shown on pages looks and behaves. A section each, at most a screen long. */
import { DensitySettings } from './DensitySettings.tsx';
import { HoverSettings } from './HoverSettings.tsx';
import { MarkLooks } from './MarkLooks.tsx';
import { ScriptSettings } from './ScriptSettings.tsx';

export const Appearance = () => (
  <div class="sheets">
    <HoverSettings />
    <DensitySettings />
    <MarkLooks />
    <ScriptSettings />
  </div>
);
