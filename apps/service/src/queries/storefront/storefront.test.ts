import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployPlan } from "#commands/storefront/deploy-plan.ts";
import { readDeploymentFile } from "#commands/storefront/read-deployment-file.ts";
import { openCustomer } from "#commands/leads/lead-customer.ts";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import type { Actor, PersonActor } from "#context.ts";
import { anonymousActor } from "#identity/anonymous-actor.ts";
import { addPerson, seedOffer } from "../testing/seed-offer.ts";
import { startTestServices, type TestServices } from "../testing/start-test-services.ts";
import { getCreateForm } from "./get-create-form.ts";
import { getStorefrontOffer } from "./get-storefront-offer.ts";
import { previewDeployment } from "./preview-deployment.ts";
import { searchStorefront } from "./search-storefront.ts";

const publisherId = "fabrikam";
const listed = "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36";
const inFile = "0b6f2f52-4d0a-4c0e-9f3d-6f8e1a7b2c3d";
const manual = "4c0e9f3d-6f8e-4a7b-8c3d-0b6f2f524d0a";
let test: TestServices;
let stranger: PersonActor;
let previewer: PersonActor;
let partner: PersonActor;
let reader: PersonActor;

beforeAll(async () => {
  test = await startTestServices();
  stranger = await addPerson(test, "stranger");
  previewer = await addCustomer("previewer", listed.toUpperCase());
  partner = await addCustomer("partner", manual);
  reader = await addCustomer("reader", inFile);
  const csv = test.store(
    Buffer.from(`Type,Id,Description\r\nSubscriptionId,${inFile},"A, b"\r\nTenantId,${listed},no\r\n`),
  );
  const csvLink = makeArtifactPath(test.services.secrets, { publisherId, hash: csv, fileName: "list.csv" });
  const secret = {
    planId: "secret",
    restrictedAudience: { manualEntries: [{ type: "subscriptionId", id: manual, description: "" }] },
  };
  const filed = { planId: "filed", restrictedAudience: { uploadedCsvUri: csvLink } };
  const allowed = { "microsoft-azure-marketplace.allowedSubscriptions": [listed] };
  const base = { publisherId, packageName: "tidewater-cluster", slot: "production" } as const;
  await seedOffer(test, {
    ...base,
    offerId: "relay",
    definition: {
      offer: { "microsoft-azure-marketplace.leadDestination": "AzureTable" },
      plans: [{ planId: "standard" }, secret, filed],
    },
    privatePlans: ["secret", "filed"],
  });
  await seedOffer(test, {
    ...base,
    offerId: "hidden",
    definition: { plans: [secret] },
    privatePlans: ["secret"],
  });
  await seedOffer(test, {
    ...base,
    offerId: "coming",
    slot: "preview",
    definition: { offer: allowed, plans: [{ planId: "standard" }, secret] },
    privatePlans: ["secret"],
  });
});
afterAll(() => test.stop());

async function addCustomer(name: string, subscriptionId: string): Promise<PersonActor> {
  const person = await addPerson(test, name);
  await test.services.db
    .insertInto("subscription_grant")
    .values({
      id: test.services.newId(),
      principal_id: person.principalId,
      subscription_id: subscriptionId,
      label: name,
      source: "granted",
      granted_at: test.services.clock.now(),
    })
    .execute();
  return person;
}

const as = (actor: Actor) => ({ actor, services: test.services });
const found = async (actor: Actor, query = {}) =>
  (await searchStorefront(as(actor), query)).items.map((card) => card.offerId);
const plansOf = async (actor: Actor, offerId: string, preview = false) =>
  (await getStorefrontOffer(as(actor), { publisherId, offerId, preview })).plans.map((plan) => plan.planId);

describe("who sees what", () => {
  it("shows live offers with a public plan to anybody, private plans to those who have a subscription on their list", async () => {
    expect(await found(anonymousActor)).toEqual(["relay"]);
    expect(await found(stranger)).toEqual(["relay"]);
    expect(await found(partner)).toEqual(["hidden", "relay"]);
    expect(await plansOf(anonymousActor, "relay")).toEqual(["standard"]);
    expect(await plansOf(partner, "relay")).toEqual(["standard", "secret"]);
    expect(await plansOf(reader, "relay")).toEqual(["standard", "filed"]);
    expect(await plansOf(previewer, "relay")).toEqual(["standard"]);
    await expect(plansOf(stranger, "hidden")).rejects.toMatchObject({ code: "offer-not-found" });
  });

  it("shows a preview, with every plan, only to those who have a subscription on its list", async () => {
    expect(await found(previewer, { preview: true })).toEqual(["coming"]);
    expect(await plansOf(previewer, "coming", true)).toEqual(["standard", "secret"]);
    for (const actor of [anonymousActor, stranger, partner]) {
      expect(await found(actor, { preview: true })).toEqual([]);
      await expect(plansOf(actor, "coming", true)).rejects.toMatchObject({
        code: "subscription-not-granted",
      });
      await expect(plansOf(actor, "no-such", true)).rejects.toMatchObject({
        code: "subscription-not-granted",
      });
    }
    await expect(plansOf(previewer, "coming")).rejects.toMatchObject({ code: "offer-not-found" });
  });

  it("withdraws a preview when its run has ended", async () => {
    const { db } = test.services;
    const ofComing = db.updateTable("run").where("offer_id", "=", "coming");
    await ofComing.set({ state: "canceled" }).execute();
    expect(await found(previewer, { preview: true })).toEqual([]);
    await ofComing.set({ state: "waiting" }).execute();
    expect(await found(previewer, { preview: true })).toEqual(["coming"]);
  });
});

describe("search", () => {
  it("finds beginnings of words, whatever stands between them", async () => {
    expect(await found(anonymousActor, { text: "harb mess" })).toEqual(["relay"]);
    expect(await found(anonymousActor, { text: "it's & | ! ('" })).toEqual([]);
    expect(await found(anonymousActor, { text: "???" })).toEqual([]);
    expect(await found(anonymousActor, { text: "  ", category: "networking" })).toEqual(["relay"]);
    expect(await found(anonymousActor, { category: "storage" })).toEqual([]);
    expect(await found(previewer, { preview: true, text: "HARBOUR com" })).toEqual(["coming"]);
  });

  it("pages over offers that the caller may not see", async () => {
    const first = await searchStorefront(as(partner), { limit: 1 });
    expect(first).toMatchObject({ items: [{ offerId: "hidden" }] });
    const second = await searchStorefront(as(partner), { limit: 1, cursor: first.next });
    expect(second).toEqual({ items: [expect.objectContaining({ offerId: "relay" })] });
    expect(await searchStorefront(as(stranger), { limit: 1 })).toMatchObject({
      items: [{ offerId: "relay" }],
    });
  });
});

describe("a plan before it is deployed", () => {
  const plan = { publisherId, offerId: "relay", planId: "standard" };

  it("gives its create form and what it would create", async () => {
    const form = await getCreateForm(as(stranger), plan);
    expect(JSON.parse(form.createUiDefinition)).toMatchObject({ handler: "Microsoft.Azure.CreateUIDef" });
    const parameters = {
      location: "northeurope",
      clusterName: "relay",
      nodeCount: 2,
      adminUsername: "harbour",
      adminPasswordOrKey: "not-a-real-password-1",
      enableDiagnostics: true,
    };
    const preview = await previewDeployment(as(stranger), { ...plan, parameters, location: "northeurope" });
    const machines = preview.resources.filter(({ type }) => type === "Microsoft.Compute/virtualMachines");
    expect(machines.map(({ name }) => name)).toEqual(["relay-node1", "relay-node2"]);
    expect(preview.resources.map(({ type }) => type)).toContain("Microsoft.Insights/dataCollectionRules");
    expect(JSON.stringify(preview)).not.toContain("not-a-real-password-1");
    expect(preview.problems).toEqual([]);
  });

  it("says what is wrong with the parameters", async () => {
    const preview = await previewDeployment(as(stranger), { ...plan, parameters: { nodeCount: "many" } });
    expect(preview.problems[0]).toMatchObject({ pointer: "/parameters/nodeCount/defaultValue" });
  });

  it("is not there for who may not see it", async () => {
    await expect(getCreateForm(as(stranger), { ...plan, planId: "secret" })).rejects.toMatchObject({
      code: "plan-not-found",
    });
  });
});

describe("deployment links", () => {
  it("serve the files of one plan to anybody who holds them, and say in history that they did, once", async () => {
    const deployment = await deployPlan(as(stranger), {
      publisherId,
      offerId: "relay",
      planId: "standard",
      subscriptionId: listed,
      consent: true,
      customer: { email: "customer@example.org" },
    });
    expect(deployment.azurePortalUrl).toContain(encodeURIComponent(deployment.templateUrl));
    const [, , token = ""] = new URL(deployment.templateUrl).pathname.split("/");
    for (const name of ["mainTemplate.json", "nested/diagnostics.json", "package.zip"]) {
      const file = await readDeploymentFile(test.services, token, name);
      expect(file.bytes.length).toBeGreaterThan(100);
      expect(file.headers["access-control-allow-origin"]).toBe("*");
    }
    const wrong = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    for (const [bad, file] of [
      [wrong, "mainTemplate.json"],
      [token, "other.json"],
      ["x", "mainTemplate.json"],
    ] as const) {
      await expect(readDeploymentFile(test.services, bad, file)).rejects.toMatchObject({
        code: "file-not-found",
      });
    }
    const entries = await test.services.db.selectFrom("audit_entry").select("event").orderBy("id").execute();
    expect(entries.map((entry) => entry.event)).toEqual(["deployment.link-issued", "deployment.link-used"]);
    const later = { ...test.services, clock: { now: () => new Date(Date.parse(deployment.expiresAt)) } };
    await expect(readDeploymentFile(later, token, "mainTemplate.json")).rejects.toThrow(/expired/);
  });

  it("make a lead with consent only, kept encrypted", async () => {
    const leads = await test.services.db.selectFrom("lead").selectAll().execute();
    expect(leads.map((lead) => lead.lead_source)).toEqual(["AzureMarketplace-INS|fabrikam.relay"]);
    expect(leads[0]?.customer).not.toContain("customer@");
    expect(openCustomer(test.services.secrets, leads[0]?.customer ?? "")).toEqual({
      email: "customer@example.org",
    });
    expect(test.enqueued).toEqual([{ name: "deliver-lead", payload: { leadId: leads[0]?.id } }]);
    const quiet = {
      publisherId,
      offerId: "relay",
      planId: "standard",
      subscriptionId: listed,
      consent: false,
    };
    await deployPlan(as(stranger), quiet);
    expect(await test.services.db.selectFrom("lead").selectAll().execute()).toHaveLength(1);
  });

  it("are refused for a private plan or preview into a subscription that is not the caller's, or not on the list", async () => {
    const secret = { publisherId, offerId: "relay", planId: "secret", consent: false };
    const coming = { publisherId, offerId: "coming", planId: "standard", preview: true, consent: false };
    const refused = { code: "subscription-not-granted" };
    await expect(deployPlan(as(partner), { ...secret, subscriptionId: listed })).rejects.toMatchObject(
      refused,
    );
    await expect(deployPlan(as(previewer), { ...coming, subscriptionId: manual })).rejects.toMatchObject(
      refused,
    );
    await expect(deployPlan(as(stranger), { ...coming, subscriptionId: listed })).rejects.toMatchObject(
      refused,
    );
    await expect(deployPlan(as(partner), { ...secret, subscriptionId: manual })).resolves.toBeDefined();
    await expect(deployPlan(as(previewer), { ...coming, subscriptionId: listed })).resolves.toBeDefined();
  });
});
