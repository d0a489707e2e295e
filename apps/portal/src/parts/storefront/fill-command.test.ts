import { describe, expect, it } from "vitest";
import { fillCommand } from "./fill-command.ts";

const command =
  'RESOURCE_GROUP=my-resource-group\nLOCATION=westeurope\naz x --resource-group "$RESOURCE_GROUP"';
const place = { subscriptionId: "", resourceGroup: "relay-rg", location: "northeurope" };

describe("fillCommand", () => {
  it("puts the form's places into the first lines", () => {
    expect(fillCommand(command, place)).toBe(
      'RESOURCE_GROUP=relay-rg\nLOCATION=northeurope\naz x --resource-group "$RESOURCE_GROUP"',
    );
    expect(fillCommand(command, undefined)).toBe(command);
  });

  it("quotes what a shell would read otherwise", () => {
    expect(fillCommand(command, { ...place, resourceGroup: "a(b)" })).toContain("RESOURCE_GROUP='a(b)'");
    expect(fillCommand(command, { ...place, resourceGroup: "it's $&" })).toContain(
      "RESOURCE_GROUP='it'\\''s $&'",
    );
  });
});
