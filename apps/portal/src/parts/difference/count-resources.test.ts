import { expect, it } from "vitest";
import { countResources } from "./count-resources.ts";

const role = { type: "Microsoft.Authorization/roleAssignments", apiVersion: "2022-04-01" };
const address = { type: "Microsoft.Network/publicIPAddresses", apiVersion: "2023-04-01" };

it("counts resources that came and went, nested ones too", () => {
  const nested = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2021-04-01",
    properties: { template: { resources: [role] } },
  };
  const files = [
    {
      before: JSON.stringify({ resources: [address] }),
      after: JSON.stringify({ resources: [address, role, nested] }),
    },
    { before: JSON.stringify({ resources: [address] }) },
    { before: "// no JSON", after: "{" },
  ];
  expect(countResources(files)).toEqual([
    { type: "Microsoft.Authorization/roleAssignments", before: 0, after: 2 },
    { type: "Microsoft.Network/publicIPAddresses", before: 2, after: 1 },
    { type: "Microsoft.Resources/deployments", before: 0, after: 1 },
  ]);
});
