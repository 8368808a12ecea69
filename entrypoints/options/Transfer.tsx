/** Import and export. */
import type { Caller } from './calls.ts';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import type { TransferCalls } from './transfer-worker.ts';

type Props = { call: Caller<TransferCalls>; loaded: number; reload: () => Promise<void>; say: (text: string) => void };

export function Transfer({ call, loaded, reload, say }: Props) {
  return (
    <div class="sheets">
      <Import call={call} reload={reload} say={say} />
      <Export call={call} loaded={loaded} />
    </div>
  );
}
