import { fail } from "./evaluation-error.ts";
import type { Expression } from "./expression.ts";

/** The names of the variables and the body of `lambda('x', …)` or `(x) => …`; fails when the expression is neither. */
export function readLambda(argument: Expression): { names: string[]; body: Expression } {
  if (argument.kind === "lambda") return { names: argument.parameters, body: argument.body };
  const body = argument.kind === "call" ? argument.arguments.at(-1) : undefined;
  if (argument.kind !== "call" || argument.key !== "lambda" || body === undefined) {
    return fail("argument-type", "A lambda is expected here: lambda('name', …).");
  }
  const names = argument.arguments
    .slice(0, -1)
    .map((name) => (name.kind === "text" ? name.value : notAName()));
  return { names, body };
}

function notAName(): never {
  return fail("argument-type", "The variables of a lambda are written as texts in single quotes.");
}
