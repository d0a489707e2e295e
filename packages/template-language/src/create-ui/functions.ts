import type { FunctionEntry } from "#expressions/function-entry.ts";
import { collectionFunctions } from "./functions/collections.ts";
import { conversionFunctions } from "./functions/conversions.ts";
import { dateFunctions } from "./functions/dates.ts";
import type { FormScope } from "./functions/form-scope.ts";
import { logicFunctions } from "./functions/logic.ts";
import { numberFunctions } from "./functions/numbers.ts";
import { referenceFunctions } from "./functions/references.ts";
import { textFunctions } from "./functions/texts.ts";

/** A function that create forms may use, with the group that documentation lists it in. */
export interface FormFunction extends FunctionEntry<FormScope> {
  readonly category: FormFunctionCategory;
}

const categories = {
  reference: referenceFunctions,
  text: textFunctions,
  collection: collectionFunctions,
  logical: logicFunctions,
  conversion: conversionFunctions,
  math: numberFunctions,
  date: dateFunctions,
} as const satisfies Record<string, readonly FunctionEntry<FormScope>[]>;

export type FormFunctionCategory = keyof typeof categories;

/** Every function of createUiDefinition, once. */
export const formFunctions: readonly FormFunction[] = (
  Object.keys(categories) as FormFunctionCategory[]
).flatMap((category) => categories[category].map((row): FormFunction => ({ ...row, category })));

const byKey = new Map(formFunctions.map((entry) => [entry.name.toLowerCase(), entry]));

/** The function of that name, letter case ignored; undefined when forms have none. */
export function findFormFunction(name: string): FormFunction | undefined {
  return byKey.get(name.toLowerCase());
}
