/** FNV-1a. In a file of its own: the card compares entries, and must not carry the tables that shelves are made with. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
