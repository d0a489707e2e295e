import { isTrue } from "../form/plain.ts";
import { defineElement, property } from "./element-entry.ts";

export const checkBox = defineElement({
  type: "Microsoft.Common.CheckBox",
  group: "input",
  output: { type: "bool" },
  isRequiredByDefault: false,
  properties: [
    property("defaultValue", "truth"),
    property("constraints.required", "truth"),
    property("constraints.validationMessage", "text"),
  ],
  propose: (reader) => reader.truth("defaultValue"),
  present: isTrue,
  isBlank: (input) => !isTrue(input),
  variants: () => [true, false],
});
