import type { ByteSource } from "#byte-source.ts";

/** What stands directly before an entry's bytes; the archive's directory says it again. */
export interface LocalHeader {
  name: Buffer;
  method: number;
  isEncrypted: boolean;
  /** Sizes follow the bytes, and the header itself has zeros. */
  hasDescriptor: boolean;
  packedSize: number;
  size: number;
  dataStart: number;
}

const headerLength = 30;
const signature = 0x04034b50;

/** Undefined when no local header stands there. */
export function readLocalHeader(source: ByteSource, start: number): LocalHeader | undefined {
  const fixed = source.read(start, headerLength);
  if (fixed.length < headerLength || fixed.readUInt32LE(0) !== signature) return undefined;
  const nameLength = fixed.readUInt16LE(26);
  const flags = fixed.readUInt16LE(6);
  return {
    name: source.read(start + headerLength, nameLength),
    method: fixed.readUInt16LE(8),
    isEncrypted: (flags & 1) !== 0,
    hasDescriptor: (flags & 8) !== 0,
    packedSize: fixed.readUInt32LE(18),
    size: fixed.readUInt32LE(22),
    dataStart: start + headerLength + nameLength + fixed.readUInt16LE(28),
  };
}
