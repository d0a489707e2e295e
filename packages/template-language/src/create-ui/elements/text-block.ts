import { defineElement, needed, property } from "./element-entry.ts";

export const textBlock = defineElement({
  type: "Microsoft.Common.TextBlock",
  group: "text",
  output: undefined,
  needsLabel: false,
  properties: [needed(property("options.text", "text")), property("options.link", "object")],
});
