import { textOrEmpty } from "../form/plain.ts";
import { defineElement, property } from "./element-entry.ts";

export const textBox = defineElement({
  type: "Microsoft.Common.TextBox",
  group: "input",
  output: { type: "string" },
  isRequiredByDefault: false,
  properties: [
    property("defaultValue", "text"),
    property("placeholder", "text"),
    property("subLabel", "text"),
    property("multiLine", "truth"),
    property("readOnly", "truth"),
    property("constraints.required", "truth"),
    property("constraints.regex", "pattern"),
    property("constraints.validationMessage", "text"),
    property("constraints.validations", "validations"),
  ],
  propose: (reader) => textOrEmpty(reader.read("defaultValue")),
  present: textOrEmpty,
  sample: (reader, maker) => maker.text(reader, [textOrEmpty(reader.read("defaultValue"))]) ?? null,
});
