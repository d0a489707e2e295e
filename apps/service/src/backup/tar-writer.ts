import { open, type FileHandle } from "node:fs/promises";
import { blockBytes, paddingOf, writeTarHeader } from "./tar-header.ts";

/** Writes an archive file by file; the size of each is known before its bytes. */
export interface TarWriter {
  /** @throws Error when the source has another number of bytes than announced */
  add(name: string, size: number, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Ends the archive and sees it safe on disk. */
  finish(): Promise<void>;
  /** Gives up. */
  close(): Promise<void>;
}

/** A new file that only its owner may read. @throws Error `EEXIST` when it is there already */
export async function openTarWriter(file: string, now: Date): Promise<TarWriter> {
  const handle = await open(file, "wx", 0o600);
  return {
    add: async (name, size, source) => {
      await handle.writeFile(writeTarHeader({ name, size }, now));
      await copy(handle, name, size, source);
      await handle.writeFile(Buffer.alloc(paddingOf(size)));
    },
    finish: async () => {
      await handle.writeFile(Buffer.alloc(2 * blockBytes));
      await handle.sync();
      await handle.close();
    },
    close: () => handle.close(),
  };
}

async function copy(
  handle: FileHandle,
  name: string,
  size: number,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  let written = 0;
  for await (const chunk of source) {
    written += chunk.length;
    if (written > size) break;
    await handle.writeFile(chunk);
  }
  if (written !== size) throw new Error(`${name} has ${written} bytes instead of ${size}`);
}
