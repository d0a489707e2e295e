import { leadDestinations } from "@slipway/contracts/offer-fields";
import { afterAll, describe, expect, it } from "vitest";
import { makeGuardedAgents } from "#outbound/guarded-agent.ts";
import { makeOutbound } from "#outbound/guarded-fetch.ts";
import { makeLeadDestinations } from "./destinations.ts";

const outbound = makeOutbound({ allow: [] });
const destinations = makeLeadDestinations({
  fetch: outbound.fetch,
  agents: makeGuardedAgents({ allow: [] }),
});
afterAll(() => outbound.close());

describe("makeLeadDestinations", () => {
  it.each(leadDestinations)(
    "delivers to $value exactly where the table says so",
    ({ value, isSupported }) => {
      if (isSupported) expect(destinations.find(value)?.kind).toBe(value === "None" ? undefined : value);
      else expect(() => destinations.find(value)).toThrow(/cannot be delivered/);
    },
  );

  it("says in both languages what can be chosen instead", () => {
    expect(() => destinations.find("Marketo")).toThrow(
      expect.objectContaining({
        code: "lead-destination-not-supported",
        details: {
          destination: "Marketo",
          detail:
            "Leads cannot be delivered to Marketo yet. Choose one of: None, Azure Table, HTTPS Endpoint.",
          detailZh: "尚不能将潜在顾客发送到 Marketo。请选择：无、Azure 表、HTTPS 终结点。",
        },
      }) as Error,
    );
  });
});
