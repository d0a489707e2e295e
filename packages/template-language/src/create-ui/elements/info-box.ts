import { defineElement, needed, property } from "./element-entry.ts";

export const infoBox = defineElement({
  type: "Microsoft.Common.InfoBox",
  group: "text",
  output: undefined,
  needsLabel: false,
  properties: [
    needed(property("options.icon", "text", ["None", "Info", "Warning", "Error"])),
    needed(property("options.text", "text")),
    property("options.uri", "text"),
  ],
});
