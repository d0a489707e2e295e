import { evaluateOperand } from "#expressions/evaluator.ts";
import { fail } from "#expressions/evaluation-error.ts";
import type { FunctionCall } from "#expressions/expression.ts";
import { text } from "#expressions/function-entry.ts";
import type { Context } from "#expressions/scope.ts";
import { withoutSecretMark, type Value } from "#expressions/value.ts";
import { defineFormFunction, type FormScope } from "./form-scope.ts";

/** Functions that read the form. They run lazily so that only what is really read counts as a dependency. */
export const referenceFunctions = [
  defineFormFunction({
    name: "basics",
    parameters: [text("element")],
    returns: "any",
    offline: "context",
    runLazily: (call, context) => context.scope.basics(nameIn(call, context)),
  }),
  defineFormFunction({
    name: "steps",
    parameters: [text("step")],
    returns: "object",
    offline: "context",
    runLazily: (call, context) => context.scope.step(nameIn(call, context)),
  }),
  about("location", "string", (scope) => scope.location()),
  about("resourceGroup", "object", (scope) => scope.resourceGroup()),
  about("subscription", "object", (scope) => scope.subscription()),
];

function about(name: string, returns: "string" | "object", read: (scope: FormScope) => Value) {
  return defineFormFunction({
    name,
    parameters: [],
    returns,
    offline: "context",
    runLazily: (_call, context) => read(context.scope),
  });
}

function nameIn(call: FunctionCall, context: Context<FormScope>): string {
  const argument = call.arguments[0];
  const name = argument === undefined ? null : withoutSecretMark(evaluateOperand(argument, context));
  return typeof name === "string"
    ? name
    : fail("argument-type", `"${call.name}" takes the name of an element or step.`);
}
