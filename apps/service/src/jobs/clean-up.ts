import type { Services } from "#compose.ts";
import { isUnnamedBlob } from "#database/repositories/blob.ts";

const day = 24 * 60 * 60 * 1000;

/** Removes what has expired: credentials, uploads that nobody finished, remembered requests, results out of date. */
export async function cleanUp(services: Services): Promise<void> {
  const now = services.clock.now();
  const yesterday = new Date(now.getTime() - day);
  const { db } = services;
  await db.deleteFrom("credential").where("expires_at", "<", yesterday).execute();
  await db.deleteFrom("upload").where("expires_at", "<", now).execute();
  await db.deleteFrom("idempotency_key").where("created_at", "<", yesterday).execute();
  await db.deleteFrom("step_result").where("valid_until", "<", yesterday).execute();
  await collectBlobs(services, yesterday);
}

/** Deletes stored bytes that no row names; young ones may belong to a change that is not committed yet. */
async function collectBlobs(services: Services, before: Date): Promise<void> {
  for await (const blob of services.blobs.list()) {
    if (blob.storedAt > before) continue;
    await services.withTransaction(async (transaction) => {
      if (await isUnnamedBlob(transaction, blob.hash)) await services.blobs.delete(blob.hash);
    });
  }
}
