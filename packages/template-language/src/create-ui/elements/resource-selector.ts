import { chosenResource, resourceChoices } from "../form/resource-choices.ts";
import { memberAt, textOrEmpty } from "../form/plain.ts";
import { defineElement, needed, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is the id of a resource, or an object like the output. */
export const resourceSelector = defineElement({
  type: "Microsoft.Solutions.ResourceSelector",
  group: "resource",
  output: { type: "object", isOpen: true, properties: { id: text, name: text, type: text, location: text } },
  isRequiredByDefault: false,
  live: {
    served: "stand-in",
    data: "Resources of the wanted type in the customer's subscriptions.",
    substitute: "Sample resources of that type; ids can be pasted.",
  },
  properties: [
    needed(property("resourceType", "text")),
    property("options.filter", "object"),
    property("constraints.required", "truth"),
  ],
  choices(reader) {
    const filter = reader.read("options.filter");
    const subscription = textOrEmpty(memberAt(filter, "subscription"));
    const location = textOrEmpty(memberAt(filter, "location"));
    return resourceChoices(reader, reader.text("resourceType") ?? "", { subscription, location });
  },
  propose: () => null,
  present: chosenResource,
  sample: (reader) => reader.choices()[0]?.value ?? null,
});
