import { secretValue } from "#expressions/value.ts";
import { checkConfirmation, passwordOf } from "../form/passwords.ts";
import { defineElement, property } from "./element-entry.ts";

/** The input is a text, or `{ password, confirmPassword }`. Documentation: a default value is not possible. */
export const passwordBox = defineElement({
  type: "Microsoft.Common.PasswordBox",
  group: "input",
  output: { type: "string", isSecret: true },
  labelParts: ["password", "confirmPassword"],
  isRequiredByDefault: true,
  properties: [
    property("constraints.required", "truth"),
    property("constraints.regex", "pattern"),
    property("constraints.validationMessage", "text"),
    property("constraints.validations", "validations"),
    property("options.hideConfirmation", "truth"),
  ],
  propose: () => null,
  present: (input) => (input === null ? null : secretValue(passwordOf(input))),
  isBlank: (input) => passwordOf(input) === "",
  check: (input, reader) => checkConfirmation(input, reader),
  sample: (reader, maker) => maker.text(reader, []) ?? null,
});
