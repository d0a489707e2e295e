import { createHash, randomBytes } from "node:crypto";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { writeZip } from "@slipway/package-reader";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completeListing, completePlan, createCompleteOffer } from "../support/complete-offer.ts";
import { drawImage } from "../support/images.ts";
import { makeZip } from "../support/lying-zip.ts";
import { startMailServer } from "../support/mail-server.ts";
import { ownPackage } from "../support/packages.ts";
import { refusal } from "../support/refusal.ts";
import { uploadFile } from "../support/upload-file.ts";
import { waitUntil } from "../support/wait-until.ts";
import { hasFailed, isAtReview, isAtSignOff, setStage, waitForRun, type Stage } from "./stage.ts";

let stage: Stage;
const publisherId = "bilge";
const offer = (offerId: string) => ({ publisherId, offerId });

beforeAll(async () => {
  stage = await setStage(publisherId, {
    environment: { SLIPWAY_MAX_PACKAGE_MB: "1", OUTBOUND_ALLOW: "localhost" },
  });
});
afterAll(() => stage.stop());

async function publishWith(offerId: string, packageBytes: Uint8Array) {
  await createCompleteOffer(stage.team.owner, { ...offer(offerId), packageBytes });
  await stage.team.owner.client.call("publishOffer", { params: offer(offerId), body: {} });
  return waitForRun(stage.team.owner, offer(offerId), hasFailed);
}

async function rulesThatBlock(offerId: string): Promise<string[]> {
  const report = await stage.team.owner.client.call("getReport", {
    params: { ...offer(offerId), runNumber: 1 },
  });
  return report.packages.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
  );
}

describe("moves at the wrong time", () => {
  it("refuses Go Live without a preview, and says what to do", async () => {
    await createCompleteOffer(stage.team.owner, {
      ...offer("dry"),
      packageBytes: await ownPackage("tidewater-cluster"),
    });
    const { problem } = await refusal(
      stage.team.owner.client.call("goLive", { params: offer("dry"), body: {} }),
    );
    expect(problem).toMatchObject({ status: 409, code: "move-not-allowed" });
    expect(problem.detailZh).toContain("发布");
  });

  it("refuses other content and an early cancel while steps 1 to 4 run, and loses nothing", async () => {
    const { owner } = stage.team;
    const release = stage.leads.hold();
    const lead = {
      leadDestination: "HttpsEndpoint",
      httpsEndpointLeadConfiguration: { httpsEndpointUri: stage.leads.url },
    };
    const settings = { ...offer("busy"), packageBytes: await ownPackage("tidewater-cluster"), lead };
    const definition = await createCompleteOffer(owner, settings);
    await owner.client.call("publishOffer", { params: offer("busy"), body: {} });
    await waitForRun(owner, offer("busy"), (run) => run.step === "packaging");
    const { problem: early } = await refusal(owner.client.call("cancelPublish", { params: offer("busy") }));
    expect(early).toMatchObject({ status: 409, code: "cancel-too-early" });
    const { etag } = await owner.client.call("getDraft", { params: offer("busy") });
    const changed = { ...definition, displayText: "Other content" };
    await owner.client.call("saveDraft", {
      params: offer("busy"),
      body: { definition: changed },
      ifMatch: etag,
    });
    const { problem: other } = await refusal(
      owner.client.call("publishOffer", { params: offer("busy"), body: {} }),
    );
    expect(other).toMatchObject({ status: 409, code: "other-content-publishing" });
    release();
    const run = await waitForRun(owner, offer("busy"), isAtSignOff);
    expect(run.runNumber).toBe(1);
    expect((await owner.client.call("getDraft", { params: offer("busy") })).definition.displayText).toBe(
      "Other content",
    );
  });

  it("refuses other content under review", async () => {
    const { owner } = stage.team;
    await owner.client.call("goLive", { params: offer("busy"), body: {} });
    await waitForRun(owner, offer("busy"), isAtReview);
    const { problem } = await refusal(owner.client.call("publishOffer", { params: offer("busy"), body: {} }));
    expect(problem.code).toBe("other-content-publishing");
    await owner.client.call("cancelPublish", { params: offer("busy") });
  });
});

describe("uploads", () => {
  it("refuses a file larger than the limit before a byte is sent", async () => {
    const body = { fileName: "huge.zip", size: 2 * 1024 * 1024 };
    const { problem } = await refusal(
      stage.team.owner.client.call("createUpload", { params: { publisherId }, body }),
    );
    expect(problem).toMatchObject({ status: 413, code: "upload-too-large" });
  });

  it("goes on after a connection that broke in the middle", async () => {
    const { owner } = stage.team;
    const bytes = randomBytes(300_000);
    const body = {
      fileName: "broken.zip",
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
    const { uploadId } = await owner.client.call("createUpload", { params: { publisherId }, body });
    await sendHalf(`/v1/publishers/${publisherId}/uploads/${uploadId}`, bytes);
    const upload = await owner.client.call("getUpload", { params: { publisherId, uploadId } });
    expect(upload.offset).toBe(0);
    expect((await uploadFile(owner, publisherId, "broken.zip", bytes)).hash).toBe(body.sha256);
  });

  it("refuses bytes that do not have the announced hash", async () => {
    const { owner } = stage.team;
    const body = { fileName: "damaged.zip", size: 4, sha256: "ab".repeat(32) };
    const { uploadId } = await owner.client.call("createUpload", { params: { publisherId }, body });
    const answer = await owner.fetch(`/v1/publishers/${publisherId}/uploads/${uploadId}`, {
      method: "PATCH",
      headers: { "content-type": "application/offset+octet-stream", "upload-offset": "0" },
      body: "abcd",
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "upload-damaged" });
  });
});

/** Announces all bytes, sends half of them and breaks the connection. */
function sendHalf(path: string, bytes: Buffer): Promise<void> {
  const { cookie } = stage.team.owner;
  const headers = {
    cookie,
    origin: stage.slipway.url,
    "content-type": "application/offset+octet-stream",
    "upload-offset": "0",
    "content-length": bytes.length,
  };
  return new Promise((resolve) => {
    const sending = request(stage.slipway.url + path, { method: "PATCH", headers });
    sending.on("error", () => {});
    sending.write(bytes.subarray(0, bytes.length / 2), () =>
      setTimeout(() => (sending.destroy(), resolve()), 200),
    );
  });
}

describe("packages that lie", () => {
  it("stops a zip whose checksum is wrong", async () => {
    await publishWith("wrong-crc", makeZip("mainTemplate.json", Buffer.from("{}")));
    expect(await rulesThatBlock("wrong-crc")).not.toEqual([]);
  });

  it("stops a template nested 100,000 deep, with its place", async () => {
    const deep = Buffer.from(`{"resources":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
    const form = Buffer.from("{}");
    const bytes = await writeZip([
      { path: "mainTemplate.json", bytes: deep },
      { path: "createUiDefinition.json", bytes: form },
    ]);
    const run = await publishWith("deep", bytes);
    expect(
      run.steps
        .find(({ id }) => id === "certification")
        ?.messages.some(({ file }) => file === "mainTemplate.json"),
    ).toBe(true);
  });

  it("stops a file that is no zip at all in step 1", async () => {
    await createCompleteOffer(stage.team.owner, {
      ...offer("no-zip"),
      packageBytes: Buffer.from("not a zip"),
    });
    const { problem } = await refusal(
      stage.team.owner.client.call("publishOffer", { params: offer("no-zip"), body: {} }),
    );
    expect(problem.problems?.map(({ code }) => code)).toEqual(["not-a-zip"]);
  });
});

describe("listings", () => {
  it("names the exact size that a logo needs", async () => {
    const { owner } = stage.team;
    const wrong = await uploadFile(owner, publisherId, "wide.png", await drawImage(256, 115));
    const definition = await createCompleteOffer(owner, {
      ...offer("logo"),
      packageBytes: await ownPackage("tidewater-cluster"),
    });
    const { etag } = await owner.client.call("getDraft", { params: offer("logo") });
    const key = "microsoft-azure-marketplace.wideLogo";
    const changed = { ...definition, offer: { ...(definition["offer"] as object), [key]: wrong.url } };
    await owner.client.call("saveDraft", {
      params: offer("logo"),
      body: { definition: changed },
      ifMatch: etag,
    });
    const { findings, mayPublish } = await owner.client.call("checkOffer", { params: offer("logo") });
    expect(mayPublish).toBe(false);
    expect(findings).toMatchObject([{ rule: "image-size", pointer: `/offer/${key}` }]);
    expect(findings[0]?.message.en).toContain("255 × 115");
  });

  it("takes scripts out of HTML when it is saved", async () => {
    const { owner } = stage.team;
    const settings = { ...offer("html"), packageBytes: new Uint8Array() };
    const description =
      '<p onclick="steal()">Safe<img src=x onerror=steal()></p><script>steal()</script><a href="javascript:steal()">x</a>';
    const definition = { offer: completeListing({ ...settings, changes: { description } }), plans: [] };
    const draft = await owner.client.call("createOffer", {
      params: { publisherId },
      body: { offerId: "html", definition },
    });
    const stored = draft.definition.offer?.["microsoft-azure-marketplace.description"];
    expect(stored).toContain("Safe");
    expect(stored).not.toMatch(/script|onclick|onerror|img/);
  });

  it("refuses a body nested 100,000 deep as unreadable JSON", async () => {
    const answer = await stage.team.owner.fetch(`/v1/publishers/${publisherId}/offers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"offerId":"deep-body","definition":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "json-invalid" });
  });
});

describe("addresses of others", () => {
  it("keeps a private address as given, fetches nothing, and says so in step 1", async () => {
    const { owner } = stage.team;
    const visits: string[] = [];
    const server = createServer((incoming, answer) => {
      visits.push(incoming.url ?? "");
      answer.end("secret");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const links = [
      `http://127.0.0.1:${port}/app.zip`,
      `http://[::ffff:127.0.0.1]:${port}/app.zip`,
      "http://169.254.169.254/metadata",
    ];
    for (const [index, link] of links.entries()) {
      const settings = { ...offer(`private-${index}`), packageBytes: new Uint8Array() };
      const definition = { offer: completeListing(settings), plans: [completePlan(settings, link)] };
      await owner.client.call("createOffer", {
        params: { publisherId },
        body: { offerId: settings.offerId, definition },
      });
      const { findings } = await owner.client.call("checkOffer", { params: offer(settings.offerId) });
      expect(findings.map(({ rule }) => rule)).toContain("artifact-not-fetched");
    }
    expect(visits).toEqual([]);
    server.close();
  });

  it("fails step 3 with the reason when the lead endpoint refuses, and passes once it is mended", async () => {
    const { owner } = stage.team;
    const lead = {
      leadDestination: "HttpsEndpoint",
      httpsEndpointLeadConfiguration: { httpsEndpointUri: stage.leads.url },
    };
    stage.leads.answerWith(404);
    await createCompleteOffer(owner, {
      ...offer("leads-down"),
      packageBytes: await ownPackage("tidewater-cluster"),
      lead,
    });
    await owner.client.call("publishOffer", { params: offer("leads-down"), body: {} });
    const failed = await waitForRun(owner, offer("leads-down"), hasFailed);
    expect(failed.step).toBe("packaging");
    const message = failed.steps
      .find(({ id }) => id === "packaging")
      ?.messages.find(({ code }) => code === "leads.test-failed");
    expect(message?.pointer).toBe("/offer/microsoft-azure-marketplace.leadDestination");
    stage.leads.answerWith(200);
    await owner.client.call("publishOffer", { params: offer("leads-down"), body: {} });
    const passed = await waitForRun(owner, offer("leads-down"), isAtSignOff);
    expect(passed.runNumber).toBe(2);
  });

  it("never answers the secret of a lead destination", async () => {
    const { owner } = stage.team;
    const draft = JSON.stringify(await owner.client.call("getDraft", { params: offer("leads-down") }));
    expect(draft).not.toContain(stage.leads.url);
    expect(stage.slipway.output()).not.toContain(stage.leads.url);
  });

  it("keeps e-mails while SMTP is down and sends them when it is back", async () => {
    const { owner } = stage.team;
    const { port } = stage.mail;
    await stage.mail.stop();
    await createCompleteOffer(owner, {
      ...offer("no-mail"),
      packageBytes: await ownPackage("tidewater-cluster"),
    });
    const address = "later@bilge.example";
    await owner.client.call("publishOffer", {
      params: offer("no-mail"),
      body: { notificationEmails: [address] },
    });
    await waitForRun(owner, offer("no-mail"), isAtSignOff);
    const later = await startMailServer(port);
    try {
      const mail = await waitUntil(
        "the e-mail",
        () => later.received.find((each) => each.recipients.includes(address)),
        60_000,
      );
      expect(mail.subject).toMatch(/preview/i);
    } finally {
      await later.stop();
    }
  }, 90_000);
});
