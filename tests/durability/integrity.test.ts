import { createHash, randomUUID } from "node:crypto";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOffer } from "../../apps/service/src/commands/offers/create-offer.ts";
import { queueLead } from "../../apps/service/src/commands/leads/queue-lead.ts";
import { sql } from "../../apps/service/src/database/database.ts";
import { demoPublisher } from "../../apps/service/src/demo/people.ts";
import { verifyIntegrity } from "../../apps/service/src/integrity/verify-integrity.ts";
import { integrityChecks } from "../../apps/service/src/integrity/checks.ts";
import { chainAudit } from "../../apps/service/src/jobs/chain-audit.ts";
import { storeDemoFiles } from "../support/demo-definition.ts";
import { startDemoServices, type DemoServices } from "../support/demo-services.ts";
import { publishUntil } from "../support/drive-run.ts";

const { publisherId } = demoPublisher;
let demo: DemoServices;

/** Offers in every standing that waits or has ended, with history, e-mails and a lead. */
beforeAll(async () => {
  demo = await startDemoServices({ SMTP_URL: "smtp://127.0.0.1:1" });
  const people = { owner: await demo.contextOf("Olivia"), reviewer: await demo.contextOf("Ravi") };
  const definitions = await storeDemoFiles(demo.services);
  for (const until of ["certification", "sign-off", "review", "live"] as const) {
    const key = { publisherId, offerId: `at-${until}` };
    const definition = definitions.of({ summary: "Relays messages.", isFaulty: false });
    await createOffer(people.owner, { ...key, definition });
    await publishUntil(people, key, until);
  }
  await demo.services.withTransaction((transaction) =>
    queueLead(transaction, demo.services, {
      publisherId,
      offerId: "at-live",
      source: "AzureMarketplace",
      actionCode: "INS",
      destination: "HttpsEndpoint",
      isTest: false,
      customer: { email: "carla@customer.example" },
    }),
  );
  await chainAudit(demo.services);
});
afterAll(() => demo.stop());

async function faultsFound(readsAllBytes = false): Promise<string[]> {
  const { faults } = await verifyIntegrity(demo.services, { readsAllBytes });
  return faults.map(({ check, subject }) => `${check}: ${subject}`);
}

/** Plants a fault by hand, looks, and takes it out again. */
async function withFault(plant: string, mend: string): Promise<string[]> {
  await sql.raw(plant).execute(demo.services.db);
  try {
    return await faultsFound();
  } finally {
    await sql.raw(mend).execute(demo.services.db);
  }
}

describe("the checker", () => {
  it("finds nothing in what the service has made, and says how much it looked at", async () => {
    const report = await verifyIntegrity(demo.services, { readsAllBytes: true });
    expect(report.faults).toEqual([]);
    expect(report.checks.map(({ name }) => name)).toEqual(integrityChecks.map(({ name }) => name));
    for (const { name, examined } of report.checks) expect(examined, name).toBeGreaterThan(0);
  });

  it.each([
    {
      what: "an offer whose status its run does not have",
      plant: "update offer set status = 'failed' where id = 'at-live'",
      mend: "update offer set status = 'succeeded' where id = 'at-live'",
      found: ["offers-agree-with-runs: quayside/at-live"],
    },
    {
      what: "an offer that is live with a run that never ended well",
      plant: "update offer set production_run = 1 where id = 'at-review'",
      mend: "update offer set production_run = null where id = 'at-review'",
      found: ["offers-agree-with-runs: quayside/at-review"],
    },
    {
      what: "a step that is out of turn",
      plant:
        "update run_step set status = 'notStarted' where step = 'packaging' and run_id = (select id from run where offer_id = 'at-sign-off')",
      mend: "update run_step set status = 'complete' where step = 'packaging' and run_id = (select id from run where offer_id = 'at-sign-off')",
      found: ["runs-stand-at-a-step: quayside/at-sign-off run 1"],
    },
    {
      what: "a review that nobody waits for",
      plant: "update review set state = 'waiting' where offer_id = 'at-live'",
      mend: "update review set state = 'approved' where offer_id = 'at-live'",
      found: ["runs-stand-at-a-step: quayside/at-live run 1"],
    },
    {
      what: "a run without a job",
      plant:
        "update pgboss.job set name = name, state = 'failed' where name = 'run-step' and data->>'runId' = (select id::text from run where offer_id = 'at-certification')",
      mend: "update pgboss.job set state = 'created' where name = 'run-step' and data->>'runId' = (select id::text from run where offer_id = 'at-certification')",
      found: ["jobs-are-there: quayside/at-certification run 1"],
    },
    {
      what: "history that tells a fact twice",
      plant:
        "insert into audit_entry (at, event, actor, run_id, details) select at, event, actor, run_id, details from audit_entry where event = 'run.live'",
      mend: "delete from audit_entry where event = 'run.live' and once_key is null",
      found: ["history-tells-each-fact-once: quayside/at-live run 1"],
    },
    {
      what: "an e-mail marked as sent that has no time",
      plant: "update email set state = 'sent' where event = 'offer-live'",
      mend: "update email set state = 'waiting' where event = 'offer-live'",
      found: [expect.stringMatching(/^messages-left-or-were-told: </)],
    },
    {
      what: "a dead lead that nobody was told of",
      plant: "update lead set state = 'dead'",
      mend: "update lead set state = 'waiting'",
      found: [expect.stringMatching(/^messages-left-or-were-told: /)],
    },
    {
      what: "a submission that was changed",
      plant:
        "update submission set definition = replace(definition, 'Relays', 'Loses') where offer_id = 'at-review'",
      mend: "update submission set definition = replace(definition, 'Loses', 'Relays') where offer_id = 'at-review'",
      found: ["submissions-are-unchanged: quayside/at-review"],
    },
    {
      what: "a secret of another key",
      plant: "update lead set customer = replace(customer, 'v2.', 'v2.no')",
      mend: "update lead set customer = replace(customer, 'v2.no', 'v2.')",
      found: [expect.stringMatching(/^secrets-open: /)],
    },
  ])("names $what", async ({ plant, mend, found }) => {
    expect(await withFault(plant, mend)).toEqual(found);
  });

  it("names jobs that nobody fetches", async () => {
    const late = "update pgboss.job set start_after = now() - interval '1 hour' where state = 'created'";
    const found = await withFault(late, "update pgboss.job set start_after = now()");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.startsWith("jobs-are-not-stuck: "))).toBe(true);
  });

  it("names the entry of history that was changed, and the one after an entry that was removed", async () => {
    const { db } = demo.services;
    const ids = await db.selectFrom("audit_entry").select(["id", "event"]).orderBy("id").execute();
    const third = ids[2]!;
    const changed = await withFault(
      `update audit_entry set event = 'user.removed' where id = ${third.id}`,
      `update audit_entry set event = '${third.event}' where id = ${third.id}`,
    );
    expect(changed).toEqual([`history-is-whole: audit ${third.id}`]);
    await sql`delete from audit_entry where id = ${third.id}`.execute(db);
    expect(await faultsFound()).toContain(`history-is-whole: audit ${ids[3]!.id}`);
  });

  it("names files that are missing, damaged or not wanted", async () => {
    const { db, blobs } = demo.services;
    const [small, large] = await db.selectFrom("blob").select(["hash", "size"]).orderBy("size").execute();
    const fileOf = (hash: string) => join(demo.dataFolder, "blobs", hash.slice(0, 2), hash);
    writeFileSync(fileOf(small!.hash), Buffer.alloc(small!.size, 7));
    await blobs.delete(large!.hash);
    const stray = randomUUID();
    const strayHash = createHash("sha256").update(stray).digest("hex");
    await blobs.put(Buffer.from(stray));
    utimesSync(fileOf(strayHash), 0, 0);
    const found = (await faultsFound(true)).filter((each) => each.startsWith("files-"));
    expect(found.toSorted()).toEqual(
      [
        `files-are-stored: ${small!.hash}`,
        `files-are-stored: ${large!.hash}`,
        `files-are-wanted: ${strayHash}`,
      ].toSorted(),
    );
    expect(await faultsFound()).not.toContain(`files-are-stored: ${small!.hash}`);
  });
});
