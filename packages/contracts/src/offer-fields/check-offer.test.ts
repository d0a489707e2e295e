import { describe, expect, test } from "vitest";
import { checkOffer } from "./check-offer.ts";
import { completeDefinition } from "./example-offer.ts";
import { fieldRules } from "./field-rules.ts";
import { offerFields } from "./fields.ts";
import { applications, marketplace } from "./keys.ts";
import { pointerTo } from "./pointer.ts";
import type { ArtifactFact, OfferFacts } from "./facts.ts";

type Definition = ReturnType<typeof completeDefinition>;

function findingsOf(change: (definition: Definition) => void, facts: OfferFacts = {}): string[] {
  const definition = completeDefinition();
  change(definition);
  return checkOffer(definition, facts).map((finding) => `${finding.rule} ${finding.pointer}`);
}
const listing = (key: string) => `/offer/${marketplace}${key}`;
const set = (key: string, value: unknown) => (definition: Definition) => {
  definition.offer[marketplace + key] = value;
};

describe("checkOffer", () => {
  test("has nothing to say to a complete offer", () => {
    expect(checkOffer(completeDefinition())).toEqual([]);
  });

  test("finds every required field of an empty definition at once", () => {
    const found = checkOffer({}).filter((finding) => finding.rule === "required");
    const expected = offerFields.filter(
      (field) =>
        field.required && ["definition", "offer"].includes(field.scope) && field.tab !== "test-drive",
    );
    expect(found.map((finding) => finding.field.en)).toEqual(expected.map((field) => field.title.en));
  });

  test("asks each plan kind for its own fields", () => {
    const found = findingsOf((definition) => {
      for (const plan of definition.plans) delete plan["regions"];
      delete definition.plans[0]?.[`${applications}skuSummary`];
    });
    expect(found).toEqual([
      `required /plans/0${pointerTo(`${applications}skuSummary`)}`,
      "required /plans/1/regions",
    ]);
  });

  test.each<[string, (definition: Definition) => void, string]>([
    ["a long title", set("title", "x".repeat(51)), `too-long ${listing("title")}`],
    ["an address without a scheme", set("privacyURL", "example.org"), `not-a-url ${listing("privacyURL")}`],
    ["a wrong e-mail", set("supportContactEmail", "sten"), `not-an-email ${listing("supportContactEmail")}`],
    ["a wrong GUID", set("allowedSubscriptions", ["x"]), `not-a-guid ${listing("allowedSubscriptions")}/0`],
    [
      "six categories",
      set("categories", ["a", "b", "c", "d", "e", "f"]),
      `too-many ${listing("categories")}`,
    ],
    ["a number as title", set("title", 7), `wrong-type ${listing("title")}`],
    ["no documentation", set("usefulLinks", []), `documentation-link-missing ${listing("usefulLinks")}`],
    ["a video elsewhere", set("videos", ["https://example.org/v"]), `video-host ${listing("videos")}/0`],
    [
      "Marketo",
      set("leadDestination", "Marketo"),
      `lead-destination-not-supported ${listing("leadDestination")}`,
    ],
  ])("finds %s", (_, change, expected) => {
    expect(findingsOf(change)).toContain(expected);
  });

  test("wants an HTTPS endpoint's address to be stored", () => {
    const change = set("leadDestination", "HttpsEndpoint");
    expect(findingsOf(change, { storedLeadSettings: [] })).toEqual([
      `lead-setting-missing ${listing("leadDestination")}`,
    ]);
    expect(findingsOf(change, { storedLeadSettings: ["httpsEndpointUri"] })).toEqual([]);
  });

  test("compares images with their exact sizes, and wants PNG", () => {
    const image = (width: number, height: number, format = "png") =>
      ({ state: "stored", size: 1, image: { format, width, height } }) as const;
    const artifacts = new Map<string, ArtifactFact>([
      ["/artifacts/small.png", image(40, 41)],
      ["/artifacts/medium.png", image(90, 90, "jpeg")],
      ["/artifacts/large.png", { state: "stored", size: 1 } as const],
      [
        "/artifacts/wide.png",
        { state: "not-fetched", reason: { en: "no answer", "zh-CN": "无响应" } } as const,
      ],
      ["/artifacts/app.zip", { state: "stored", size: 1, isZip: false } as const],
    ]);
    const found = findingsOf(() => {}, { artifacts });
    expect(found).toContain(`image-size ${listing("smallLogo")}`);
    expect(found).toContain(`image-format ${listing("mediumLogo")}`);
    expect(found).toContain(`image-unreadable ${listing("largeLogo")}`);
    expect(found).toContain(`artifact-not-fetched ${listing("wideLogo")}`);
    expect(found.filter((line) => line.startsWith("not-a-zip"))).toHaveLength(2);
  });

  test("finds two plans of one id, a wrong version and a missing package", () => {
    const found = findingsOf((definition) => {
      const [first, second] = definition.plans;
      if (first === undefined || second === undefined) throw new Error("two plans expected");
      second["planId"] = "standard";
      first[`${applications}package`] = { "1.0": {} };
      second[`${applications}package`] = {};
    });
    expect(found).toContain("plan-id-twice /plans/1/planId");
    expect(found.some((line) => line.startsWith("version-format /plans/0/"))).toBe(true);
    expect(found.some((line) => line.startsWith("package-missing /plans/1/"))).toBe(true);
  });

  test("knows a number that was kept as its source text", () => {
    const price = { usd: { rawJSON: "10.0" } };
    const change = (definition: Definition) =>
      Object.assign(definition.plans[1] ?? {}, { monthlyPricing: price });
    expect(findingsOf(change)).toEqual([]);
  });

  test("fills every hole of its texts, in both languages", () => {
    const texts = JSON.stringify(
      checkOffer({ plans: [{}], offer: { [`${marketplace}title`]: "x".repeat(60) } }),
    );
    expect(texts).not.toMatch(/\{[a-zA-Z]+\}/);
    for (const rule of Object.values(fieldRules)) {
      expect(rule.message["zh-CN"]).toMatch(/[一-鿿]/);
      expect(rule.fix["zh-CN"]).toMatch(/[一-鿿]/);
    }
  });
});
