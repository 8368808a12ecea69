/** Import and export. */
import { useState } from 'preact/hooks';
import { type Caller, caller } from './calls.ts';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import './transfer.css';
import type { TransferCalls } from './transfer-worker.ts';

type Props = { loaded: number; reload: () => Promise<void>; say: (text: string) => void };

export function Transfer({ loaded, reload, say }: Props) {
  const [call] = useState<Caller<TransferCalls>>(() =>
    caller(new Worker(new URL('./transfer-worker.ts', import.meta.url), { type: 'module' })),
  );
  return (
    <main class="sheets">
      <Import call={call} reload={reload} say={say} />
      <Export call={call} loaded={loaded} />
    </main>
  );
}
