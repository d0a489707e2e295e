/** Tar as POSIX.1-1988 (ustar) has it: blocks of 512 bytes, a header before each file, two empty blocks at the end. */
export const blockBytes = 512;

/** Larger sizes than eleven octal digits are written in binary, as GNU tar and libarchive do. */
const largestOctal = 8 ** 11 - 1;
const binaryMark = 0x80;

export interface TarEntryHead {
  /** At most 100 bytes: ours are short. */
  name: string;
  /** In bytes. */
  size: number;
}

/** The header block of a plain file that only its owner may read. */
export function writeTarHeader({ name, size }: TarEntryHead, modifiedAt: Date): Buffer {
  const block = Buffer.alloc(blockBytes);
  block.write(name, 0, 100, "utf8");
  block.write("0000600\0", 100, "ascii");
  block.write("0000000\0", 108, "ascii");
  block.write("0000000\0", 116, "ascii");
  writeSize(block, size);
  block.write(`${octal(Math.floor(modifiedAt.getTime() / 1000), 11)} `, 136, "ascii");
  block.write("        ", 148, "ascii");
  block.write("0", 156, "ascii");
  block.write("ustar\u000000", 257, "ascii");
  block.write(`${octal(checksum(block), 6)}\0 `, 148, "ascii");
  return block;
}

function writeSize(block: Buffer, size: number): void {
  if (size <= largestOctal) {
    block.write(`${octal(size, 11)} `, 124, "ascii");
    return;
  }
  block.writeUInt8(binaryMark, 124);
  block.writeBigUInt64BE(BigInt(size), 128);
}

/** Reads a header block; undefined for an empty one, which ends the archive. @throws Error when the checksum is wrong */
export function readTarHeader(block: Buffer): TarEntryHead | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const stated = Number.parseInt(block.toString("ascii", 148, 156), 8);
  const summed = Buffer.from(block).fill(" ", 148, 156);
  if (checksum(summed) !== stated) throw new Error("The archive is damaged: a header has a wrong checksum.");
  const name = block.toString("utf8", 0, 100).replace(/\0.*$/s, "");
  const isBinary = (block[124]! & binaryMark) !== 0;
  const size = isBinary
    ? Number(block.readBigUInt64BE(128))
    : Number.parseInt(block.toString("ascii", 124, 136).trim(), 8);
  return { name, size };
}

/** Bytes that fill the last block of a file. */
export function paddingOf(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}

function checksum(block: Buffer): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}
