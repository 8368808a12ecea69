/** `task` so that calls queue up: each call sees what the one before it has written. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  return () => {
    running = running.then(task, task);
    return running;
  };
}
