import { createReadStream } from "node:fs";
import { blockBytes, paddingOf, readTarHeader, type TarEntryHead } from "./tar-header.ts";

/** One file of an archive; its bytes are read, or skipped, before the next entry comes. */
export interface TarEntry extends TarEntryHead {
  body: AsyncIterable<Buffer>;
}

/** Reads an archive from its beginning to its end. @throws Error when it is cut off or damaged */
export async function* readTar(file: string): AsyncGenerator<TarEntry> {
  const source = new ByteSource(createReadStream(file, { highWaterMark: 1024 * 1024 }));
  for (;;) {
    const block = Buffer.concat(await source.collect(blockBytes));
    const head = readTarHeader(block);
    if (head === undefined) return;
    const unread = { bytes: head.size };
    yield { ...head, body: readBody(source, unread) };
    while (unread.bytes > 0) unread.bytes -= (await source.take(unread.bytes)).length;
    await source.collect(paddingOf(head.size));
  }
}

async function* readBody(source: ByteSource, unread: { bytes: number }): AsyncGenerator<Buffer> {
  while (unread.bytes > 0) {
    const chunk = await source.take(unread.bytes);
    unread.bytes -= chunk.length;
    yield chunk;
  }
}

/** Bytes of a stream in the portions that are asked for. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Some bytes, at most `limit`. @throws Error at the end of the stream */
  async take(limit: number): Promise<Buffer> {
    if (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) throw new Error("The archive is cut off.");
      this.#rest = next.value;
    }
    const taken = this.#rest.subarray(0, limit);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  async collect(count: number): Promise<Buffer[]> {
    const taken: Buffer[] = [];
    for (let left = count; left > 0; left -= taken.at(-1)!.length) taken.push(await this.take(left));
    return taken;
  }
}
