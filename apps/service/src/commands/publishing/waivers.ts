import type { CallOutput } from "@slipway/contracts/client";
import { resolveRules } from "@slipway/certification";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { lockOffer, type OfferKey } from "#database/repositories/offer.ts";
import { listWaiverRows, type WaiverRow } from "#database/repositories/waiver.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { queueEmails } from "#emails/queue-emails.ts";
import { ServiceError } from "#service-error.ts";

type Waiver = CallOutput<"requestWaiver">;

export interface WaiverRequest extends OfferKey {
  rule: string;
  path?: string | undefined;
  pointer?: string | undefined;
  reason: string;
  /** YYYY-MM-DD, inclusive. */
  expires: string;
}

/** Asks for an exception from a rule; reviewers are told. @throws ServiceError `rule-not-found`, `offer-not-found`. */
export async function requestWaiver({ services, actor }: Context, request: WaiverRequest): Promise<Waiver> {
  const rule = resolveRules([request.rule]).ids[0];
  if (rule === undefined) throw new ServiceError("rule-not-found");
  const at = services.clock.now();
  const row: WaiverRow = {
    id: services.newId(),
    publisher_id: request.publisherId,
    offer_id: request.offerId,
    rule,
    path: request.path ?? null,
    pointer: request.pointer ?? null,
    reason: request.reason,
    expires: request.expires,
    state: "requested",
    requested_by: summariseActor(actor),
    requested_at: at,
    decided_by: null,
    decided_at: null,
  };
  const place = { publisherId: request.publisherId, offerId: request.offerId };
  await services.withTransaction(async (transaction) => {
    await lockOffer(transaction, place);
    await transaction
      .insertInto("waiver")
      .values({ ...row, requested_by: JSON.stringify(row.requested_by), decided_by: null })
      .execute();
    await recordAudit(transaction, {
      event: "waiver.requested",
      actor,
      at,
      ...place,
      details: { waiverId: row.id, rule },
    });
    const details = { by: summariseActor(actor).name, rule };
    await queueEmails(transaction, services, {
      event: "waiver-requested",
      ...place,
      occasion: row.id,
      details,
    });
  });
  return describeWaiver(row);
}

/** Grants or refuses a waiver once; a second decision answers the first. @throws ServiceError `waiver-not-found`. */
export async function decideWaiver(
  { services, actor }: Context,
  input: OfferKey & { waiverId: string; decision: "granted" | "refused" },
): Promise<Waiver> {
  const at = services.clock.now();
  const place = { publisherId: input.publisherId, offerId: input.offerId };
  return services.withTransaction(async (transaction) => {
    await lockOffer(transaction, place);
    const row = (await listWaiverRows(transaction, place)).find(({ id }) => id === input.waiverId);
    if (row === undefined) throw new ServiceError("waiver-not-found");
    if (row.state !== "requested") return describeWaiver(row);
    const decidedBy = summariseActor(actor);
    await transaction
      .updateTable("waiver")
      .set({ state: input.decision, decided_by: JSON.stringify(decidedBy), decided_at: at })
      .where("id", "=", row.id)
      .execute();
    const event = input.decision === "granted" ? "waiver.granted" : "waiver.refused";
    await recordAudit(transaction, {
      event,
      actor,
      at,
      ...place,
      details: { waiverId: row.id, rule: row.rule },
    });
    const title =
      input.decision === "granted"
        ? { en: "granted", "zh-CN": "已批准" }
        : { en: "refused", "zh-CN": "已拒绝" };
    const details = { by: decidedBy.name, rule: row.rule, title };
    await queueEmails(transaction, services, {
      event: "waiver-decided",
      ...place,
      occasion: row.id,
      details,
    });
    return describeWaiver({ ...row, state: input.decision, decided_by: decidedBy });
  });
}

/** Waivers of an offer, newest first. */
export async function listWaivers({ services }: Context, key: OfferKey): Promise<CallOutput<"listWaivers">> {
  return { items: (await listWaiverRows(services.db, key)).map(describeWaiver) };
}

function describeWaiver(row: WaiverRow): Waiver {
  return {
    waiverId: row.id,
    rule: row.rule,
    ...(row.path === null ? {} : { path: row.path }),
    ...(row.pointer === null ? {} : { pointer: row.pointer }),
    reason: row.reason,
    requestedBy: row.requested_by.name,
    requestedAt: row.requested_at.toISOString(),
    expires: row.expires,
    state: row.state,
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by.name }),
  };
}
