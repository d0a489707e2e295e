import { defineElement, needed, property } from "./element-entry.ts";

/** Groups elements under a heading; sections do not nest. The elements inside are addressed through its name. */
export const section = defineElement({
  type: "Microsoft.Common.Section",
  group: "layout",
  output: undefined,
  children: "any",
  properties: [needed(property("elements", "elements"))],
});
