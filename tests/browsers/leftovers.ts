// What must not outlive this process, however it ends: browsers still running, temporary profiles.
import { rmSync } from 'node:fs';

const cleanups = new Set<() => void>();

process.on('exit', () => {
  for (const cleanup of cleanups) cleanup();
});
// Without a listener a signal ends Node before its exit handlers run.
const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
for (const [signal, status] of Object.entries(STATUS)) process.once(signal, () => process.exit(status));

/** Runs at exit unless the returned function is called first. */
export function atExit(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** A dying browser may still write into its profile for a moment: try again. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
