import { deepEqual } from "#functions/algorithms/deep-equal.ts";
import { isObject, type Value } from "#expressions/value.ts";
import { remember } from "#remember.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormError } from "./form-error.ts";
import { isTrue, textOrEmpty } from "./plain.ts";

/** The choices of a drop-down or a group of options, from `constraints.allowedValues`; entries without a label are left out. */
export function readChoices(reader: ElementReader): readonly Choice[] {
  const allowed = reader.read("constraints.allowedValues");
  return Array.isArray(allowed) ? choicesIn(allowed) : [];
}

/** Lists that are written out are the same in every reading of a form, so that a long one is made once. */
const choicesIn = remember<Value[], readonly Choice[]>((allowed) =>
  allowed.filter(isObject).map((entry) => {
    const label = textOrEmpty(entry["label"] ?? null);
    const value = entry["value"] ?? label;
    const description = textOrEmpty(entry["description"] ?? null);
    return description === "" ? { label, value } : { label, value, description };
  }),
);

/** What is chosen while nobody has chosen: the author's default, else the first choice unless there is a placeholder. */
export function chosenByDefault(reader: ElementReader): Value {
  const choices = reader.choices();
  const given = reader.read("defaultValue");
  if (isTrue(reader.read("multiselect"))) {
    const list = Array.isArray(given) ? given : given === null ? [] : [given];
    return list.map((item) => findChoice(choices, item)?.value).filter((value) => value !== undefined);
  }
  const found = given === null ? undefined : findChoice(choices, given);
  if (found !== undefined) return found.value;
  if (textOrEmpty(reader.read("placeholder")) !== "") return null;
  return choices[0]?.value ?? null;
}

/**
 * A default names a choice by its label; `{ label }` and `{ value }` objects and bare values are in use as well.
 * A label wins over a value.
 */
export function findChoice(choices: readonly Choice[], wanted: Value): Choice | undefined {
  const { label, value } = isObject(wanted) ? wanted : {};
  return (
    choices.find((choice) => choice.label === wanted || (label !== undefined && choice.label === label)) ??
    choices.find(
      (choice) => deepEqual(choice.value, wanted) || (value !== undefined && deepEqual(choice.value, value)),
    )
  );
}

/** Only what is among the choices is given on; the rest stays in the input, where `checkChoice` reports it. */
export function presentChoice(input: Value, reader: ElementReader): Value {
  const choices = reader.choices();
  if (Array.isArray(input) && isTrue(reader.read("multiselect"))) {
    return input.filter((item) => isAmong(choices, item));
  }
  return isAmong(choices, input) ? input : null;
}

export function checkChoice(input: Value, reader: ElementReader): FormError[] {
  const choices = reader.choices();
  if (choices.length === 0)
    return isTrue(reader.read("constraints.required")) ? [{ code: "no-choices" }] : [];
  const chosen = Array.isArray(input) && isTrue(reader.read("multiselect")) ? input : [input];
  return chosen.every((item) => item === null || isAmong(choices, item)) ? [] : [{ code: "not-allowed" }];
}

function isAmong(choices: readonly Choice[], value: Value): boolean {
  return choices.some((choice) => deepEqual(choice.value, value));
}
