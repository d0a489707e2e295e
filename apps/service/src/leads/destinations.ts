import { leadDestinations } from "@slipway/contracts/offer-fields";
import type { GuardedAgents } from "#outbound/guarded-agent.ts";
import type { GuardedFetch } from "#outbound/guarded-fetch.ts";
import { ServiceError } from "#service-error.ts";
import { makeAzureTable } from "./azure-table.ts";
import { makeHttpsEndpoint } from "./https-endpoint.ts";
import type { LeadDestination } from "./lead-destination.ts";

export interface LeadDestinations {
  /** Undefined for `None`. @throws ServiceError `lead-destination-not-supported` naming the ones that are */
  find(kind: string): LeadDestination | undefined;
}

/** Every kind of destination that leads can be delivered to. */
export function makeLeadDestinations(parts: {
  fetch: GuardedFetch;
  agents: GuardedAgents;
}): LeadDestinations {
  const adapters = [makeHttpsEndpoint(parts.fetch), makeAzureTable(parts.agents)];
  return {
    find: (kind) => {
      if (kind === "None") return undefined;
      const adapter = adapters.find((candidate) => candidate.kind === kind);
      if (adapter === undefined) throw notSupported(kind);
      return adapter;
    },
  };
}

function notSupported(kind: string): ServiceError {
  const title = leadDestinations.find(({ value }) => value === kind)?.title ?? { en: kind, "zh-CN": kind };
  const supported = leadDestinations.filter(({ isSupported }) => isSupported);
  const [english, chinese] = [
    supported.map((one) => one.title.en),
    supported.map((one) => one.title["zh-CN"]),
  ];
  return new ServiceError("lead-destination-not-supported", {
    detail: `Leads cannot be delivered to ${title.en} yet. Choose one of: ${english.join(", ")}.`,
    detailZh: `尚不能将潜在顾客发送到 ${title["zh-CN"]}。请选择：${chinese.join("、")}。`,
    destination: kind,
  });
}
