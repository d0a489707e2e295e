import { cleanUp } from "../../apps/service/src/jobs/clean-up.ts";
import { createServices } from "../../apps/service/src/compose.ts";
import { makeConfig } from "../../apps/service/src/config/config.ts";
import { readEnvironment } from "../../apps/service/src/config/environment.ts";
import { loadSecrets } from "../../apps/service/src/config/secrets.ts";
import { isUnnamedBlob } from "../../apps/service/src/database/repositories/blob.ts";

const twoDaysMs = 48 * 60 * 60 * 1000;

/** What one collection does to the file store: files in all, and those among them that nothing names, before and after. */
export interface Collected {
  files: number;
  unnamedBefore: number;
  unnamedAfter: number;
}

/** Runs the clean-up of two days later, when nothing is young any more. */
export async function collectOnce(settings: Record<string, string>): Promise<Collected> {
  const environment = readEnvironment(settings);
  const config = makeConfig(environment);
  const secrets = await loadSecrets(environment, config.dataFolder);
  const services = await createServices({
    config,
    secrets,
    databaseUrl: secrets.databaseUrl ?? "",
    isWorker: false,
    clock: { now: () => new Date(Date.now() + twoDaysMs) },
  });
  const countUnnamed = async () => {
    const counted = { files: 0, unnamed: 0 };
    for await (const { hash } of services.blobs.list()) {
      counted.files += 1;
      if (await services.withTransaction((transaction) => isUnnamedBlob(transaction, hash)))
        counted.unnamed += 1;
    }
    return counted;
  };
  try {
    const before = await countUnnamed();
    await cleanUp(services);
    const after = await countUnnamed();
    return { files: before.files, unnamedBefore: before.unnamed, unnamedAfter: after.unnamed };
  } finally {
    await services.stop();
  }
}
