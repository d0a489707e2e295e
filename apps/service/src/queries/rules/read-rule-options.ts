import type { CertifyOptions } from "@slipway/certification";
import type { Services } from "#compose.ts";
import { readEnforcement } from "#certification/read-enforcement.ts";

/** How the marketplace certifies today: the operator's enforcements on top of the newest rule-set. */
export async function readRuleOptions(services: Services): Promise<CertifyOptions> {
  return {
    profile: "marketplace",
    today: services.clock.now().toISOString().slice(0, 10),
    enforcement: await readEnforcement(services.db),
  };
}
