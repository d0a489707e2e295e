import { defineElement, needed, property } from "./element-entry.ts";

/** Legacy: opens its elements in a blade of their own. */
export const selector = defineElement({
  type: "Microsoft.Common.Selector",
  group: "layout",
  output: { type: "object", isOpen: true },
  source: "schema",
  children: "any",
  properties: [
    needed(property("elements", "elements")),
    property("sublabel", "object"),
    property("bladeTitle", "text"),
    property("bladeSubtitle", "text"),
  ],
});
