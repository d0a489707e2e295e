import { chosenResource, resourceChoices } from "../form/resource-choices.ts";
import { defineElement } from "./element-entry.ts";

const text = { type: "string" } as const;

/** A Log Analytics workspace. The input is its id, or an object like the output. */
export const workspaceSelector = defineElement({
  type: "Microsoft.OperationalInsights.WorkspaceSelector",
  group: "resource",
  output: { type: "object", isOpen: true, properties: { id: text, name: text, type: text, location: text } },
  isRequiredByDefault: false,
  source: "schema",
  live: {
    served: "stand-in",
    data: "Log Analytics workspaces of the subscription.",
    substitute: "Sample workspaces; ids can be pasted.",
  },
  choices: (reader) => resourceChoices(reader, "Microsoft.OperationalInsights/workspaces", {}),
  propose: () => null,
  present: chosenResource,
  sample: (reader) => reader.choices()[0]?.value ?? null,
});
