import { buffer } from "node:stream/consumers";
import type { Services } from "#compose.ts";

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["application/zip", [0x50, 0x4b, 0x03, 0x04]],
  ["application/zip", [0x50, 0x4b, 0x05, 0x06]],
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** The media type that the first bytes of a file tell; a name proves nothing. */
export function detectMediaType(start: Uint8Array): string {
  const found = signatures.find(([, signature]) => signature.every((byte, index) => start[index] === byte));
  return found?.[0] ?? "application/octet-stream";
}

/** As `detectMediaType` for bytes that are in the store. */
export async function detectStoredMediaType({ blobs }: Services, hash: string): Promise<string> {
  if ((await blobs.size(hash)) === 0) return detectMediaType(new Uint8Array());
  return detectMediaType(await buffer(await blobs.open(hash, { start: 0, end: 15 })));
}
