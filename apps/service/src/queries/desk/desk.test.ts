import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createIncident } from "#commands/incidents/create-incident.ts";
import { replayLead } from "#commands/leads/replay-lead.ts";
import { queueLead } from "#commands/leads/queue-lead.ts";
import { resetRuleEnforcement } from "#commands/rules/reset-rule-enforcement.ts";
import { setRuleEnforcement } from "#commands/rules/set-rule-enforcement.ts";
import type { PersonActor } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { listLeads } from "../leads/list-leads.ts";
import { getRule } from "../rules/get-rule.ts";
import { listRules } from "../rules/list-rules.ts";
import { addPerson, seedOffer } from "../testing/seed-offer.ts";
import { startTestServices, type TestServices } from "../testing/start-test-services.ts";
import { exportHistory } from "./export-history.ts";
import { getMail } from "./get-mail.ts";
import { getRuleStatistics } from "./get-rule-statistics.ts";
import { getStepStatistics } from "./get-step-statistics.ts";
import { listApprovals } from "./list-approvals.ts";
import { listHistory } from "./list-history.ts";
import { listInbox } from "./list-inbox.ts";
import { listMailbox } from "./list-mailbox.ts";

const publisherId = "fabrikam";
const offer = { publisherId, packageName: "quayside-telemetry", definition: { plans: [] } };
let test: TestServices;
let owner: PersonActor;
let foreigner: PersonActor;
let reviewer: PersonActor;
let administrator: PersonActor;

beforeAll(async () => {
  test = await startTestServices();
  await seedOffer(test, { ...offer, offerId: "live", slot: "production" });
  await seedOffer(test, { ...offer, offerId: "waiting", slot: "preview" });
  await seedOffer(test, { ...offer, publisherId: "contoso", offerId: "other", slot: "preview" });
  owner = await addPerson(test, "owner", [{ publisherId, role: "owner" }]);
  foreigner = await addPerson(test, "foreigner", [{ publisherId: "contoso", role: "owner" }]);
  reviewer = await addPerson(test, "reviewer", [{ publisherId: null, role: "reviewer" }]);
  administrator = await addPerson(test, "administrator", [{ publisherId: null, role: "administrator" }]);
});
afterAll(() => test.stop());

const as = (actor: PersonActor) => ({ actor, services: test.services });
const now = () => test.services.clock.now();

describe("inbox", () => {
  it("holds what waits for a person, due soonest first", async () => {
    await addReview("waiting");
    const kinds = async (actor: PersonActor) => (await listInbox(as(actor))).items.map((item) => item.kind);
    expect(await kinds(owner)).toEqual(["sign-off"]);
    expect(await kinds(reviewer)).toEqual(["review"]);
    expect(await kinds(administrator)).toEqual([]);
    await test.services.db
      .updateTable("run")
      .set({ state: "failed" })
      .where("offer_id", "=", "waiting")
      .execute();
    expect((await listInbox(as(owner))).items).toMatchObject([
      { kind: "failed-run", link: "/publishers/fabrikam/offers/waiting/status" },
    ]);
    const byReview = { state: "canceled", ended_because: "review-feedback" } as const;
    await test.services.db.updateTable("run").set(byReview).where("offer_id", "=", "waiting").execute();
    expect(await kinds(owner)).toEqual(["changes-requested"]);
    await addWaiver();
    expect(await kinds(reviewer)).toEqual(["review", "waiver"]);
    const asBefore = { state: "waiting", ended_because: null } as const;
    await test.services.db.updateTable("run").set(asBefore).where("offer_id", "=", "waiting").execute();
  });
});

async function addReview(offerId: string): Promise<void> {
  const { db, newId } = test.services;
  const run = await db
    .selectFrom("run")
    .selectAll()
    .where("offer_id", "=", offerId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("review")
    .values({
      id: newId(),
      run_id: run.id,
      publisher_id: run.publisher_id,
      offer_id: offerId,
      submission_id: run.submission_id,
      state: "waiting",
      opened_at: now(),
      due_at: now(),
      ended_at: null,
      assignee: null,
      decision: null,
      compared_with_run: null,
    })
    .execute();
}

async function addWaiver(): Promise<void> {
  await test.services.db
    .insertInto("waiver")
    .values({
      id: test.services.newId(),
      publisher_id: publisherId,
      offer_id: "live",
      rule: "json-is-strict",
      path: null,
      pointer: null,
      reason: "A good reason",
      expires: "2030-01-01",
      state: "requested",
      requested_by: JSON.stringify({ kind: "person", name: "owner" }),
      requested_at: now(),
      decided_by: null,
      decided_at: null,
    })
    .execute();
}

describe("history", () => {
  it("shows each person what is theirs to see", async () => {
    const write = (record: Partial<Parameters<typeof recordAudit>[1]>) =>
      test.services.withTransaction((transaction) =>
        recordAudit(transaction, { event: "offer.saved", actor: owner, at: now(), ...record }),
      );
    await write({ publisherId, offerId: "live", details: { revision: 2 } });
    await write({ publisherId: "contoso", actor: foreigner });
    await write({ publisherId, event: "deployment.link-issued", actor: foreigner });
    await write({ event: "user.signed-in", actor: { ...foreigner, name: '=HYPERLINK("x")' } });
    const events = async (actor: PersonActor, query = {}) =>
      (await listHistory(as(actor), query)).items.map((entry) => entry.event);
    expect(await events(owner)).toEqual(["offer.saved"]);
    expect(await events(foreigner)).toEqual(["user.signed-in", "deployment.link-issued", "offer.saved"]);
    expect(await events(reviewer)).toEqual(["deployment.link-issued", "offer.saved", "offer.saved"]);
    expect(await events(administrator)).toHaveLength(4);
    expect(await events(administrator, { user: "OWNER@example.org" })).toEqual(["offer.saved"]);
    expect(await events(administrator, { user: "%" })).toEqual([]);
    expect(await events(administrator, { publisherId, event: "offer.saved", offerId: "live" })).toHaveLength(
      1,
    );
    expect(await events(administrator, { from: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
    const first = await listHistory(as(administrator), { limit: 3 });
    const second = await listHistory(as(administrator), { limit: 3, cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, undefined]);
  });

  it("is a file that no spreadsheet computes", async () => {
    const lines = (await exportHistory(as(administrator), {})).split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[4]).toContain('"{""revision"":2}"');
  });
});

describe("rules", () => {
  it("bear the operator's enforcement", async () => {
    const ruleId = "json-is-strict";
    const before = await getRule(as(owner), { ruleId });
    expect(before.why["zh-CN"].length).toBeGreaterThan(0);
    const wanted = before.enforcement === "observe" ? "block" : "observe";
    const changed = await setRuleEnforcement(as(administrator), { ruleId, enforcement: wanted });
    expect(changed).toMatchObject({
      enforcement: wanted,
      isSet: true,
      defaultEnforcement: before.enforcement,
    });
    const { rules } = await listRules(as(owner));
    expect(rules.find((rule) => rule.id === ruleId)).toEqual(changed);
    await expect(getRule(as(owner), { ruleId: "no-such" })).rejects.toMatchObject({ code: "rule-not-found" });
  });
});

describe("the enforcement of a rule", () => {
  it("goes back to what the rule set says, which history tells once", async () => {
    const ruleId = "zip-is-tidy";
    const before = await getRule(as(owner), { ruleId });
    const wanted = before.enforcement === "observe" ? "block" : "observe";
    await setRuleEnforcement(as(administrator), { ruleId, enforcement: wanted });
    const { why: _why, fix: _fix, ...summary } = before;
    expect(await resetRuleEnforcement(as(administrator), { ruleId })).toEqual(summary);
    expect(await resetRuleEnforcement(as(administrator), { ruleId })).toEqual(summary);
    expect(await getRule(as(owner), { ruleId })).toEqual(before);
    const { items } = await listHistory(as(administrator), { event: "rule.enforcement-reset" });
    expect(items.map(({ details }) => details)).toEqual([
      { rule: ruleId, from: wanted, to: before.enforcement },
    ]);
  });
});

describe("mailbox", () => {
  it("shows the e-mails that were written", async () => {
    const words = { title: "Help", description: "Please", problemType: "leads", category: "missing-leads" };
    await createIncident(as(owner), {
      publisherId,
      ...words,
      contact: { name: "Ada", email: "ada@example.org" },
    });
    const list = await listMailbox(as(administrator), { to: "ADA@" });
    expect(list.items).toMatchObject([{ event: "incident-confirmed", state: "kept" }]);
    const mail = await getMail(as(administrator), { emailId: list.items[0]?.emailId ?? "" });
    expect(mail.text).toContain("Please");
    await expect(getMail(as(administrator), { emailId: "1" })).rejects.toMatchObject({
      code: "email-not-found",
    });
  });
});

describe("statistics", () => {
  it("measure steps that were worked on", async () => {
    const { db } = test.services;
    const runs = await db.selectFrom("run").select(["id", "publisher_id"]).execute();
    const ended = now();
    for (const [index, run] of runs.entries()) {
      const step = {
        run_id: run.id,
        step: "certification",
        position: 1,
        due_at: null,
        ended_at: ended,
      } as const;
      const started = new Date(ended.getTime() - (index + 1) * 10_000);
      const isReused = index === 2;
      const row = {
        ...step,
        status: "complete" as const,
        started_at: started,
        reused_from_run: isReused ? 1 : null,
      };
      await db.insertInto("run_step").values(row).execute();
      await db
        .insertInto("rule_failure")
        .values({ run_id: run.id, rule: "r", findings: 2, at: ended })
        .execute();
    }
    const { steps } = await getStepStatistics(as(owner), {});
    expect(steps.find((step) => step.step === "certification")).toMatchObject({
      count: 2,
      p50: 15,
      p90: 19,
      failed: 0,
    });
    expect(steps.find((step) => step.step === "live")).toMatchObject({ count: 0, p50: 0 });
    expect((await getRuleStatistics(as(owner), {})).rules).toEqual([{ rule: "r", runs: 2, findings: 4 }]);
    expect((await getRuleStatistics(as(reviewer), {})).rules).toEqual([{ rule: "r", runs: 3, findings: 6 }]);
  });
});

describe("approvals", () => {
  it("list offers with a run and what happens to them", async () => {
    const all = await listApprovals(as(reviewer), {});
    expect(all.items.map((item) => item.offerId).sort()).toEqual(["live", "other", "waiting"]);
    const own = await listApprovals(as(owner), { text: "LIVE" });
    expect(own.items).toMatchObject([{ offerId: "live", isLive: true, currentAction: { en: "Live" } }]);
    const first = await listApprovals(as(reviewer), { limit: 2 });
    const second = await listApprovals(as(reviewer), { limit: 2, cursor: first.next });
    expect([...first.items, ...second.items].map((item) => item.offerId)).toEqual(
      all.items.map((item) => item.offerId),
    );
  });
});

describe("leads", () => {
  it("that are dead are sent again once", async () => {
    const { db, withTransaction } = test.services;
    const lead = { publisherId, offerId: "live", source: "AzureMarketplace", actionCode: "INS" } as const;
    const { id: leadId } = await withTransaction((transaction) =>
      queueLead(transaction, test.services, {
        ...lead,
        destination: "AzureTable",
        isTest: false,
        customer: {},
      }),
    );
    await db.updateTable("lead").set({ state: "dead", attempts: 10, last_error: "no answer" }).execute();
    expect((await listLeads(as(owner), { publisherId })).items).toMatchObject([
      { state: "dead", lastError: "no answer" },
    ]);
    expect((await listLeads(as(owner), { publisherId: "contoso" })).items).toEqual([]);
    const before = test.enqueued.length;
    expect(await replayLead(as(owner), { publisherId, leadId })).toMatchObject({
      state: "waiting",
      attempts: 0,
    });
    expect(await replayLead(as(owner), { publisherId, leadId })).toMatchObject({ state: "waiting" });
    expect(test.enqueued.slice(before)).toEqual([{ name: "deliver-lead", payload: { leadId } }]);
    await expect(replayLead(as(foreigner), { publisherId: "contoso", leadId })).rejects.toMatchObject({
      code: "lead-not-found",
    });
  });
});
