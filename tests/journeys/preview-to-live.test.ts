import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { refusal } from "../support/refusal.ts";
import { ownPackage } from "../support/packages.ts";
import { isAtReview, isAtSignOff, isLive, setStage, waitForRun, type Stage } from "./stage.ts";

let stage: Stage;
const publisherId = "tidewater";
const offer = { publisherId, offerId: "cluster" };
const subscriptionId = "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36";
const address = "release@tidewater.example";

beforeAll(async () => {
  stage = await setStage(publisherId);
  await createCompleteOffer(stage.team.owner, {
    ...offer,
    packageBytes: await ownPackage("tidewater-cluster"),
    previewSubscription: subscriptionId,
  });
  await stage.team.owner.client.call("publishOffer", {
    params: offer,
    body: { notificationEmails: [address] },
  });
  await waitForRun(stage.team.owner, offer, isAtSignOff);
});
afterAll(() => stage.stop());

describe("F8 Preview is for allow-listed subscriptions that a person has", () => {
  it("mails that the offer can be previewed", async () => {
    await stage.mail.waitForMail(address, /preview/i);
  });

  it("hides the preview from everybody else, whatever they say", async () => {
    const { customer } = stage.team;
    const found = await customer.client.call("searchStorefront", { query: { preview: true } });
    expect(found.items).toEqual([]);
    const error = await refusal(
      customer.client.call("getStorefrontOffer", { params: offer, query: { preview: true } }),
    );
    expect([403, 404]).toContain(error.problem.status);
    const plan = { ...offer, planId: "standard" };
    const deployment = await refusal(
      customer.client.call("deployPlan", {
        params: plan,
        query: { preview: true },
        body: { subscriptionId, consent: true },
      }),
    );
    expect(deployment.problem.code).toBe("subscription-not-granted");
  });

  it("opens to a person who was granted the subscription: page, create form, resources, signed links", async () => {
    const { administrator, customer } = stage.team;
    const email = `customer@${publisherId}-customer.example`;
    await administrator.client.call("grantSubscription", {
      body: { email, subscriptionId, label: "Staging" },
    });
    const page = await customer.client.call("getStorefrontOffer", {
      params: offer,
      query: { preview: true },
    });
    expect(page).toMatchObject({ isPreview: true, title: "Harbour Relay" });
    const plan = { ...offer, planId: "standard" };
    const form = await customer.client.call("getCreateForm", { params: plan, query: { preview: true } });
    expect(form.createUiDefinition).toContain("Microsoft.Azure.CreateUIDef");
    const parameters = {
      location: "northeurope",
      clusterName: "relay",
      nodeCount: 2,
      adminUsername: "harbour",
      adminPasswordOrKey: "not-a-real-password-1",
      enableDiagnostics: true,
    };
    const preview = await customer.client.call("previewDeployment", {
      params: plan,
      query: { preview: true },
      body: { parameters },
    });
    const machines = preview.resources.filter(
      (resource) => resource.type === "Microsoft.Compute/virtualMachines",
    );
    expect(machines.map((machine) => machine.name)).toEqual(["relay-node1", "relay-node2"]);
    expect(
      preview.resources.some((resource) => resource.type === "Microsoft.Insights/dataCollectionRules"),
    ).toBe(true);
    const deployment = await customer.client.call("deployPlan", {
      params: plan,
      query: { preview: true },
      body: { subscriptionId, consent: true, customer: { email } },
    });
    const template = await fetch(new URL(deployment.templateUrl));
    expect(template.status).toBe(200);
    expect(await template.text()).toContain("Microsoft.Compute/virtualMachines");
  });
});

describe("F9 Publisher sign-off: Go Live", () => {
  it("is refused to strangers and moves the offer to review for its publisher", async () => {
    const error = await refusal(stage.team.customer.client.call("goLive", { params: offer, body: {} }));
    expect([403, 404]).toContain(error.problem.status);
    await stage.team.contributor.client.call("goLive", { params: offer, body: {} });
    const run = await waitForRun(stage.team.owner, offer, isAtReview);
    expect(run.steps.find((step) => step.id === "marketplace-review")?.status).toBe("waitingForApproval");
  });
});

describe("F10 Marketplace review is a work item with files, report, threads on lines", () => {
  it("lets reviewer and publisher talk on a line, then approves with advice", async () => {
    const { reviewer, owner } = stage.team;
    const list = await reviewer.client.call("listReviews", { query: { state: "waiting" } });
    const summary = list.items.find((review) => review.offerId === offer.offerId);
    const params = { publisherId, reviewId: summary?.reviewId ?? "" };
    const review = await owner.client.call("getReview", { params });
    const template = review.packages[0];
    expect(template?.files.map((file) => file.path)).toContain("mainTemplate.json");
    const thread = await reviewer.client.call("openThread", {
      params,
      body: {
        packageHash: template?.hash ?? "",
        file: "mainTemplate.json",
        line: 12,
        text: "Why a default here?",
      },
    });
    await owner.client.call("replyToThread", {
      params: { ...params, threadId: thread.id },
      body: { text: "The marketplace fills it in." },
    });
    const seen = await reviewer.client.call("getReview", { params });
    expect(seen.threads[0]?.comments.map((comment) => comment.side)).toEqual(["operator", "publisher"]);
    const own = await refusal(owner.client.call("approveReview", { params, body: {} }));
    expect(own.problem.status).toBe(403);
    await reviewer.client.call("approveReview", { params, body: { advice: "Consider trusted launch." } });
  });
});

describe("F11 Live: customers find the offer and deploy it", () => {
  it("is succeeded everywhere, on the storefront for anybody, and mailed", async () => {
    await waitForRun(stage.team.owner, offer, isLive);
    const list = await stage.team.owner.client.call("listOffers", {});
    expect(list.items[0]).toMatchObject({ status: "succeeded", isLive: true });
    const anonymous = await fetch(`${stage.slipway.url}/v1/storefront/offers?text=harbour`);
    expect(await anonymous.json()).toMatchObject({ items: [{ offerId: "cluster", isPreview: false }] });
    await stage.mail.waitForMail(address, /live/i);
  });
});
