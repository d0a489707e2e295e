import type { Endpoints } from "@slipway/contracts";
import type { z } from "zod";
import type { Actor } from "#context.ts";
import { leadDestinationOf } from "#definition/take-lead-secrets.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import type { VisibleOffer } from "#queries/storefront/find-visible-offer.ts";
import type { NewLead } from "../leads/queue-lead.ts";

export type DeployPlanBody = z.output<Endpoints["deployPlan"]["body"]>;
/** Who deploys. */
export type Customer = Exclude<Actor, { kind: "system" }>;

/**
 * The lead of a deployment; undefined without consent, or where the publisher wants none. Who consents but enters nothing is
 * named by the account. A preview makes a test lead, so that a publisher can see it arrive.
 */
export function makeLead(actor: Customer, offer: VisibleOffer, body: DeployPlanBody): NewLead | undefined {
  const destination = leadDestinationOf(parseDefinition(offer.definition))?.value ?? "None";
  if (!body.consent || destination === "None") return undefined;
  return {
    publisherId: offer.publisherId,
    offerId: offer.offerId,
    source: "AzureMarketplace",
    actionCode: "INS",
    destination,
    isTest: offer.isPreview,
    customer: body.customer ?? { firstName: actor.name, email: actor.email },
  };
}
