import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiError } from "@slipway/contracts/client";
import { TableClient } from "@azure/data-tables";
import { startAzurite } from "../support/azurite.ts";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import { waitUntil } from "../support/wait-until.ts";
import { hasFailed, isAtSignOff, setStage, waitForRun, type Stage } from "./stage.ts";

let stage: Stage;
const publisherId = "quay";
const address = "release@quay.example";

beforeAll(async () => {
  stage = await setStage(publisherId);
});
afterAll(() => stage.stop());

function offer(offerId: string) {
  return { publisherId, offerId };
}

describe("F1 Publish starts from API and editor alike", () => {
  it("takes a contributor's complete draft to publisher sign-off", async () => {
    const { contributor } = stage.team;
    await createCompleteOffer(contributor, {
      ...offer("relay"),
      packageBytes: await ownPackage("tidewater-cluster"),
    });
    const run = await contributor.client.call("publishOffer", {
      params: offer("relay"),
      body: { notificationEmails: [address] },
    });
    expect(run.runNumber).toBe(1);
    const waiting = await waitForRun(contributor, offer("relay"), isAtSignOff);
    expect(waiting.notificationEmails).toEqual([address]);
  });

  it("answers the same run when the same content is published again", async () => {
    const again = await stage.team.owner.client.call("publishOffer", { params: offer("relay"), body: {} });
    expect(again.runNumber).toBe(1);
  });
});

describe("F2 The Status tab shows the steps with estimates and where the offer is", () => {
  it("lists seven steps in order, the first four complete, sign-off waiting", async () => {
    const status = await stage.team.owner.client.call("getStatus", { params: offer("relay") });
    expect(status.steps.map((step) => step.status)).toEqual([
      "complete",
      "complete",
      "complete",
      "complete",
      "waitingForPublisherReview",
      "notStarted",
      "notStarted",
    ]);
    expect(status.steps[0]?.estimate?.en).toContain("day");
    expect(status.steps[0]?.title["zh-CN"]).toBe("验证先决条件");
    for (const step of status.steps.slice(0, 4)) expect(step.messages.length).toBeGreaterThan(0);
  });
});

describe("F3 All offers shows the latest status of every offer", () => {
  it("shows the waiting offer with who is awaited, and only to its publisher and the operator", async () => {
    const list = await stage.team.contributor.client.call("listOffers", {});
    expect(list.items).toMatchObject([
      { offerId: "relay", status: "waitingForPublisherReview", waitingFor: "publisher" },
    ]);
    const stranger = await stage.team.customer.client.call("listOffers", {});
    expect(stranger.items).toEqual([]);
  });
});

describe("F4 Validate prerequisites finds every missing field at once and submits nothing", () => {
  it("refuses an incomplete offer with all findings and makes no run", async () => {
    const { owner } = stage.team;
    const packageBytes = await ownPackage("tidewater-cluster");
    const changes = { title: undefined, privacyURL: "not a link", smallLogo: undefined };
    await createCompleteOffer(owner, { ...offer("incomplete"), packageBytes, changes });
    await owner.client.call("getDraft", { params: offer("incomplete") });
    const refusal = await owner.client
      .call("publishOffer", { params: offer("incomplete"), body: { notificationEmails: [address] } })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(refusal).toBeInstanceOf(ApiError);
    const { problem } = refusal as ApiError;
    expect(problem).toMatchObject({ status: 422, code: "prerequisites-not-met" });
    const pointers = (problem.problems ?? []).map((each) => each.pointer);
    expect(pointers).toContain("/offer/microsoft-azure-marketplace.title");
    expect(pointers).toContain("/offer/microsoft-azure-marketplace.privacyURL");
    const status = await owner.client.call("getStatus", { params: offer("incomplete") });
    expect(status).toMatchObject({ status: "neverPublished" });
    expect(status.run).toBeUndefined();
  });
});

describe("F5 The addresses given at Publish get the messages of this run", () => {
  it("mails them that the preview is there", async () => {
    const mail = await stage.mail.waitForMail(address, /preview/i);
    expect(mail.text).toContain("/publishers/quay/offers/relay");
    expect(mail.html).toContain("<html");
    expect(mail.messageId).toMatch(/@/);
  });
});

describe("F6 Certification tests each package and shows every result to publisher and operator", () => {
  it("gives both the same report", async () => {
    const params = { ...offer("relay"), runNumber: 1 };
    const report = await stage.team.contributor.client.call("getReport", { params });
    const seenByOperator = await stage.team.reviewer.client.call("getReport", { params });
    expect(report.packages).toHaveLength(1);
    expect(seenByOperator).toEqual(report);
  });

  it("stops an offer whose package has errors and mails the reason with the next step", async () => {
    const { owner } = stage.team;
    await createCompleteOffer(owner, {
      ...offer("ballast"),
      packageBytes: await ownPackage("ballast-import"),
    });
    await owner.client.call("publishOffer", {
      params: offer("ballast"),
      body: { notificationEmails: [address] },
    });
    const run = await waitForRun(owner, offer("ballast"), hasFailed);
    expect(run.step).toBe("certification");
    expect(run.steps.find((step) => step.id === "certification")?.status).toBe("blocked");
    const report = await owner.client.call("getReport", { params: { ...offer("ballast"), runNumber: 1 } });
    const errors = report.packages
      .flatMap((each) => each.findings)
      .filter((finding) => finding.severity === "error");
    expect(errors.length).toBeGreaterThan(2);
    for (const finding of errors) expect(finding.messages["zh-CN"]).not.toBe("");
    const mail = await waitUntil("the failure's mail", () =>
      stage.mail.received.find(
        (each) => /ballast|Harbour Relay/i.test(each.subject ?? "") && /certification/i.test(each.text ?? ""),
      ),
    );
    expect(mail.text).toContain("/status");
  });
});

describe("F7 Packaging makes the product page and sends a test lead", () => {
  it("writes a test lead to the publisher's HTTPS endpoint and stores the page", async () => {
    const { owner } = stage.team;
    await createCompleteOffer(owner, {
      ...offer("with-leads"),
      packageBytes: await ownPackage("tidewater-cluster"),
      lead: {
        leadDestination: "HttpsEndpoint",
        httpsEndpointLeadConfiguration: { httpsEndpointUri: stage.leads.url },
      },
      changes: { description: "<p>Safe</p><script>steal()</script>" },
    });
    await owner.client.call("publishOffer", { params: offer("with-leads"), body: {} });
    await waitForRun(owner, offer("with-leads"), isAtSignOff);
    const lead = stage.leads.bodies.at(-1) as { UserDetails: Record<string, string>; LeadSource: string };
    expect(lead.UserDetails["FirstName"]).toMatch(/^MSFT_TEST_\d{18}$/);
    const page = await owner.client.call("getProductPage", {
      params: { ...offer("with-leads"), slot: "preview" },
    });
    expect(page.descriptionHtml).toContain("Safe");
    expect(page.descriptionHtml).not.toContain("script");
    const logo = await fetch(
      new URL(page.logos["largeLogo"] ?? Object.values(page.logos)[0] ?? "", stage.slipway.url),
    );
    expect(logo.headers.get("content-type")).toBe("image/png");
  });

  it("writes a test lead as a row of the publisher's Azure table, once in 24 hours", async () => {
    const azurite = await startAzurite();
    try {
      const { owner } = stage.team;
      const { connectionString } = azurite;
      await createCompleteOffer(owner, {
        ...offer("with-table"),
        packageBytes: await ownPackage("tidewater-cluster"),
        lead: { leadDestination: "AzureTable", tableLeadConfiguration: { connectionString } },
      });
      await owner.client.call("publishOffer", { params: offer("with-table"), body: {} });
      await waitForRun(owner, offer("with-table"), isAtSignOff);
      await owner.client.call("cancelPublish", { params: offer("with-table") });
      await owner.client.call("publishOffer", { params: offer("with-table"), body: {} });
      const run = await waitForRun(owner, offer("with-table"), isAtSignOff);
      expect(run.runNumber).toBe(2);
      const rows = await readTable(connectionString);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.["rowKey"]).toMatch(/^MSFT_TEST_\d{18}$/);
    } finally {
      azurite.stop();
    }
  });
});

async function readTable(connectionString: string): Promise<Record<string, unknown>[]> {
  const options = { allowInsecureConnection: true };
  const table = TableClient.fromConnectionString(connectionString, "MarketplaceLeads", options);
  const rows: Record<string, unknown>[] = [];
  for await (const row of table.listEntities()) rows.push(row);
  return rows;
}
