import type { Definition } from "@slipway/contracts";
import { checkOffer as checkFields, type OfferFieldFinding } from "@slipway/contracts/offer-fields";
import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey, type OfferRow } from "#database/repositories/offer.ts";
import type { ResolvedArtifact } from "#definition/artifact-facts.ts";
import { collectFacts } from "#queries/publishing/collect-facts.ts";
import { readDraftDefinition } from "#queries/publishing/read-draft-definition.ts";

/** Step 1 on a draft: its content as read, the files behind it, and every finding. */
export interface CheckedDraft {
  offer: OfferRow;
  definition: Definition;
  text: string;
  artifacts: ResolvedArtifact[];
  findings: OfferFieldFinding[];
  mayPublish: boolean;
}

/** Runs step 1 on the draft; nothing is submitted. @throws ServiceError `offer-not-found`. */
export async function checkDraft({ services }: Context, key: OfferKey): Promise<CheckedDraft> {
  const offer = await getOfferRow(services.db, key);
  const { definition, text } = await readDraftDefinition(services.db, offer);
  const { facts, artifacts } = await collectFacts(services, offer, definition);
  const findings = checkFields(definition, facts);
  const mayPublish = findings.every(({ severity }) => severity !== "error");
  return { offer, definition, text, artifacts, findings, mayPublish };
}
