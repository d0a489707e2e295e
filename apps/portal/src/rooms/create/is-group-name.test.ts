import { describe, expect, it } from "vitest";
import type { Basics } from "@slipway/template-language";
import { hasGoodNames, isGroupName } from "./is-group-name.ts";

describe("isGroupName", () => {
  it("takes what Azure takes", () => {
    expect(["my-rg", "Gruppe_1.(a)", "组"].map(isGroupName)).toEqual([true, true, true]);
    expect(["", "ends.", "a b", "x".repeat(91)].map(isGroupName)).toEqual([false, false, false, false]);
  });
});

describe("hasGoodNames", () => {
  const basics: Basics = {
    subscription: { subscriptionId: "", displayName: "", tenantId: "" },
    resourceGroup: { mode: "New", name: "rg", location: "" },
    location: "",
    applicationName: "",
    managedResourceGroup: "managed",
  };

  it("asks for an application's name only where there is one", () => {
    expect(hasGoodNames(basics, false)).toBe(true);
    expect(hasGoodNames(basics, true)).toBe(false);
    expect(hasGoodNames({ ...basics, applicationName: "app" }, true)).toBe(true);
    expect(hasGoodNames({ ...basics, resourceGroup: { ...basics.resourceGroup, name: "" } }, false)).toBe(
      false,
    );
  });
});
