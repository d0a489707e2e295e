import { crc32 } from "./crc32.ts";

export interface FileToZip {
  /** Path inside of the zip, with forward slashes. */
  path: string;
  content: Blob;
}

interface WrittenEntry {
  name: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
  packed: Uint8Array<ArrayBuffer>;
  offset: number;
}

const utf8Names = 0x0800;
const deflated = 8;
/** 1980-01-01 00:00, so that the same files make the same zip. */
const dosDate = 0x0021;

async function deflate(content: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const stream = content.stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Fields of local header and central directory that both have, from "flags" to "length of the extra field". */
function describeEntry({ name, crc, size, packed }: WrittenEntry, view: DataView, at: number): void {
  const fields = [utf8Names, deflated, 0, dosDate];
  fields.forEach((value, index) => view.setUint16(at + index * 2, value, true));
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, packed.length, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, name.length, true);
}

function localHeader(entry: WrittenEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  describeEntry(entry, view, 6);
  return new Uint8Array(view.buffer);
}

function directoryEntry(entry: WrittenEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  describeEntry(entry, view, 8);
  view.setUint32(42, entry.offset, true);
  return new Uint8Array(view.buffer);
}

function endOfDirectory(
  entries: readonly WrittenEntry[],
  offset: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

/** Makes a zip (PKWARE APPNOTE 4.3, without zip64) of files that a person chose. */
export async function zipFiles(files: readonly FileToZip[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const entries: WrittenEntry[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    const entry: WrittenEntry = {
      name: new TextEncoder().encode(path),
      crc: crc32(bytes),
      size: bytes.length,
      packed: await deflate(content),
      offset,
    };
    const pieces = [localHeader(entry), entry.name, entry.packed];
    parts.push(...pieces);
    entries.push(entry);
    offset += pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
  const directory = entries.flatMap((entry) => [directoryEntry(entry), entry.name]);
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  return new Blob([...parts, ...directory, endOfDirectory(entries, offset, size)], {
    type: "application/zip",
  });
}
