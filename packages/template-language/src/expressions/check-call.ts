import { fail } from "./evaluation-error.ts";
import type { FunctionCall } from "./expression.ts";
import { arityOf, type FunctionEntry, type Parameter } from "./function-entry.ts";
import { typeOf, type Value } from "./value.ts";

/** Fails unless the call has as many arguments as the function takes. */
export function checkCount(call: FunctionCall, entry: FunctionEntry<never>): void {
  const given = call.arguments.length;
  const { least, most } = arityOf(entry);
  if (given >= least && given <= most) return;
  const wanted =
    most === Infinity ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`;
  fail("argument-count", `The function "${entry.name}" takes ${wanted} arguments, not ${given}.`);
}

/** Fails unless each value has a type that its parameter takes; an int also passes for a float. */
export function checkTypes(entry: FunctionEntry<never>, values: readonly Value[]): void {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    const parameter = parameterAt(entry, index);
    if (parameter?.isNarrow === true && typeof value === "bigint")
      fail("overflow", `The argument "${parameter.name}" of "${entry.name}" is too large a number.`);
    if (parameter === undefined || typeof value === "function" || parameter.types.includes("any")) continue;
    const type = typeOf(value);
    if (
      type === "any" ||
      parameter.types.includes(type) ||
      (type === "int" && parameter.types.includes("float"))
    )
      continue;
    const wanted = parameter.types.join(" or ");
    fail(
      "argument-type",
      `The argument "${parameter.name}" of "${entry.name}" must be of type ${wanted}, not ${type}.`,
    );
  }
}

/** The declared parameter that takes the argument at that place. */
export function parameterAt(entry: Pick<FunctionEntry, "parameters">, index: number): Parameter | undefined {
  const { parameters } = entry;
  return parameters[Math.min(index, parameters.length - 1)];
}
