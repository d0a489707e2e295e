import { defineElement, needed, property } from "./element-entry.ts";

/** Gives `{ "<resource type>": { "<tag>": "<value>" } }`. */
export const tagsByResource = defineElement({
  type: "Microsoft.Common.TagsByResource",
  group: "resource",
  output: { type: "object", isOpen: true },
  needsLabel: false,
  properties: [needed(property("resources", "texts"))],
  propose: () => ({}),
});
