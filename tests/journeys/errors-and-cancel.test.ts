import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiError } from "@slipway/contracts/client";
import { completeListing, completePlan, createCompleteOffer } from "../support/complete-offer.ts";
import { ownPackage } from "../support/packages.ts";
import { uploadFile } from "../support/upload-file.ts";
import { bringLive, hasFailed, isAtReview, isAtSignOff, setStage, waitForRun, type Stage } from "./stage.ts";

let stage: Stage;
const publisherId = "ballast";
const offer = { publisherId, offerId: "import" };
const address = "release@ballast.example";

beforeAll(async () => {
  stage = await setStage(publisherId);
});
afterAll(() => stage.stop());

describe("F12 Errors say what happened, where and what to do; Publish starts again at step 1", () => {
  it("fails in certification with a mail that leads to the Status tab", async () => {
    const { owner } = stage.team;
    await createCompleteOffer(owner, { ...offer, packageBytes: await ownPackage("ballast-import") });
    await owner.client.call("publishOffer", { params: offer, body: { notificationEmails: [address] } });
    const run = await waitForRun(owner, offer, hasFailed);
    const failed = run.steps.find((step) => step.status === "blocked");
    expect(failed?.messages.at(-1)).toMatchObject({ level: "error" });
    expect(failed?.messages.some((message) => message.next !== undefined)).toBe(true);
    const mail = await stage.mail.waitForMail(address, /failed|error|stopped/i);
    expect(mail.text).toContain("/publishers/ballast/offers/import/status");
  });

  it("runs again from step 1 with a mended package", async () => {
    const { owner } = stage.team;
    const fixed = await uploadFile(owner, publisherId, "fixed.zip", await ownPackage("tidewater-cluster"));
    const draft = await owner.client.call("getDraft", { params: offer });
    const settings = { ...offer, packageBytes: new Uint8Array() };
    const definition = { ...draft.definition, plans: [completePlan(settings, fixed.url)] };
    await owner.client.call("saveDraft", { params: offer, body: { definition }, ifMatch: draft.etag });
    await owner.client.call("publishOffer", { params: offer, body: {} });
    const run = await waitForRun(owner, offer, isAtSignOff);
    expect(run.runNumber).toBe(2);
    expect(run.notificationEmails).toEqual([address]);
  });

  it("answers a stale save with 412 and writes nothing", async () => {
    const { owner } = stage.team;
    const draft = await owner.client.call("getDraft", { params: offer });
    const error = await owner.client
      .call("saveDraft", { params: offer, body: { definition: { displayText: "Lost" } }, ifMatch: '"stale"' })
      .then(
        () => undefined,
        (reason: unknown) => reason as ApiError,
      );
    expect(error?.problem.code).toBe("etag-stale");
    expect((await owner.client.call("getDraft", { params: offer })).revision).toBe(draft.revision);
  });
});

describe("F13 Support request from the failed step", () => {
  it("opens an incident with the operation attached and mails both sides", async () => {
    const { owner, support } = stage.team;
    const incident = await owner.client.call("createIncident", {
      params: { publisherId },
      body: {
        offerId: offer.offerId,
        runNumber: 1,
        step: "certification",
        problemType: "publishing",
        category: "certification",
        title: "A finding that I do not understand",
        description: "What does the rule want?",
        contact: { name: "Ada Byte", email: "ada@ballast.example" },
      },
    });
    const params = { publisherId, incidentId: incident.incidentId };
    await support.client.call("replyToIncident", {
      params,
      body: { text: "It wants the location from a parameter." },
    });
    const seen = await owner.client.call("getIncident", { params });
    expect(seen.messages.map((message) => message.side)).toEqual(["publisher", "operator"]);
    expect(seen).toMatchObject({ runNumber: 1, step: "certification" });
    await stage.mail.waitForMail("ada@ballast.example", /incident|support/i);
  });
});

describe("F14 Cancel Publish from sign-off on; status returns to step 1", () => {
  it("cancels at sign-off, withdraws the preview and starts anew", async () => {
    const { owner } = stage.team;
    await owner.client.call("cancelPublish", { params: offer });
    const status = await owner.client.call("getStatus", { params: offer });
    expect(status.status).toBe("canceled");
    expect(status.steps.every((step) => step.status === "notStarted")).toBe(true);
    await owner.client.call("publishOffer", { params: offer, body: {} });
    const run = await waitForRun(owner, offer, isAtSignOff);
    expect(run.runNumber).toBe(3);
    expect(run.steps.find((step) => step.id === "certification")?.reusedFromRun).toBeDefined();
  });

  it("keeps what is live when the review of an update ends with requested changes", async () => {
    await bringLive(stage, offer);
    const { owner, reviewer } = stage.team;
    const draft = await owner.client.call("getDraft", { params: offer });
    const listing = completeListing({
      ...offer,
      packageBytes: new Uint8Array(),
      changes: { summary: "Now faster." },
    });
    const definition = { ...draft.definition, offer: { ...draft.definition.offer, ...listing } };
    await owner.client.call("saveDraft", { params: offer, body: { definition }, ifMatch: draft.etag });
    await owner.client.call("publishOffer", { params: offer, body: {} });
    await waitForRun(owner, offer, isAtSignOff);
    await owner.client.call("goLive", { params: offer, body: {} });
    const run = await waitForRun(owner, offer, isAtReview);
    const params = { publisherId, reviewId: run.reviewId ?? "" };
    await reviewer.client.call("requestChanges", { params, body: { text: "Please explain the summary." } });
    const ended = await waitForRun(owner, offer, (each) => each.state === "canceled");
    expect(ended.endedBecause).toBe("review-feedback");
    const summary = await owner.client.call("getOffer", { params: offer });
    expect(summary.isLive).toBe(true);
  });
});
