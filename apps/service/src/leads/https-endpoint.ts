import type { GuardedFetch } from "#outbound/guarded-fetch.ts";
import { OutboundError, statusError } from "#outbound/outbound-error.ts";
import type { LeadDestination, LeadSettings } from "./lead-destination.ts";
import { requireSetting, toLeadError } from "./lead-error.ts";
import type { Lead } from "./lead.ts";

const limits = { httpsOnly: true, timeoutMs: 30_000, limitBytes: 64 * 1024 };

/** Posts leads as JSON to an address of the publisher (cpp-portal 12.4); any answer of 2xx means taken. */
export function makeHttpsEndpoint(fetch: GuardedFetch): LeadDestination {
  return {
    kind: "HttpsEndpoint",
    // Only a lead can show more: asking the address anything else might fail where posting works.
    connect: async (settings) => {
      addressOf(settings);
    },
    deliver: async (lead, settings) => post(fetch, addressOf(settings), lead),
  };
}

function addressOf(settings: LeadSettings): string {
  const address = requireSetting(settings, "httpsEndpointUri");
  if (!URL.canParse(address)) throw toLeadError(new OutboundError("url-invalid"));
  if (new URL(address).protocol !== "https:") throw toLeadError(new OutboundError("https-required"));
  return address;
}

async function post(fetch: GuardedFetch, address: string, lead: Lead): Promise<void> {
  const body = JSON.stringify({
    ActionCode: lead.actionCode,
    OfferTitle: lead.offerTitle,
    LeadSource: lead.leadSource,
    UserDetails: lead.customer,
  });
  const headers = { "content-type": "application/json", "idempotency-key": lead.id };
  try {
    const answer = await fetch(address, { ...limits, method: "POST", headers, body });
    answer.body.destroy();
    if (answer.status < 200 || answer.status > 299) throw statusError(answer.status);
  } catch (error) {
    throw toLeadError(error);
  }
}
