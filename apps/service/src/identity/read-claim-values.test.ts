import { expect, it } from "vitest";
import { readClaimValues } from "./read-claim-values.ts";

it("reads a list, a single text, and nothing", () => {
  expect(readClaimValues({ groups: ["dock", "dock", "crane", "", 7] }, "groups")).toEqual(["dock", "crane"]);
  expect(readClaimValues({ roles: "dock" }, "roles")).toEqual(["dock"]);
  expect(readClaimValues({}, "groups")).toEqual([]);
});

it("says nothing where the provider says that the list is elsewhere", () => {
  expect(readClaimValues({ _claim_names: { groups: "src1" } }, "groups")).toBeUndefined();
  expect(readClaimValues({ hasgroups: true }, "groups")).toBeUndefined();
  expect(readClaimValues({ _claim_names: { groups: "src1" } }, "roles")).toEqual([]);
});
