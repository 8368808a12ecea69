import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../platform/base64.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
const back = (from: Uint8Array<ArrayBuffer>) => new Uint8Array(fromBase64(toBase64(from.buffer)));

it('writes nothing for nothing', () => {
  expect(toBase64(new ArrayBuffer(0))).toBe('');
  expect(fromBase64('').byteLength).toBe(0);
});

it('writes what others call base64', () => {
  const some = bytes(1000);
  expect(toBase64(some.buffer)).toBe(Buffer.from(some).toString('base64'));
});

// Around the length of a chunk, and far more than fits the arguments of one call.
it.each([1, 2, 3, 0x7fff, 0x8000, 0x8001, 200_000, 2_000_000])('gives %d bytes back as they were', (length) => {
  const some = bytes(length);
  expect(Buffer.compare(back(some), some)).toBe(0);
});

it('gives any bytes back as they were', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (some) => Buffer.compare(back(some.slice()), some) === 0));
});

it('throws where the text is no base64', () => {
  expect(() => fromBase64('not base64!')).toThrow();
});
