import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { countRuleFailures } from "#database/repositories/statistics.ts";
import { since } from "./get-step-statistics.ts";
import { seenPublishers } from "./seen-publishers.ts";

const longestList = 100;

/** Rules that fail most often: over all publishers for the operator's people, over their own for everybody else. */
export async function getRuleStatistics(
  { actor, services }: Context,
  input: { days?: number | undefined },
): Promise<CallOutput<"getRuleStatistics">> {
  const rules = await countRuleFailures(services.db, {
    since: since(services.clock.now(), input.days),
    publishers: seenPublishers(actor, ["administrator", "reviewer", "support-engineer"]),
    limit: longestList,
  });
  return { rules };
}
