import { isObject, type Value } from "#expressions/value.ts";
import type { ElementReader } from "../form/element-reader.ts";
import { findResources } from "../form/find-resources.ts";
import { isTrue, memberAt, textOrEmpty } from "../form/plain.ts";
import { defineElement, property } from "./element-entry.ts";

/** The input is `{ systemAssigned, userAssigned }`: a truth value and a list of resource ids. */
export const identitySelector = defineElement({
  type: "Microsoft.ManagedIdentity.IdentitySelector",
  group: "identity",
  output: {
    type: "object",
    properties: { type: { type: "string" }, userAssignedIdentities: { type: "object", isOpen: true } },
  },
  labelParts: ["managedIdentity", "systemAssigned", "userAssigned"],
  needsLabel: false,
  live: {
    served: "stand-in",
    data: "User-assigned identities of the subscription.",
    substitute: "Sample identities; ids can be pasted.",
  },
  properties: [
    property("defaultValue", "object"),
    property("options.hideSystemAssignedIdentity", "truth"),
    property("options.hideUserAssignedIdentity", "truth"),
    property("options.readOnlySystemAssignedIdentity", "truth"),
  ],
  choices: (reader) =>
    findResources(reader, "Microsoft.ManagedIdentity/userAssignedIdentities").map(({ name, id }) => ({
      label: name,
      value: id,
    })),
  propose: (reader) => ({ systemAssigned: isOnByDefault(reader), userAssigned: [] }),
  present(input) {
    const isOn = isTrue(memberAt(input, "systemAssigned"));
    const ids =
      isObject(input) && Array.isArray(input["userAssigned"]) ? input["userAssigned"].map(textOrEmpty) : [];
    const types = [...(isOn ? ["SystemAssigned"] : []), ...(ids.length > 0 ? ["UserAssigned"] : [])];
    const userAssignedIdentities: Value = Object.fromEntries(ids.map((id) => [id, {}]));
    return { type: types.join(",") || "None", ...(ids.length > 0 && { userAssignedIdentities }) };
  },
  variants(reader) {
    const ids = isTrue(reader.read("options.hideUserAssignedIdentity"))
      ? []
      : reader.choices().map(({ value }) => value);
    return ids.length === 0 ? [] : [{ userAssigned: ids.slice(0, 1) }, { systemAssigned: false }];
  },
});

function isOnByDefault(reader: ElementReader): boolean {
  const given = textOrEmpty(memberAt(reader.read("defaultValue"), "systemAssignedIdentity"));
  return given.toLowerCase().startsWith("on");
}
