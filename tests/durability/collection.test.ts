import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerFile } from "../../apps/service/src/artifacts/store-file.ts";
import { insertBlob } from "../../apps/service/src/database/repositories/blob.ts";
import { demoPublisher } from "../../apps/service/src/demo/people.ts";
import { cleanUp } from "../../apps/service/src/jobs/clean-up.ts";
import { startDemoServices, type DemoServices } from "../support/demo-services.ts";

let demo: DemoServices;
beforeAll(async () => {
  demo = await startDemoServices();
});
afterAll(() => demo.stop());

/** Bytes that nobody has named for years. */
async function storeOld(text: string): Promise<{ hash: string; size: number }> {
  const blob = await demo.services.blobs.put(Buffer.from(text));
  utimesSync(join(demo.dataFolder, "blobs", blob.hash.slice(0, 2), blob.hash), 0, 0);
  return blob;
}

const about = { fileName: "old.zip", mediaType: "application/zip" };

describe("the collection of files that nobody names", () => {
  it("takes old ones, and leaves those that are young or named", async () => {
    const { services } = demo;
    const old = await storeOld("old and unnamed");
    const young = await services.blobs.put(Buffer.from("young and unnamed"));
    const named = await storeOld("old and named");
    await registerFile(services, demoPublisher.publisherId, { ...named, ...about });
    await cleanUp(services);
    expect(await services.blobs.has(old.hash)).toBe(false);
    expect(await services.blobs.has(young.hash)).toBe(true);
    expect(await services.blobs.has(named.hash)).toBe(true);
  });

  it("leaves a file that somebody is just naming", async () => {
    const { services } = demo;
    const blob = await storeOld("named while the collection runs");
    let hasCollected = false;
    let collecting = Promise.resolve();
    await services.withTransaction(async (transaction) => {
      await insertBlob(transaction, { ...blob, ...about, now: services.clock.now() });
      collecting = cleanUp(services).then(() => {
        hasCollected = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(hasCollected).toBe(false);
    });
    await collecting;
    expect(await services.blobs.has(blob.hash)).toBe(true);
  });

  it("makes whoever names a file that it has just taken send it again", async () => {
    const { services } = demo;
    const blob = await storeOld("taken before it was named");
    await cleanUp(services);
    const naming = registerFile(services, demoPublisher.publisherId, { ...blob, ...about });
    await expect(naming).rejects.toMatchObject({ code: "storage-unavailable" });
    const rows = await services.db.selectFrom("blob").where("hash", "=", blob.hash).selectAll().execute();
    expect(rows).toEqual([]);
  });
});
