import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { openFolderBlobStore } from "./folder-blob-store.ts";
import { testBlobStore } from "./testing/test-blob-store.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "blobs-"));
testBlobStore("a folder of blobs", () => openFolderBlobStore(newFolder()));

describe("openFolderBlobStore", () => {
  it("leaves nothing behind when a transfer breaks off", async () => {
    const folder = newFolder();
    const store = await openFolderBlobStore(folder);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("the line is cut");
      })(),
    );
    await expect(store.put(broken)).rejects.toThrow("the line is cut");
    await expect(store.put(randomBytes(100), { limitBytes: 99 })).rejects.toThrow("99 bytes");
    expect(readdirSync(folder, { recursive: true })).toEqual(["incoming"]);
  });

  it("gives many simultaneous writers of the same bytes one file", async () => {
    const folder = newFolder();
    const bytes = randomBytes(200_000);
    const stores = await Promise.all([openFolderBlobStore(folder), openFolderBlobStore(folder)]);
    const put = await Promise.all(Array.from({ length: 8 }, (_, at) => stores[at % 2]?.put(bytes)));
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(put.map((blob) => blob?.hash)).toEqual(Array.from({ length: 8 }, () => hash));
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([hash]);
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  });

  it("clears what a killed process left a day ago, and only that", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "incoming"));
    writeFileSync(join(folder, "incoming", "old"), "x");
    writeFileSync(join(folder, "incoming", "new"), "x");
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    utimesSync(join(folder, "incoming", "old"), twoDaysAgo, twoDaysAgo);
    await openFolderBlobStore(folder);
    expect(readdirSync(join(folder, "incoming"))).toEqual(["new"]);
  });

  it.skipIf(!canMount())("says that the store is full, and keeps nothing", () => {
    const folder = newFolder();
    const module = join(import.meta.dirname, "folder-blob-store.ts");
    const program = `
      const { openFolderBlobStore } = await import(${JSON.stringify(module)});
      const store = await openFolderBlobStore(${JSON.stringify(folder)});
      const error = await store.put(Buffer.alloc(3_000_000)).catch((error) => error);
      const small = await store.put(Buffer.from("fits"));
      const files = (await import("node:fs")).readdirSync(${JSON.stringify(join(folder, "incoming"))});
      console.log(JSON.stringify([error.code, error.cause.code, small.size, files]));`;
    const answer = inOwnMounts(
      `mount -t tmpfs -o size=1m none ${folder} && exec ${process.execPath} --input-type=module -e "$0"`,
      program,
    );
    expect(JSON.parse(answer)).toEqual(["storage-full", "ENOSPC", 4, []]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "says that the store does not answer when it may not write",
    async () => {
      const folder = newFolder();
      chmodSync(folder, 0o500);
      await expect(openFolderBlobStore(folder)).rejects.toMatchObject({ code: "storage-unavailable" });
    },
  );

  it("says that the store does not answer when its folder is a file", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    await expect(openFolderBlobStore(file)).rejects.toMatchObject({ code: "storage-unavailable" });
  });
});

/** Runs a shell command where it may mount file systems of its own. */
function inOwnMounts(command: string, argument = ""): string {
  const parameters = ["--user", "--map-root-user", "--mount", "sh", "-c", command, argument];
  return execFileSync("unshare", parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function canMount(): boolean {
  try {
    inOwnMounts("mount -t tmpfs none /tmp");
    return true;
  } catch {
    return false;
  }
}
