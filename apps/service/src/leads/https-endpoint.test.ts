import { readFileSync } from "node:fs";
import tls from "node:tls";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLeadReceiver, type LeadReceiver } from "../../../../tests/support/lead-receiver.ts";
import { makeOutbound, type Outbound } from "#outbound/guarded-fetch.ts";
import { makeHttpsEndpoint } from "./https-endpoint.ts";
import type { LeadDestination } from "./lead-destination.ts";
import { makeTestLead, type Lead } from "./lead.ts";

const offer = { publisherId: "fabrikam", offerId: "gateway", title: "网关" };
const lead: Lead = {
  id: "id-1",
  offer: "fabrikam.gateway",
  offerTitle: "网关",
  leadSource: "AzurePortal-Create|fabrikam.gateway",
  actionCode: "Create",
  customer: { FirstName: "Ada", Country: "SE" },
};
let receiver: LeadReceiver;
let outbound: Outbound;
let endpoint: LeadDestination;
let settings: { httpsEndpointUri: string };
beforeAll(async () => {
  receiver = await startLeadReceiver();
  settings = { httpsEndpointUri: receiver.url };
  tls.setDefaultCACertificates([
    ...tls.getCACertificates("default"),
    readFileSync(receiver.certificateFile, "utf8"),
  ]);
  outbound = makeOutbound({ allow: ["loopback"] });
  endpoint = makeHttpsEndpoint(outbound.fetch);
});
beforeEach(() => {
  receiver.bodies.splice(0);
  receiver.answerWith(200);
});
afterAll(async () => {
  await outbound.close();
  await receiver.stop();
});

describe("an HTTPS endpoint", () => {
  it("is given a lead with exactly the keys that publishers' programs know", async () => {
    await endpoint.connect(settings);
    expect(receiver.bodies).toEqual([]);
    await endpoint.deliver(lead, settings);
    expect(receiver.bodies).toEqual([
      {
        ActionCode: "Create",
        OfferTitle: "网关",
        LeadSource: "AzurePortal-Create|fabrikam.gateway",
        UserDetails: { FirstName: "Ada", Country: "SE" },
      },
    ]);
  });

  it("is given a test lead", async () => {
    await endpoint.deliver(makeTestLead(offer, new Date()), settings);
    const [body] = receiver.bodies as { UserDetails: Record<string, string> }[];
    expect(body?.UserDetails["Email"]).toMatch(/^MSFT_TEST_\d{18}@test\.com$/);
  });

  it.each([
    [503, true],
    [429, true],
    [404, false],
    [302, false],
  ])("that answers %i has not taken the lead", async (status, isTemporary) => {
    receiver.answerWith(status);
    await expect(endpoint.deliver(lead, settings)).rejects.toMatchObject({
      name: "LeadError",
      isTemporary,
      reason: { en: `The server answered with status ${status}.` },
    });
    expect(receiver.bodies).toEqual([]);
  });

  it.each([
    [{}, "The setting httpsEndpointUri is missing."],
    [{ httpsEndpointUri: "not an address" }, "The URL is not a web address without user name."],
    [{ httpsEndpointUri: "http://example.org/leads" }, "The address must begin with https://."],
  ])("is refused with the settings %o", async (wrong, reason) => {
    for (const use of [endpoint.connect, endpoint.deliver.bind(endpoint, lead)]) {
      await expect(use(wrong)).rejects.toMatchObject({
        name: "LeadError",
        isTemporary: false,
        reason: { en: reason },
      });
    }
  });

  it("is not looked for at private addresses", async () => {
    const guarded = makeOutbound({ allow: [] });
    await expect(makeHttpsEndpoint(guarded.fetch).deliver(lead, settings)).rejects.toMatchObject({
      isTemporary: false,
      reason: { en: "localhost is not a public address.", "zh-CN": "localhost 不是公共地址。" },
    });
    await guarded.close();
    expect(receiver.bodies).toEqual([]);
  });
});
