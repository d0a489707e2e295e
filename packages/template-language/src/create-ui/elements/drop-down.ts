import { checkChoice, chosenByDefault, presentChoice, readChoices } from "../form/choices.ts";
import { defineElement, needed, property } from "./element-entry.ts";

export const dropDown = defineElement({
  type: "Microsoft.Common.DropDown",
  group: "input",
  output: { type: "any" },
  isRequiredByDefault: false,
  properties: [
    property("defaultValue", "any"),
    property("placeholder", "text"),
    property("defaultDescription", "text"),
    property("multiselect", "truth"),
    property("selectAll", "truth"),
    property("filter", "truth"),
    property("filterPlaceholder", "text"),
    property("multiLine", "truth"),
    needed(property("constraints.allowedValues", "choices")),
    property("constraints.required", "truth"),
    property("constraints.validations", "validations"),
  ],
  choices: readChoices,
  propose: chosenByDefault,
  present: presentChoice,
  check: checkChoice,
});
