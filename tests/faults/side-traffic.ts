import { randomUUID } from "node:crypto";
import type { PatientClient } from "./patient-client.ts";
import { draftIds, publisherId, shopId, titled, type FaultStage } from "./stage.ts";

/** What the service has said yes to beside the publishes. */
export interface Acknowledged {
  saves: { offerId: string; revision: number; title: string }[];
  /** Customers' addresses. */
  leads: string[];
  /** Answers that should have been a yes. */
  refusals: string[];
}

/** Saves drafts and orders from the shop, one after the other, until told to stop. */
export async function makeSideTraffic(
  stage: FaultStage,
  clients: { owner: PatientClient; customer: PatientClient },
  isOver: () => boolean,
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { saves: [], leads: [], refusals: [] };
  await Promise.all([
    ...draftIds.map((offerId) => editDraft(stage, clients.owner, offerId, acknowledged, isOver)),
    orderFromShop(clients.customer, acknowledged, isOver),
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
