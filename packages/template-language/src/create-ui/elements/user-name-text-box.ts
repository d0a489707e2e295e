import { checkUserName } from "../form/user-names.ts";
import { textOrEmpty } from "../form/plain.ts";
import { defineElement, needed, property } from "./element-entry.ts";

export const userNameTextBox = defineElement({
  type: "Microsoft.Compute.UserNameTextBox",
  group: "compute",
  output: { type: "string" },
  isRequiredByDefault: true,
  properties: [
    property("defaultValue", "text"),
    property("placeholder", "text"),
    needed(property("osPlatform", "text", ["Windows", "Linux"])),
    property("constraints.required", "truth"),
    property("constraints.regex", "pattern"),
    property("constraints.validationMessage", "text"),
    property("constraints.validations", "validations"),
  ],
  propose: (reader) => textOrEmpty(reader.read("defaultValue")),
  present: textOrEmpty,
  check: (input, reader) => checkUserName(textOrEmpty(input), reader.text("osPlatform")),
  sample(reader, maker) {
    const accepts = (text: string) => checkUserName(text, reader.text("osPlatform")).length === 0;
    const ideas = [textOrEmpty(reader.read("defaultValue")), "azureuser", "cloudadmin1"];
    return maker.text(reader, ideas, accepts) ?? null;
  },
});
