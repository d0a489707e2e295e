import { describe, expect, it } from "vitest";
import { locationOfRun, readOperationName } from "./location.ts";
import { readDocument, writeDocument } from "./offer-document.ts";
import { isMatch, wireEtagOf } from "./wire-etag.ts";
import { toTicks, toWireTime } from "./wire-time.ts";

const savedAt = new Date("2018-11-05T10:20:30.123Z");

describe("times", () => {
  it("have seven digits of a second, and ticks beyond a JavaScript number", () => {
    expect(toWireTime(savedAt)).toBe("2018-11-05T10:20:30.1230000Z");
    expect(JSON.stringify({ version: toTicks(savedAt) })).toBe('{"version":636770100301230000}');
  });
});

describe("ETags", () => {
  const draft = { revision: 7, savedAt };

  it("have the form of table storage, and differ between two saves within a millisecond", () => {
    expect(wireEtagOf(draft)).toBe(`W/"datetime'2018-11-05T10%3A20%3A30.1230007Z'"`);
    expect(wireEtagOf({ ...draft, revision: 8 })).not.toBe(wireEtagOf(draft));
  });

  it.each([
    ["*", true],
    [`W/"datetime'2018-11-05T10%3A20%3A30.1230007Z'"`, true],
    [`W/"datetime'2018-11-05T10%3a20%3a30.1230007Z'"`, true],
    [`"datetime'2018-11-05T10:20:30.1230007Z'"`, true],
    [`W/"datetime'2018-11-05T10%3A20%3A30.1230008Z'"`, false],
    ["", false],
  ])("match %s: %s", (ifMatch, expected) => {
    expect(isMatch(ifMatch, draft)).toBe(expected);
  });
});

describe("locations", () => {
  const key = { publisherId: "fabrikam", offerId: "gateway" };

  it("are relative, with literal dollars, and can be read back", () => {
    const location = locationOfRun(key, 2, "publish");
    expect(location).toBe("/api/operations/fabrikam$gateway$2$preview?api-version=2017-10-31");
    expect(readOperationName("fabrikam$gateway$2$preview")).toEqual({
      ...key,
      runNumber: 2,
      kind: "publish",
    });
    expect(readOperationName("fabrikam$gateway$2$Production")).toEqual({
      ...key,
      runNumber: 2,
      kind: "goLive",
    });
  });

  it.each(["", "fabrikam", "fabrikam$gateway$x$preview", "fabrikam$gateway$2$attic", "a$b$c$2$preview"])(
    "are not read from %j",
    (text) => {
      expect(readOperationName(text)).toBeUndefined();
    },
  );
});

describe("documents", () => {
  const facts = {
    publisherId: "fabrikam",
    offerId: "gateway",
    offerTypeId: "microsoft-azure-corevm",
    status: "neverPublished",
    version: 1,
    changedAt: savedAt,
  };

  it("keep what the server does not know, beside the definition and inside it", () => {
    const sent = {
      status: "succeeded",
      version: 99,
      custom: { a: [1] },
      definition: { displayText: "Gateway", other: null },
    };
    const answer = writeDocument({ ...facts, definition: readDocument(sent) });
    expect(answer).toMatchObject({ status: "neverPublished", version: 1, custom: { a: [1] } });
    expect(answer["definition"]).toEqual({ displayText: "Gateway", other: null });
  });

  it("fill in the collections of an Azure application, and leave other types alone", () => {
    const definition = { plans: [{ planId: "basic", regions: ["SE"] }] };
    expect(writeDocument({ ...facts, definition })["definition"]).toEqual(definition);
    const filled = writeDocument({ ...facts, offerTypeId: "microsoft-azure-applications", definition });
    expect(filled["definition"]).toMatchObject({
      offer: {
        "microsoft-azure-marketplace.videos": [],
        "microsoft-azure-marketplace.leadDestination": "None",
      },
      plans: [{ planId: "basic", regions: ["SE"], "microsoft-azure-applications.package": {} }],
    });
  });
});
