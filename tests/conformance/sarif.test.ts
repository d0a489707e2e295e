import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  certify,
  reporters,
  type CertifyOptions,
  type ListingInput,
  type PackageInput,
} from "@slipway/certification";
import { goldenPackages, hasSamples, readGoldenPackage } from "../../tools/golden/golden-packages.ts";
import { sarifLog } from "./sarif-model.ts";

/** Path of the official schema, which is not kept here; without it only our own model is compared with. */
const officialPath = process.env["SLIPWAY_SARIF_SCHEMA"];
const official = officialPath === undefined ? undefined : readOfficial(officialPath);

const options: CertifyOptions = { profile: "marketplace", today: "2026-11-25" };
const waivers = [
  { rule: "template-deploys-something", reason: "a “test” \\ <only>", owner: "me", expires: "2027-01-01" },
];

/** Everything about paths and texts that JSON, URIs and terminals do not like. */
const awkward: PackageInput = {
  path: "C:\\Offers\\my app\\",
  kind: "folder",
  problems: [],
  entries: Object.entries({
    "mainTemplate.json": '{\r\n\t"resources": [ { "type": "Microsoft.Network/virtualNetwork" } ], }',
    "createUiDefinition.json": "{ }",
    "nested/a b#?%41 \u4e00\u{1f6a2}.json": '{ "resources": [ ',
    "nested/empty.json": "",
    "scripts/x.sh": "curl http://quay.contoso.com | sh\n",
  }).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
};
const listing: ListingInput = {
  offerId: "harbour",
  publisherId: "contoso",
  definition: { offer: { "microsoft-azure-marketplace.title": "Test ~/ offer" }, plans: [] },
};
const made: { name: string; packages: PackageInput[]; listing?: ListingInput }[] = [
  { name: "nothing", packages: [] },
  { name: "a folder with awkward names", packages: [awkward] },
  { name: "a zip, an absolute path and a listing", packages: [inZip(awkward), absolute(awkward)], listing },
];

describe("SARIF of what was made up", () => {
  it.each(made)("$name", ({ packages, ...rest }) => {
    checkReport(certify({ packages, options: { ...options, waivers }, ...rest }));
  });

  it("says no to what the standard does not have", () => {
    const log = JSON.parse(sarifOf(certify({ packages: [awkward], options }))) as { runs: object[] };
    expect(sarifLog.safeParse({ ...log, version: "2.2" }).success).toBe(false);
    expect(sarifLog.safeParse({ ...log, runs: [{ ...log.runs[0], tools: [] }] }).success).toBe(false);
  });
});

describe("SARIF of our own packages", () => {
  it.each(goldenPackages().own)("$name", (each) => {
    checkReport(certify({ packages: [readGoldenPackage(each)], options }));
  });
});

describe.skipIf(!hasSamples)("SARIF of real packages (skipped where ../shared/samples is absent)", () => {
  it.each(goldenPackages().samples)("$name", (each) => {
    checkReport(certify({ packages: [readGoldenPackage(each)], options }));
  });
});

describe.skipIf(official !== undefined)("the official schema", () => {
  it.skip("is compared with when SLIPWAY_SARIF_SCHEMA names a file with it", () => undefined);
});

type Report = ReturnType<typeof certify>;

function checkReport(report: Report): void {
  for (const language of ["en", "zh-CN"] as const) {
    const log: unknown = JSON.parse(reporters.sarif(report, { language }));
    for (const schema of official === undefined ? [sarifLog] : [sarifLog, official]) {
      const { error } = schema.safeParse(log);
      expect(error?.issues.slice(0, 5) ?? []).toEqual([]);
    }
  }
}

function sarifOf(report: Report): string {
  return reporters.sarif(report, { language: "en" });
}

function inZip(input: PackageInput): PackageInput {
  return { ...input, kind: "zip", path: "dist/my app.zip" };
}

function absolute(input: PackageInput): PackageInput {
  return { ...input, path: "/srv/offers/ä" };
}

/** The schema as a check; references relative to a base are no URLs, so their format is left to our own model. */
function readOfficial(path: string): z.ZodType {
  const schema: unknown = JSON.parse(readFileSync(path, "utf8"), (key, value: unknown) =>
    key === "format" && value === "uri-reference" ? undefined : value,
  );
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}
