import { describe, expect, it } from "vitest";
import { listFields } from "./list-fields.ts";

const definition = {
  offer: {
    "microsoft-azure-marketplace.title": "Relay",
    "microsoft-azure-marketplace.videos": [],
  },
  plans: [
    {
      planId: "small",
      "microsoft-azure-applications.skuTitle": "Small",
      "microsoft-azure-applications.skuType": "solutionTemplate",
      regions: ["SE"],
      "microsoft-azure-applications.package": { "1.0.0": { packageVersion: { packageFile: "/a.zip" } } },
    },
  ],
};

describe("listFields", () => {
  const groups = listFields(definition);
  const all = groups.flatMap(({ fields }) => fields);

  it("gives each field its value and the place that comments name", () => {
    expect(all.find(({ pointer }) => pointer === "/offer/microsoft-azure-marketplace.title")?.value).toBe(
      "Relay",
    );
    const file = all.find(({ field }) => field.format.kind === "package-file");
    expect(file).toMatchObject({
      value: "/a.zip",
      pointer: "/plans/0/microsoft-azure-applications.package/1.0.0/packageVersion/packageFile",
    });
  });

  it("keeps required fields that are empty, and leaves out others and those of another plan kind", () => {
    const keys = all.map(({ field }) => field.key);
    expect(keys).toContain("microsoft-azure-marketplace.description");
    expect(keys).not.toContain("microsoft-azure-marketplace.videos");
    expect(keys).not.toContain("regions");
  });

  it("names plans and package versions", () => {
    expect(groups.at(-1)).toMatchObject({ planId: "small", planTitle: "Small", packageVersion: "1.0.0" });
  });
});
