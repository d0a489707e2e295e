import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import type { BlobStore, ListedBlob } from "../blob-store.ts";

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function listAll(store: BlobStore): Promise<ListedBlob[]> {
  const all: ListedBlob[] = [];
  for await (const blob of store.list()) all.push(blob);
  return all;
}

/** What every blob store does alike, whatever it keeps its bytes in. */
export function testBlobStore(name: string, openStore: () => Promise<BlobStore>): void {
  describe(name, () => {
    let store: BlobStore;
    beforeAll(async () => {
      store = await openStore();
    });
    const absent = "00".repeat(32);

    it("keeps buffers and streams under their SHA-256, whole and in ranges", async () => {
      const bytes = randomBytes(300_000);
      const hash = sha256(bytes);
      expect(await store.put(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]))).toEqual({
        hash,
        size: 300_000,
      });
      expect(await store.put(bytes)).toEqual({ hash, size: 300_000 });
      expect(await store.has(hash)).toBe(true);
      expect(await store.size(hash)).toBe(300_000);
      expect((await store.read(hash)).equals(bytes)).toBe(true);
      expect((await buffer(await store.open(hash))).equals(bytes)).toBe(true);
      const part = await buffer(await store.open(hash, { start: 10, end: 19 }));
      expect(part.equals(bytes.subarray(10, 20))).toBe(true);
      const rest = await buffer(await store.open(hash, { start: 299_990 }));
      expect(rest.equals(bytes.subarray(299_990))).toBe(true);
    });

    it("keeps an empty file", async () => {
      const hash = sha256(Buffer.alloc(0));
      expect(await store.put(Buffer.alloc(0))).toEqual({ hash, size: 0 });
      expect(await store.read(hash)).toHaveLength(0);
    });

    it("keeps a file of many parts", async () => {
      const bytes = randomBytes(20 * 1024 * 1024 + 17);
      const { hash, size } = await store.put(
        Readable.from([bytes.subarray(0, 9_000_000), bytes.subarray(9_000_000)]),
      );
      expect({ hash, size }).toEqual({ hash: sha256(bytes), size: bytes.length });
      expect(sha256(await store.read(hash))).toBe(hash);
      await store.delete(hash);
    });

    it("refuses what is over the limit and takes what is just below it", async () => {
      const [large, exact] = [randomBytes(1001), randomBytes(1000)];
      await expect(store.put(Readable.from([large]), { limitBytes: 1000 })).rejects.toMatchObject({
        code: "upload-too-large",
        details: { limitBytes: 1000 },
      });
      expect(await store.has(sha256(large))).toBe(false);
      expect((await store.put(exact, { limitBytes: 1000 })).size).toBe(1000);
    });

    it("says file-not-found for what is absent and for names that are no hashes", async () => {
      const notFound = expect.objectContaining({ code: "file-not-found" }) as unknown;
      await expect(store.open(absent)).rejects.toEqual(notFound);
      await expect(store.read(absent)).rejects.toEqual(notFound);
      await expect(store.size(absent)).rejects.toEqual(notFound);
      await expect(store.read("../../etc/passwd")).rejects.toEqual(notFound);
      expect(await store.has(absent)).toBe(false);
      await expect(store.delete(absent)).resolves.toBeUndefined();
    });

    it("lists and deletes", async () => {
      const bytes = randomBytes(99);
      const { hash } = await store.put(bytes);
      const listed = (await listAll(store)).filter((blob) => blob.hash === hash);
      expect(listed).toEqual([{ hash, size: 99, storedAt: expect.any(Date) as Date }]);
      expect(Math.abs(Date.now() - (listed[0]?.storedAt.getTime() ?? 0))).toBeLessThan(60_000);
      await store.delete(hash);
      expect(await store.has(hash)).toBe(false);
      expect((await listAll(store)).some((blob) => blob.hash === hash)).toBe(false);
    });
  });
}
