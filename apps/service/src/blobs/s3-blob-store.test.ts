import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openS3BlobStore, type S3BlobStoreOptions } from "./s3-blob-store.ts";
import { testBlobStore } from "./testing/test-blob-store.ts";

interface S3Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
/** The package has no types. */
const S3rver = createRequire(import.meta.url)("s3rver") as new (options: object) => S3Server;

let options: S3BlobStoreOptions;
let server: S3Server;
beforeAll(async () => {
  server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: mkdtempSync(join(tmpdir(), "s3rver-")),
    configureBuckets: [{ name: "slipway", configs: [] }],
  });
  const { port } = await server.run();
  options = {
    bucket: "slipway",
    prefix: "blobs/",
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  };
});
afterAll(() => server.close());

testBlobStore("a bucket of S3", () => openS3BlobStore(options));

describe("openS3BlobStore", () => {
  it("says that the store does not answer: no bucket, no server", async () => {
    const noBucket = openS3BlobStore({ ...options, bucket: "absent" });
    await expect(noBucket).rejects.toMatchObject({ code: "storage-unavailable" });
    const nobody = openS3BlobStore({ ...options, endpoint: "http://127.0.0.1:9" });
    await expect(nobody).rejects.toMatchObject({ code: "storage-unavailable" });
  });
});
