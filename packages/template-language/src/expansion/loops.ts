import { fail } from "#expressions/evaluation-error.ts";
import type { Value } from "#expressions/value.ts";

/** A copy loop that is being expanded, and the one around it. */
export interface Loop {
  readonly kind: "resource" | "output" | "property" | "variable";
  readonly name: string;
  readonly index: Value;
  readonly outer: Loop | undefined;
}

/** The counter of the loop of that name; without a name that of the innermost loop over resources or outputs. */
export function readLoop(loops: Loop | undefined, name: string | undefined): Value {
  const folded = name?.toLowerCase();
  for (let loop = loops; loop !== undefined; loop = loop.outer) {
    const isWanted =
      folded === undefined
        ? loop.kind === "resource" || loop.kind === "output"
        : loop.name.toLowerCase() === folded;
    if (isWanted) return loop.index;
  }
  if (name !== undefined) return fail("argument-value", `There is no copy loop "${name}" around this.`);
  return fail(
    "function-not-allowed-here",
    "copyIndex() without a name needs a copy loop over resources or outputs around it.",
  );
}
