import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DryRun, DryRunProgress } from "@slipway/contracts";
import { routeUrl } from "@slipway/contracts/client";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import { isAtSignOff, setStage, waitForRun, type Stage } from "./stage.ts";

let stage: Stage;
const publisherId = "slip";

beforeAll(async () => {
  stage = await setStage(publisherId);
});
afterAll(() => stage.stop());

function offer(offerId: string) {
  return { publisherId, offerId };
}

async function createRelay(
  offerId: string,
  changes: Record<string, unknown> = {},
  packageName = "tidewater-cluster",
): Promise<void> {
  await createCompleteOffer(stage.team.owner, {
    ...offer(offerId),
    packageBytes: await ownPackage(packageName),
    lead: {
      leadDestination: "HttpsEndpoint",
      httpsEndpointLeadConfiguration: { httpsEndpointUri: stage.leads.url },
    },
    changes,
  });
}

function tryOut(offerId: string): Promise<DryRun> {
  return stage.team.contributor.client.call("dryRunOffer", { params: offer(offerId) });
}

/** Everything that a dry run must leave as it was. */
async function takeStock(offerId: string) {
  const { owner, administrator } = stage.team;
  const [summary, runs, revisions, history, mails] = await Promise.all([
    owner.client.call("getOffer", { params: offer(offerId) }),
    owner.client.call("listRuns", { params: offer(offerId) }),
    owner.client.call("listRevisions", { params: offer(offerId) }),
    administrator.client.call("listHistory", { query: { publisherId, limit: 500 } }),
    administrator.client.call("listMailbox", {}),
  ]);
  return { summary, runs, revisions, history, mails, leads: stage.leads.bodies.length };
}

function outcomes({ steps }: DryRun) {
  return Object.fromEntries(steps.map(({ id, outcome }) => [id, outcome]));
}

describe("a dry run tells what publishing would come to", () => {
  it("goes through all steps of a complete draft and changes nothing", async () => {
    await createRelay("relay");
    const before = await takeStock("relay");
    const result = await tryOut("relay");
    expect(await takeStock("relay")).toEqual(before);
    expect(result.wouldReachPreview).toBe(true);
    expect(outcomes(result)).toEqual({
      "validate-prerequisites": "would-pass",
      certification: "would-pass",
      packaging: "would-pass",
      preview: "would-pass",
      "publisher-sign-off": "would-wait",
      "marketplace-review": "would-wait",
      live: "would-run",
    });
    expect(result.steps.map(({ waitsFor }) => waitsFor).filter(Boolean)).toEqual(["publisher", "reviewer"]);
    expect(result.steps[1]?.estimate?.en).toContain("day");
    expect(result.report?.packages).toHaveLength(1);
    expect(result.page).toMatchObject({ title: "Harbour Relay", isPreview: true });
    expect(result.leads).toMatchObject({ destination: "HttpsEndpoint" });
    expect(result.leads.text.en).toContain("A dry run sends none");
    expect(result.notificationEmails).toEqual([`owner@${publisherId}.example`]);
  });

  it("tells each step as it begins and ends, then the same result", async () => {
    const answer = await stage.team.contributor.fetch(routeUrl("streamDryRun", offer("relay")));
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const events = (await answer.text())
      .split("\n\n")
      .filter((block) => block.startsWith("event: "))
      .map((block) => ({
        name: /^event: (\w+)/.exec(block)?.[1],
        data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? "null") as DryRunProgress | DryRun,
      }));
    expect(events.at(-1)).toMatchObject({ name: "result", data: { wouldReachPreview: true } });
    const progress = events.slice(0, -1).map(({ data }) => data as DryRunProgress);
    expect(progress.slice(0, 4)).toMatchObject([
      { step: "validate-prerequisites", title: { "zh-CN": "验证先决条件" } },
      { step: "validate-prerequisites", outcome: "would-pass" },
      { step: "certification" },
      { step: "certification", outcome: "would-pass" },
    ]);
  });

  it("finds what step 1 and certification would refuse at once, and says where a run would end", async () => {
    await createRelay("lacking", { title: undefined, leadDestination: "Marketo" });
    const result = await tryOut("lacking");
    expect(result.wouldReachPreview).toBe(false);
    expect(result.findings.map(({ rule }) => rule)).not.toEqual([]);
    expect(outcomes(result)).toMatchObject({
      "validate-prerequisites": "would-fail",
      packaging: "would-fail",
    });
    expect(result.steps.map(({ isReached }) => isReached)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(result.report).toBeDefined();
  });

  it("judges packages by what the operator made of each rule", async () => {
    await createRelay("leaky", {}, "ballast-import");
    const before = await tryOut("leaky");
    expect(outcomes(before)).toMatchObject({ certification: "would-fail", packaging: "would-pass" });
    const findings = before.report?.packages.flatMap((each) => each.findings) ?? [];
    const blocking = findings.filter(
      ({ severity, enforcement }) => severity === "error" && enforcement === "block",
    );
    expect(blocking.length).toBeGreaterThan(0);
    for (const ruleId of new Set(blocking.map(({ rule }) => rule)))
      await stage.team.administrator.client.call("setRuleEnforcement", {
        params: { ruleId },
        body: { enforcement: "warn" },
      });
    expect(outcomes(await tryOut("leaky"))).toMatchObject({ certification: "would-pass" });
  });

  it("takes the recorded certification of a published draft, and names the run that has this content", async () => {
    const { contributor } = stage.team;
    await contributor.client.call("publishOffer", { params: offer("relay"), body: {} });
    await waitForRun(contributor, offer("relay"), isAtSignOff);
    const same = await tryOut("relay");
    expect(same.sameAsRun).toBe(1);
    expect(same.steps[1]).toMatchObject({ id: "certification", outcome: "would-pass", reusedFromRun: 1 });
    expect(same.leads.text.en).toContain("within the last 24 hours");
  });

  it("says which waiting run another content would put an end to, and leaves it waiting", async () => {
    const { contributor } = stage.team;
    const draft = await contributor.client.call("getDraft", { params: offer("relay") });
    await contributor.client.call("saveDraft", {
      params: offer("relay"),
      ifMatch: draft.etag,
      body: {
        definition: {
          ...draft.definition,
          offer: { ...draft.definition.offer, "microsoft-azure-marketplace.summary": "Another summary." },
        },
      },
    });
    const other = await tryOut("relay");
    expect(other.sameAsRun).toBeUndefined();
    expect(other.supersedesRun).toBe(1);
    const { run } = await contributor.client.call("getStatus", { params: offer("relay") });
    expect(run?.state).toBe("waiting");
  });

  it("can be made of an offer in which everything is missing", async () => {
    await stage.team.contributor.client.call("createOffer", {
      params: { publisherId },
      body: { offerId: "blank" },
    });
    const result = await tryOut("blank");
    expect(result.wouldReachPreview).toBe(false);
    expect(result.leads.destination).toBe("None");
  });
});
