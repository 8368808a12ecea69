/** Hands the reader a file, as a page may: without a permission. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Not at once: the browser may still have to open it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** As in "2026-01-31", where the reader is. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
