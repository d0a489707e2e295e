import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonActor } from "#context.ts";
import { getIncident } from "#queries/incidents/get-incident.ts";
import { listIncidents } from "#queries/incidents/list-incidents.ts";
import { addPerson, seedOffer } from "#queries/testing/seed-offer.ts";
import { startTestServices, type TestServices } from "#queries/testing/start-test-services.ts";
import { changeIncident } from "./change-incident.ts";
import { createIncident } from "./create-incident.ts";
import { replyToIncident } from "./reply-to-incident.ts";

const publisherId = "fabrikam";
let test: TestServices;
let owner: PersonActor;
let foreigner: PersonActor;
let support: PersonActor;

beforeAll(async () => {
  test = await startTestServices();
  for (const id of [publisherId, "contoso"]) {
    await seedOffer(test, {
      publisherId: id,
      offerId: "relay",
      slot: "production",
      definition: { plans: [] },
      packageName: "quayside-telemetry",
    });
  }
  owner = await addPerson(test, "owner", [{ publisherId, role: "owner" }]);
  foreigner = await addPerson(test, "foreigner", [{ publisherId: "contoso", role: "owner" }]);
  support = await addPerson(test, "support", [{ publisherId: null, role: "support-engineer" }]);
});
afterAll(() => test.stop());

const as = (actor: PersonActor) => ({ actor, services: test.services });
const request = {
  publisherId,
  offerId: "relay",
  runNumber: 1,
  step: "certification",
  problemType: "publishing",
  category: "certification",
  title: "A rule",
  description: "What does it want?",
  contact: { name: "Ada", email: "ada@example.org" },
};

async function addUpload(publisher: string, hash: string | null): Promise<string> {
  const uploadId = test.services.newId();
  const now = test.services.clock.now();
  await test.services.db
    .insertInto("upload")
    .values({
      id: uploadId,
      publisher_id: publisher,
      file_name: "log.txt",
      size: 3,
      sha256: null,
      hash,
      created_by: owner.principalId,
      created_at: now,
      expires_at: now,
    })
    .execute();
  return uploadId;
}

const mails = () =>
  test.services.db.selectFrom("email").select(["event", "recipient"]).orderBy("created_at").execute();

describe("an incident", () => {
  it("goes back and forth between the publisher and support, each told by mail", async () => {
    const { hash } = await test.services.db.selectFrom("blob").select("hash").executeTakeFirstOrThrow();
    const files = [{ uploadId: await addUpload(publisherId, hash) }];
    const opened = await createIncident(as(owner), { ...request, files });
    expect(opened).toMatchObject({
      state: "open",
      runNumber: 1,
      step: "certification",
      openedBy: { name: "owner" },
    });
    expect(opened.messages[0]?.files[0]).toMatchObject({ name: "log.txt", size: 3 });
    expect(opened.messages[0]?.files[0]?.url).toMatch(/^https:\/\/slipway\.example\/artifacts\/fabrikam\//);
    const key = { publisherId, incidentId: opened.incidentId };
    const answered = await replyToIncident(as(support), { ...key, text: "The location." });
    expect(answered.state).toBe("waiting-for-publisher");
    const replied = await replyToIncident(as(owner), { ...key, text: "Thanks." });
    expect(replied.state).toBe("open");
    expect(replied.messages.map((message) => message.side)).toEqual(["publisher", "operator", "publisher"]);
    await replyToIncident(as(owner), { ...key, text: "One more." });
    expect((await mails()).map((mail) => `${mail.event} ${mail.recipient}`)).toEqual([
      "incident-opened support@example.org",
      "incident-confirmed ada@example.org",
      "incident-answered ada@example.org",
      "incident-replied support@example.org",
      "incident-replied support@example.org",
    ]);
  });

  it("is resolved by either side, and opened again by the publisher's next word", async () => {
    const { incidentId } = await createIncident(as(owner), request);
    const key = { publisherId, incidentId };
    await expect(changeIncident(as(owner), { ...key, severity: "high" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await changeIncident(as(support), { ...key, severity: "high" })).toMatchObject({
      severity: "high",
    });
    expect(await changeIncident(as(owner), { ...key, state: "resolved" })).toMatchObject({
      state: "resolved",
    });
    expect(await replyToIncident(as(support), { ...key, text: "A note." })).toMatchObject({
      state: "resolved",
    });
    expect(await replyToIncident(as(owner), { ...key, text: "It is back." })).toMatchObject({
      state: "open",
    });
  });

  it("is seen by its publisher and by support only", async () => {
    const titles = async (actor: PersonActor, query = {}) =>
      (await listIncidents(as(actor), query)).items.length;
    expect([await titles(owner), await titles(support), await titles(foreigner)]).toEqual([2, 2, 0]);
    expect(await titles(foreigner, { publisherId })).toBe(0);
    const first = await listIncidents(as(owner), { limit: 1 });
    const rest = await listIncidents(as(owner), { limit: 1, cursor: first.next });
    expect([...first.items, ...rest.items].map((incident) => incident.number)).toEqual([2, 1]);
    expect(rest.next).toBeUndefined();
    const [incident] = first.items;
    await expect(
      getIncident(as(foreigner), { publisherId: "contoso", incidentId: incident?.incidentId ?? "" }),
    ).rejects.toMatchObject({ code: "incident-not-found" });
    await expect(getIncident(as(owner), { publisherId, incidentId: "1" })).rejects.toMatchObject({
      code: "incident-not-found",
    });
  });

  it("names what is wrong with it", async () => {
    const wrong = { ...request, problemType: "constructor", step: "lunch", offerId: undefined };
    const error = await createIncident(as(owner), wrong).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: "request-invalid",
      details: { problems: [{ pointer: "/problemType" }, { pointer: "/offerId" }, { pointer: "/step" }] },
    });
    await expect(createIncident(as(owner), { ...request, runNumber: 9 })).rejects.toMatchObject({
      code: "run-not-found",
    });
    for (const uploadId of [await addUpload("contoso", null), await addUpload(publisherId, null), "x"]) {
      await expect(createIncident(as(owner), { ...request, files: [{ uploadId }] })).rejects.toMatchObject({
        code: "upload-not-found",
      });
    }
    expect((await listIncidents(as(owner), {})).items).toHaveLength(2);
  });
});
