import type { CallOutput } from "@slipway/contracts/client";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertDeploymentLink, type DeploymentLinkRow } from "#database/repositories/deployment-link.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { readPlanAudience, readPreviewAudience } from "#queries/storefront/audience.ts";
import type { VisibleOffer } from "#queries/storefront/find-visible-offer.ts";
import { getVisiblePlan, type PlanKey } from "#queries/storefront/get-visible-plan.ts";
import { readPlanFiles } from "#queries/storefront/plan-files.ts";
import { findPlan, type PagePlan } from "#queries/storefront/visible-plans.ts";
import { ServiceError } from "#service-error.ts";
import { queueLead } from "../leads/queue-lead.ts";
import { describeDeployment } from "./describe-deployment.ts";
import { makeLead, type Customer, type DeployPlanBody } from "./make-lead.ts";

const lifetimeMs = 24 * 60 * 60 * 1000;

/**
 * Issues links to a plan's files for one subscription and 24 hours, and with the customer's consent a lead.
 * @throws ServiceError `plan-not-found`, `subscription-not-granted`.
 */
export async function deployPlan(
  context: Context,
  input: PlanKey & DeployPlanBody,
): Promise<CallOutput<"deployPlan">> {
  const { actor, services } = context;
  if (actor.kind === "system") throw new ServiceError("not-signed-in");
  const { offer, plan } = await getVisiblePlan(context, input);
  const subscriptionId = input.subscriptionId.toLowerCase();
  await requireSubscription(services, offer, plan, subscriptionId);
  const files = await readPlanFiles(services, offer.publisherId, plan.packageHash);
  const lead = makeLead(actor, offer, input);
  const link = await services.withTransaction(async (transaction) => {
    if (lead !== undefined) await queueLead(transaction, services, lead);
    const target = { offer, planId: plan.planId, subscriptionId, hasLead: lead !== undefined };
    return issueLink(transaction, services, actor, target);
  });
  return describeDeployment(services, { link, offer, plan, files });
}

/** A public plan may go into any subscription; a preview or private one into those that are the customer's and on its list. */
async function requireSubscription(
  services: Services,
  offer: VisibleOffer,
  plan: PagePlan,
  subscriptionId: string,
): Promise<void> {
  if (!offer.isPreview && !plan.isPrivate) return;
  const definition = parseDefinition(offer.definition);
  const audience = offer.isPreview
    ? readPreviewAudience(definition)
    : await readPlanAudience(services, offer.publisherId, findPlan(definition, plan.planId));
  if (offer.owned.includes(subscriptionId) && audience.has(subscriptionId)) return;
  throw new ServiceError("subscription-not-granted");
}

async function issueLink(
  transaction: Transaction,
  services: Services,
  actor: Customer,
  target: { offer: VisibleOffer; planId: string; subscriptionId: string; hasLead: boolean },
): Promise<DeploymentLinkRow> {
  const { offer, planId, subscriptionId, hasLead } = target;
  const { publisherId, offerId, runNumber, isPreview } = offer;
  const at = services.clock.now();
  const link = await insertDeploymentLink(transaction, {
    id: services.newId(),
    submission_id: offer.submissionId,
    plan_id: planId,
    subscription_id: subscriptionId,
    principal_id: actor.principalId,
    created_at: at,
    expires_at: new Date(at.getTime() + lifetimeMs),
    used_at: null,
  });
  const details = { linkId: link.id, planId, subscriptionId, runNumber, isPreview, hasLead };
  await recordAudit(transaction, {
    event: "deployment.link-issued",
    actor,
    at,
    publisherId,
    offerId,
    details,
  });
  return link;
}
