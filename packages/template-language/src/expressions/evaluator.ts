import { maxTextLength, spend, type Budget } from "./budget.ts";
import { checkCount, checkTypes, parameterAt } from "./check-call.ts";
import { EvaluationError, fail, type EvaluationProblemCode } from "./evaluation-error.ts";
import type { Access, Expression, FunctionCall, ParsedExpression } from "./expression.ts";
import type { FunctionEntry, Lambda } from "./function-entry.ts";
import { measure, revealSecrets } from "./marks.ts";
import { readLambda } from "./read-lambda.ts";
import { readIndex, readMember } from "./read-member.ts";
import { findLocal, type Context, type Locals, type Scope } from "./scope.ts";
import { isSecret, isUnknown, secretValue, unknownValue, type Unknown, type Value } from "./value.ts";

/** What went wrong in one expression; offsets count in its text, brackets included. */
export interface EvaluationProblem {
  code: EvaluationProblemCode;
  message: string;
  start: number;
  end: number;
}

export interface Evaluation {
  value: Value;
  problem: EvaluationProblem | undefined;
}

type AnyEntry = FunctionEntry<never>;

/** Evaluates a parsed expression; never throws: on failure the value is unknown for the reason `error` or `budget`. */
export function evaluate(parsed: ParsedExpression, scope: Scope): Evaluation {
  const flaw = parsed.diagnostics.find((diagnostic) => diagnostic.code !== "expression-too-long");
  if (flaw !== undefined) {
    return failure(parsed, { code: "syntax", message: flaw.message, start: flaw.start, end: flaw.end });
  }
  const { depth } = scope.budget;
  try {
    const value = evaluateOperand(parsed.root, { scope, locals: undefined, text: parsed.text });
    return { value, problem: undefined };
  } catch (error) {
    scope.budget.depth = depth;
    if (!(error instanceof EvaluationError)) throw error;
    const { start, end } = error.place ?? parsed.root;
    return failure(parsed, { code: error.code, message: error.message, start, end });
  }
}

function failure(parsed: ParsedExpression, problem: EvaluationProblem): Evaluation {
  const reason = problem.code === "budget-exhausted" ? "budget" : "error";
  return { value: unknownValue(reason, { expression: quote(parsed.text, parsed.root) }), problem };
}

/** Evaluates a part of an expression; throws `EvaluationError`. */
export function evaluateOperand(operand: Expression, context: Context): Value {
  switch (operand.kind) {
    case "text":
    case "number":
      return operand.value;
    case "call":
      return evaluateCall(operand, context);
    case "access":
      return evaluateAccess(operand, context);
    case "word": {
      const local = findLocal(context.locals, operand.name);
      const meant = local === undefined ? context.scope.findWord?.(operand.name) : local.value;
      if (meant === undefined) return fail("syntax", `"${operand.name}" must be called with parentheses.`);
      return meant;
    }
    case "lambda":
      return fail("argument-type", "A lambda can only be an argument of a function that takes one.");
    case "invalid":
      return fail("syntax", "The expression could not be read.");
  }
}

function evaluateAccess(access: Access, context: Context): Value {
  const isMissingNull = context.scope.isMissingNull ?? false;
  let value = evaluateOperand(access.target, context);
  for (const step of access.steps) {
    const index = step.kind === "index" ? evaluateOperand(step.index, context) : step.name;
    const expression =
      isUnknown(value) || isUnknown(index) ? quote(context.text, { start: access.start, end: step.end }) : "";
    value =
      step.kind === "property"
        ? readMember(value, step.name, expression, isMissingNull)
        : readIndex(value, index, expression, isMissingNull);
  }
  return value;
}

function evaluateCall(call: FunctionCall, context: Context): Value {
  const { budget } = context.scope;
  spend(budget, 1);
  if (budget.depth >= budget.maxDepth) fail("too-deep", "Evaluation is nested too deeply.");
  budget.depth += 1;
  try {
    return callFunction(call, context);
  } catch (error) {
    if (error instanceof EvaluationError) error.place ??= { start: call.start, end: call.end };
    throw error;
  } finally {
    budget.depth -= 1;
  }
}

function callFunction(call: FunctionCall, context: Context): Value {
  const entry = context.scope.findFunction(call.key);
  if (entry === undefined) return fail("unknown-function", `There is no function "${nameOf(call)}".`);
  if (entry.sites !== undefined && !entry.sites.includes(context.scope.site)) {
    fail("function-not-allowed-here", `The function "${entry.name}" cannot be used in this place.`);
  }
  checkCount(call, entry);
  if (entry.runLazily !== undefined) return entry.runLazily(call, context as Context<never>);
  const given = prepareArguments(call, entry, context);
  const result = given.isSecret
    ? runOnSecrets(call, entry, given, context)
    : run(call, entry, given, context);
  payFor(result, context);
  const isSecretResult = entry.isSecret === true || (given.isSecret && entry.dropsSecret !== true);
  return isSecretResult ? secretValue(result) : result;
}

/** Arguments as the implementation gets them, and what they were marked with. */
interface Given {
  values: Value[];
  unknown: Unknown | undefined;
  isSecret: boolean;
}

function run(call: FunctionCall, entry: AnyEntry, { values, unknown }: Given, context: Context): Value {
  if (unknown !== undefined) {
    const partial = entry.runPartly?.(values, context as Context<never>, call);
    return (
      partial ?? unknownValue(unknown.reason, { type: entry.returns, expression: quote(context.text, call) })
    );
  }
  checkTypes(entry, values);
  return entry.run!(values as never, context as Context<never>, call);
}

/** What goes wrong is told with the values in question; of secret ones nothing may be said. */
function runOnSecrets(call: FunctionCall, entry: AnyEntry, given: Given, context: Context): Value {
  try {
    return run(call, entry, given, context);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return fail(error.code, `"${entry.name}" failed; why is not told, because it was given a secret.`);
  }
}

function prepareArguments(call: FunctionCall, entry: AnyEntry, context: Context): Given {
  const given: Given = { values: [], unknown: undefined, isSecret: false };
  for (let index = 0; index < call.arguments.length; index += 1) {
    const argument = call.arguments[index]!;
    // A lambda travels as a function among the values; only parameters of type lambda ever meet one.
    const takesLambda = parameterAt(entry, index)?.types.includes("lambda") ?? false;
    const value = takesLambda
      ? makeLambda(argument, context)
      : evaluateArgument(argument, entry, context, given);
    given.values.push(value as Value);
  }
  return given;
}

function evaluateArgument(argument: Expression, entry: AnyEntry, context: Context, given: Given): Value {
  const { budget } = context.scope;
  let value = evaluateOperand(argument, context);
  if (typeof value === "string") payForReading(value.length >> 8, budget);
  if (typeof value !== "object" || value === null || entry.keepsMarks === true) return value;
  if (isSecret(value)) {
    given.isSecret = true;
    value = value.value;
  }
  if (isUnknown(value)) {
    given.unknown ??= value;
    given.isSecret ||= value.isSecret;
    return value;
  }
  const parts = measure(value, budget);
  payForReading((entry.isShallow === true && Array.isArray(value) ? value.length : parts.size) >> 3, budget);
  if (entry.isShallow === true) return value;
  given.unknown ??= parts.unknown;
  given.isSecret ||= parts.hasSecret;
  return parts.hasSecret ? revealSecrets(value, budget) : value;
}

/** Functions look through what they are given, so large arguments cost more. */
function payForReading(steps: number, budget: Budget): void {
  if (steps > 0) spend(budget, steps);
}

function makeLambda(argument: Expression, context: Context): Lambda {
  const { names, body } = readLambda(argument);
  return (...values) => {
    let locals: Locals | undefined = context.locals;
    for (let index = 0; index < names.length; index += 1) {
      const value = values[index];
      if (value === undefined)
        fail("argument-count", "The lambda has more variables than the function gives.");
      locals = { name: names[index]!, value: value!, outer: locals };
    }
    return evaluateOperand(body, { ...context, locals });
  };
}

function payFor(result: Value, context: Context): void {
  const { budget } = context.scope;
  if (typeof result === "string") {
    if (result.length > maxTextLength)
      fail("too-large", `A text is longer than ${maxTextLength} characters.`);
    if (result.length > 64) spend(budget, result.length >> 6);
  } else if (typeof result === "object") measure(result, budget);
}

const longestQuote = 200;

/** The text of a part of an expression, shortened for people to read. */
export function quote(text: string, part: { start: number; end: number }): string {
  const quoted = text.slice(part.start, part.end);
  return quoted.length > longestQuote ? `${quoted.slice(0, longestQuote)}…` : quoted;
}

function nameOf(call: FunctionCall): string {
  return call.namespace === undefined ? call.name : `${call.namespace}.${call.name}`;
}
