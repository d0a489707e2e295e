import {
  defineFunction,
  type FunctionEntry,
  type FunctionRow,
  type Parameter,
} from "#expressions/function-entry.ts";
import type { Scope } from "#expressions/scope.ts";
import type { Value } from "#expressions/value.ts";

/** What the functions of a create form need to know; reading an element is what makes an expression depend on it. */
export interface FormScope extends Scope {
  /** The value of an element on the first tab; null when there is none of that name or it is hidden. */
  basics(name: string): Value;
  /** The elements of a step by name; those of sections inside the section's name. */
  step(name: string): Value;
  location(): Value;
  resourceGroup(): Value;
  subscription(): Value;
  /** What `utcNow()` gives, ISO 8601. */
  readonly now: string;
  /** The next of a fixed row of numbers from 0 to below 1; a new row for each evaluation of an expression. */
  random(): number;
}

/** Makes a row whose implementation may read the form. */
export function defineFormFunction<const List extends readonly Parameter[]>(
  row: FunctionRow<List, FormScope>,
): FunctionEntry<FormScope> {
  return defineFunction<List, FormScope>(row);
}

/** The same parameter, null allowed: a hidden element has no value, and forms must bear that. */
export function orNull<Held>(parameter: Parameter<Held, "required">): Parameter<Held | null, "required"> {
  return { ...parameter, types: [...parameter.types, "null"] } as Parameter<Held | null, "required">;
}
