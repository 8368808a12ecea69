/** Bytes as text for storage that keeps only JSON. In chunks: a spread of a whole index would overflow the stack. */
const CHUNK = 0x8000;

export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** Throws where `text` is no base64. */
export function fromBase64(text: string): ArrayBuffer {
  const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  if (native.fromBase64) return native.fromBase64(text).buffer;
  return Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)).buffer;
}
