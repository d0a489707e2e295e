import { checkChoice, chosenByDefault, presentChoice, readChoices } from "../form/choices.ts";
import { defineElement, needed, property } from "./element-entry.ts";

export const optionsGroup = defineElement({
  type: "Microsoft.Common.OptionsGroup",
  group: "input",
  output: { type: "any" },
  isRequiredByDefault: false,
  properties: [
    property("defaultValue", "any"),
    needed(property("constraints.allowedValues", "choices")),
    property("constraints.required", "truth"),
  ],
  choices: readChoices,
  propose: chosenByDefault,
  present: presentChoice,
  check: checkChoice,
});
