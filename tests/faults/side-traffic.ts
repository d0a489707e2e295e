import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { PatientClient } from "./patient-client.ts";
import { draftIds, publisherId, shopId, titled, type FaultStage } from "./stage.ts";

/** What the service has said yes to beside the publishes. */
export interface Acknowledged {
  saves: { offerId: string; revision: number; title: string }[];
  /** Hashes of files that were uploaded. */
  uploads: string[];
  /** Customers' addresses. */
  leads: string[];
  /** Answers that should have been a yes. */
  refusals: string[];
}

/** Saves drafts, uploads files and orders from the shop, one after the other, until told to stop. */
export async function makeSideTraffic(
  stage: FaultStage,
  clients: { owner: PatientClient; customer: PatientClient },
  isOver: () => boolean,
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { saves: [], uploads: [], leads: [], refusals: [] };
  await Promise.all([
    ...draftIds.map((offerId) => editDraft(stage, clients.owner, offerId, acknowledged, isOver)),
    orderFromShop(clients.customer, acknowledged, isOver),
    uploadFiles(clients.owner, acknowledged, isOver),
  ]);
  return acknowledged;
}

async function editDraft(
  stage: FaultStage,
  owner: PatientClient,
  offerId: string,
  { saves, refusals }: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  const path = `/v1/publishers/${publisherId}/offers/${offerId}/draft`;
  for (let version = 1; !isOver(); version += 1) {
    const title = `${offerId} version ${version}`;
    const { status, json } = await owner.send("PUT", path, {
      definition: titled(stage.definitions.good, title),
    });
    const { revision } = (json ?? {}) as { revision?: number };
    if (status >= 300 || revision === undefined)
      refusals.push(`save of ${offerId}: ${status} ${JSON.stringify(json)}`);
    else saves.push({ offerId, revision, title });
    await pause(400);
  }
}

async function orderFromShop(
  customer: PatientClient,
  { leads, refusals }: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  const path = `/v1/storefront/offers/${publisherId}/${shopId}/plans/standard/deployments`;
  for (let number = 1; !isOver(); number += 1) {
    const email = `buyer-${number}@customer.example`;
    const body = { subscriptionId: randomUUID(), consent: true, customer: { email } };
    const { status, json } = await customer.send("POST", path, body);
    if (status >= 300) refusals.push(`order ${number}: ${status} ${JSON.stringify(json)}`);
    else leads.push(email);
    await pause(1000);
  }
}

/** In one piece each, of up to 100 KB; a piece whose answer was lost is asked after, and goes on where it stands. */
async function uploadFiles(
  owner: PatientClient,
  { uploads, refusals }: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  for (let number = 1; !isOver(); number += 1) {
    const bytes = randomBytes(1 + Math.floor(Math.random() * 100_000));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const body = { fileName: `file-${number}.bin`, size: bytes.length, sha256 };
    const begun = await owner.send("POST", `/v1/publishers/${publisherId}/uploads`, body);
    const { uploadId = "" } = (begun.json ?? {}) as { uploadId?: string };
    const path = `/v1/publishers/${publisherId}/uploads/${uploadId}`;
    let sent = await owner.sendBytes(path, 0, bytes);
    if (sent.status === 409) {
      const { offset = 0 } = (await owner.send("GET", path)).json as { offset?: number };
      sent = await owner.sendBytes(path, offset, bytes.subarray(offset));
    }
    const { file } = (sent.json ?? {}) as { file?: { hash: string } };
    if (file?.hash === sha256) uploads.push(sha256);
    else refusals.push(`upload ${number}: ${begun.status}, ${sent.status} ${JSON.stringify(sent.json)}`);
    await pause(300);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
