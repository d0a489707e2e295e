import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BlobStore } from "#blobs/blob-store.ts";
import { openFolderBlobStore } from "#blobs/folder-blob-store.ts";
import { downloadArtifact } from "./download-artifact.ts";
import { makeOutbound, type Outbound } from "./guarded-fetch.ts";

const bytes = randomBytes(500_000);
const server = createServer((request, response) => {
  if (request.url?.startsWith("/files/")) response.end(bytes);
  else if (request.url === "/half") {
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, 1000), () => response.destroy());
  } else response.writeHead(404).end();
});
const folder = mkdtempSync(join(tmpdir(), "download-"));
let outbound: Outbound;
let blobs: BlobStore;
let origin: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  outbound = makeOutbound({ allow: ["loopback"] });
  blobs = await openFolderBlobStore(folder);
});
afterAll(async () => {
  await outbound.close();
  server.closeAllConnections();
  server.close();
});
const download = (path: string, limitBytes = 1_000_000) =>
  downloadArtifact({ fetch: outbound.fetch, blobs }, origin + path, { limitBytes, timeoutMs: 5000 });

describe("downloadArtifact", () => {
  it("stores the file and says what it is called", async () => {
    const hash = createHash("sha256").update(bytes).digest("hex");
    const artifact = await download("/files/%E6%88%91%E7%9A%84%20app.zip?sig=secret");
    expect(artifact).toEqual({ hash, size: bytes.length, fileName: "我的 app.zip" });
    expect((await blobs.read(hash)).equals(bytes)).toBe(true);
    await blobs.delete(hash);
  });

  it("keeps nothing of a file that is too large, cut or absent", async () => {
    await expect(download("/files/app.zip", 400_000)).rejects.toMatchObject({ code: "too-large" });
    await expect(download("/half")).rejects.toMatchObject({ code: "no-answer", isTemporary: true });
    await expect(download("/absent")).rejects.toMatchObject({
      code: "status-permanent",
      reason: { en: "The server answered with status 404.", "zh-CN": "服务器返回状态 404。" },
    });
    const kept = readdirSync(folder, { recursive: true }).filter((name) => String(name).length > 10);
    expect(kept).toEqual([]);
  });
});
