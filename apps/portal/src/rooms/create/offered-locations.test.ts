import { describe, expect, it } from "vitest";
import { createOfflineEnvironment, readCreateUi, readJson } from "@slipway/template-language";
import { offeredLocations } from "./offered-locations.ts";

const environment = createOfflineEnvironment({ kind: "solution-template" });

function formWith(allowedValues: unknown) {
  const parameters = {
    config: { basics: { location: { allowedValues } } },
    basics: [],
    steps: [],
    outputs: {},
  };
  return readCreateUi(readJson(new TextEncoder().encode(JSON.stringify({ parameters }))));
}

describe("offeredLocations", () => {
  it("keeps to the form's list, known by name or not", () => {
    expect(offeredLocations(formWith(["North Europe", "moonbase1"]), environment)).toEqual([
      { name: "northeurope", displayName: "North Europe" },
      { name: "moonbase1", displayName: "moonbase1" },
    ]);
  });

  it("offers every region where the form lists none, or an expression", () => {
    expect(offeredLocations(formWith([]), environment)).toEqual(environment.locations);
    expect(offeredLocations(formWith("[steps('a').b]"), environment)).toEqual(environment.locations);
  });
});
