import { describe, expect, it } from "vitest";
import { makeTestLead } from "./lead.ts";

const offer = { publisherId: "fabrikam", offerId: "gateway", title: "Fabrikam Gateway" };

describe("makeTestLead", () => {
  it("marks every value with the time in .NET's ticks", () => {
    const lead = makeTestLead(offer, new Date("2019-03-01T12:34:56.789Z"));
    const tag = "MSFT_TEST_636870404967890000";
    expect(lead).toEqual({
      id: tag,
      offer: "fabrikam.gateway",
      offerTitle: "Fabrikam Gateway",
      leadSource: `${tag}-${tag}|Fabrikam Gateway`,
      actionCode: tag,
      customer: {
        FirstName: tag,
        LastName: tag,
        Email: `${tag}@test.com`,
        Phone: tag,
        Country: "US",
        Company: tag,
        Title: tag,
      },
    });
  });
});
