import fc from "fast-check";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { definitionToPlain, plainToDefinition } from "#offer-folder/convert-definition.ts";
import type { JsonObject } from "#offer-folder/convert-fields.ts";
import { listChanges } from "#offer-folder/list-changes.ts";
import { offerFields, planFields } from "#offer-folder/fields.ts";
import { readManifest, writeManifest } from "#offer-folder/manifest-file.ts";

const identity = { publisherId: "quayside", offerId: "relay", offerTypeId: "microsoft-azure-applications" };

const relay: JsonObject = {
  displayText: "Harbour Relay",
  offer: {
    "microsoft-azure-marketplace.title": "Harbour Relay",
    "microsoft-azure-marketplace.description": "<p>Line one</p>\r\n<p>Line two: yes</p>\n",
    "microsoft-azure-marketplace.usefulLinks": [
      { linkTitle: "Docs", linkUrl: "https://example.org", extra: 1 },
    ],
    "microsoft-azure-marketplace.screenshots": ["https://example.org/a.png"],
    "microsoft-azure-marketplace.tableLeadConfiguration": {},
    "microsoft-azure-marketplace.leadDestination": "None",
    "some-other.key": { deep: [1, null, 9_007_199_254_740_993n] },
  },
  plans: [
    {
      planId: "standard",
      "microsoft-azure-applications.skuTitle": "Standard",
      "microsoft-azure-applications.package": {
        "1.0.0": {
          packageVersion: { packageFile: "https://example.org/a.zip", tenantId: "t", later: true },
          authorizations: [{ principalId: "p", roleDefinitionId: "r" }],
          ApplicationLockingPolicies: { CanEnableCustomerActions: false },
        },
      },
    },
  ],
  unknownMember: "kept",
};

async function throughFile(plain: JsonObject, name: string): Promise<JsonObject> {
  const folder = await mkdtemp(join(tmpdir(), "offer-folder-"));
  await writeManifest(join(folder, name), plain);
  return (await readManifest(folder))!.content;
}

describe("an offer's definition as a folder's document", () => {
  it("speaks plain words", () => {
    expect(definitionToPlain(relay, identity)).toMatchObject({
      publisher: "quayside",
      name: "Harbour Relay",
      listing: {
        title: "Harbour Relay",
        "useful-links": [{ title: "Docs", url: "https://example.org", extra: 1 }],
      },
      plans: [
        {
          id: "standard",
          versions: { "1.0.0": { package: "https://example.org/a.zip", "customer-actions": false } },
        },
      ],
      other: { "some-other.key": {} },
      definition: { unknownMember: "kept" },
    });
  });

  it.each(["offer.yaml", "offer.json"])("comes back exactly through %s", async (name) => {
    const { definition, unknown } = plainToDefinition(
      await throughFile(definitionToPlain(relay, identity), name),
    );
    expect(unknown).toEqual([]);
    expect(definition).toEqual(relay);
  });

  it("writes the same bytes again for what it has read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "offer-folder-"));
    const path = join(folder, "offer.yaml");
    await writeManifest(path, definitionToPlain(relay, identity));
    const first = await readFile(path, "utf8");
    const again = definitionToPlain(
      plainToDefinition((await readManifest(folder))!.content).definition,
      identity,
    );
    expect(await writeManifest(path, again)).toBe(false);
    expect(await readFile(path, "utf8")).toBe(first);
  });

  it("names members that mean nothing", () => {
    const { unknown } = plainToDefinition({
      listing: { titel: "x" },
      plans: [{ versions: { "1.0.0": { pakage: "./a" } } }],
    });
    expect(unknown).toEqual(["listing.titel", "plans[0].versions.1.0.0.pakage"]);
  });

  it("loses nothing of any document whose members are ours, foreign or oddly shaped", async () => {
    const value = fc.oneof(
      fc.string(),
      fc.constant("a\r\nb"),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.dictionary(fc.constantFrom("linkTitle", "title", "url", "principalId", "x"), fc.string()), {
        maxLength: 3,
      }),
      fc.dictionary(fc.constantFrom("a", "tenantId"), fc.string()),
    );
    const members = (fields: typeof offerFields) =>
      fc.constantFrom(...fields.map(({ wire }) => wire[0]!), "foreign.key", "id", "other");
    const documents = fc.record({
      displayText: fc.string(),
      offer: fc.dictionary(members(offerFields), value),
      plans: fc.array(fc.dictionary(members(planFields), value), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(documents, async (definition) => {
        const plain = definitionToPlain(definition, identity);
        const back = plainToDefinition(await throughFile(plain, "offer.yaml"));
        expect(back.unknown).toEqual([]);
        expect(listChanges(definition, back.definition)).toEqual([]);
      }),
      { numRuns: 200, seed: 20260417 },
    );
  });
});
