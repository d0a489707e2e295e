import type { Definition } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { fetchArtifacts } from "#artifacts/fetch-artifacts.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { sanitiseDefinition } from "#definition/sanitise-definition.ts";
import { takeLeadSecrets, type LeadSecrets } from "#definition/take-lead-secrets.ts";
import { ServiceError } from "#service-error.ts";

/** A definition ready to be stored. */
export interface PreparedDefinition {
  definition: Definition;
  text: string;
  leadSecrets: LeadSecrets | undefined;
}

/**
 * Makes a given definition storable: secrets taken out, HTML cleaned, foreign files fetched and linked to our copies.
 * @throws ServiceError `body-too-large` beyond the limit, `forbidden` when secrets came from somebody who is no owner.
 */
export async function prepareDefinition(
  { services, actor }: Context,
  publisherId: string,
  given: Definition,
): Promise<PreparedDefinition> {
  const definition = parseDefinition(JSON.stringify(given));
  const leadSecrets = takeLeadSecrets(definition);
  const isOwner = actor.kind === "system" || actor.publisherRoles.get(publisherId) === "owner";
  if (leadSecrets !== undefined && !isOwner) {
    throw new ServiceError("forbidden", {
      detail: "Only an owner may set the secrets of the lead destination. Leave them out, or ask an owner.",
      detailZh: "只有所有者可以设置潜在顾客目标的机密。请不要填写，或联系所有者。",
    });
  }
  sanitiseDefinition(definition);
  await fetchArtifacts(services, publisherId, definition);
  const text = JSON.stringify(definition);
  if (Buffer.byteLength(text) > services.config.limits.maxDefinitionBytes)
    throw new ServiceError("body-too-large");
  return { definition, text, leadSecrets };
}
