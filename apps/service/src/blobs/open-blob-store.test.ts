import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startAzurite } from "../../../../tests/support/azurite.ts";
import { openBlobStore } from "./open-blob-store.ts";

describe("openBlobStore", () => {
  it("takes a folder, and makes it", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "blobs-")), "a", "b");
    const store = await openBlobStore(folder);
    const { hash } = await store.put(Buffer.from("bytes"));
    expect(existsSync(join(folder, hash.slice(0, 2), hash))).toBe(true);
  });

  it("takes a container with a prefix, twice the same store", async () => {
    const azurite = await startAzurite();
    try {
      const secrets = { azureConnectionString: azurite.connectionString };
      const { hash } = await (
        await openBlobStore("azure://files/one/two", secrets)
      ).put(Buffer.from("bytes"));
      expect(await (await openBlobStore("azure://files/one/two/", secrets)).has(hash)).toBe(true);
      expect(await (await openBlobStore("azure://files/other", secrets)).has(hash)).toBe(false);
    } finally {
      azurite.stop();
    }
  });

  it.each([
    ["ftp://host/x", /s3:\/\/<bucket>/],
    ["azure://", /azure:\/\/<container>/],
    ["s3://user:word@bucket", /s3:\/\/<bucket>/],
    ["azure://files", /AZURE_STORAGE_CONNECTION_STRING/],
  ])("names the variable when the address is %s", async (address, message) => {
    const opening = openBlobStore(address);
    await expect(opening).rejects.toMatchObject({ name: "ConfigError" });
    await expect(opening).rejects.toThrow(message);
  });

  it("goes to the S3 server that the address names", async () => {
    const opening = openBlobStore("s3://bucket/x?region=eu-north-1&endpoint=http://127.0.0.1:9");
    await expect(opening).rejects.toMatchObject({ code: "storage-unavailable" });
  });
});
