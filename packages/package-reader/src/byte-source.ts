import { readSync } from "node:fs";

/** Random access to the bytes of an archive, whether it lies in memory or in a file. */
export interface ByteSource {
  size: number;
  /** Fewer bytes than asked for where the source ends. */
  read(start: number, length: number): Buffer;
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: (start, length) => buffer.subarray(start, start + length) };
}

/** `descriptor` stays open; the caller closes it. */
export function sourceOfFile(descriptor: number, size: number): ByteSource {
  return {
    size,
    read(start, length) {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
      return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, start));
    },
  };
}
