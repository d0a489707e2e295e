import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storageError } from "../../apps/service/src/blobs/storage-error.ts";
import { createOffer } from "../../apps/service/src/commands/offers/create-offer.ts";
import type { Services } from "../../apps/service/src/compose.ts";
import type { Context } from "../../apps/service/src/context.ts";
import { findRunById } from "../../apps/service/src/database/repositories/run.ts";
import { sql } from "../../apps/service/src/database/database.ts";
import { demoPublisher } from "../../apps/service/src/demo/people.ts";
import { reapRuns } from "../../apps/service/src/jobs/reap-runs.ts";
import { runStep } from "../../apps/service/src/jobs/run-step.ts";
import { makeScanner } from "../../apps/service/src/scanner/clamd.ts";
import { storeDemoFiles } from "../support/demo-definition.ts";
import { startDemoServices, type DemoServices } from "../support/demo-services.ts";
import { driveRun, publishUntil } from "../support/drive-run.ts";
import { findFreePort } from "../support/free-port.ts";

const { publisherId } = demoPublisher;
let demo: DemoServices;
let owner: Context;
let reviewer: Context;

beforeAll(async () => {
  demo = await startDemoServices();
  owner = await demo.contextOf("Olivia");
  reviewer = await demo.contextOf("Ravi");
}, 60_000);
afterAll(() => demo.stop());

/** A run that waits for a worker at certification. */
async function publish(offerId: string): Promise<string> {
  const definitions = await storeDemoFiles(demo.services);
  const key = { publisherId, offerId };
  const definition = definitions.of({ summary: offerId, isFaulty: false });
  await createOffer(owner, { ...key, definition });
  return publishUntil({ owner, reviewer }, key, "certification");
}

const full = () => {
  throw storageError(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
};
const countJobs = async (runId: string) => {
  const { rows } = await sql<{ count: string }>`select count(*) from pgboss.job
    where name = 'run-step' and state = 'created' and data->>'runId' = ${runId}`.execute(demo.services.db);
  return Number(rows[0]?.count);
};

describe("an outage that lasts longer than a job is tried", () => {
  it.each([
    [
      "of the file store",
      async ({ blobs }: Services): Promise<Partial<Services>> => ({
        blobs: { ...blobs, read: full, open: full, put: full },
      }),
    ],
    [
      "of the malware scanner",
      async (): Promise<Partial<Services>> => ({ scanner: makeScanner(`127.0.0.1:${await findFreePort()}`) }),
    ],
  ])("ends no run: %s", async (name, breakDown) => {
    const { services } = demo;
    const runId = await publish(`during-an-outage-${name.replaceAll(" ", "-")}`);
    const broken = { ...services, ...(await breakDown(services)) };
    await expect(runStep(broken, { runId, step: "certification", isLast: true })).rejects.toThrow();
    expect(await findRunById(services.db, runId)).toMatchObject({ state: "running", step: "certification" });
    // What the queue does with a job after its last try.
    await sql`update pgboss.job set state = 'failed' where data->>'runId' = ${runId}`.execute(services.db);
    expect(await countJobs(runId)).toBe(0);
    await reapRuns(services, 0);
    expect(await countJobs(runId)).toBe(1);
    expect(await driveRun(owner, runId)).toBe("waiting");
  });

  it("does not hide a failure of ours: that ends the run, and says so", async () => {
    const { services } = demo;
    const runId = await publish("with-a-failure");
    const certifier = {
      certify: () => Promise.reject(new TypeError("x is not a function")),
      stop: async () => {},
    };
    const broken = { ...services, certifier };
    await runStep(broken, { runId, step: "certification", isLast: true });
    expect(await findRunById(services.db, runId)).toMatchObject({ state: "failed" });
  });
});
