import { decodeUtf8 } from "@slipway/template-language";
import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { getVisiblePlan, type PlanKey } from "./get-visible-plan.ts";
import { readPlanFiles } from "./plan-files.ts";

/** A plan's create form and main template as they stand in its package. @throws ServiceError as `getVisiblePlan`. */
export async function getCreateForm(context: Context, input: PlanKey): Promise<CallOutput<"getCreateForm">> {
  const { offer, plan } = await getVisiblePlan(context, input);
  const files = await readPlanFiles(context.services, offer.publisherId, plan.packageHash);
  return {
    createUiDefinition: decodeUtf8(files.createUiDefinition.bytes).text,
    mainTemplate: decodeUtf8(files.mainTemplate.bytes).text,
    packageVersion: plan.packageVersion,
    kind: plan.kind,
  };
}
