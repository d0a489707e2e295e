import { evaluate } from "#expressions/evaluator.ts";
import { EvaluationError } from "#expressions/evaluation-error.ts";
import { expressionOf } from "#expressions/expression-of.ts";
import { parseExpression } from "#expressions/parser.ts";
import { isExpression, literalText } from "#expressions/classify-text.ts";
import { measure } from "#expressions/marks.ts";
import { isUnknown, unknownValue, withoutSecretMark, type Value } from "#expressions/value.ts";
import { objectFrom } from "#expressions/value-object.ts";
import type { JsonNode, MemberNode, ObjectNode, StringNode } from "#json/node.ts";
import { expandPropertyLoops, isPropertyLoops } from "./property-loops.ts";
import { literalValue } from "./literal-value.ts";
import type { Place } from "./frame.ts";
import { report, reportEvaluation } from "./session.ts";

/** The value of a node with all its expressions and copy loops evaluated; never throws. Problems are reported in the session. */
export function evaluateNode(node: JsonNode, place: Place): Value {
  const literal = literalValue(node);
  if (literal !== undefined) return literal;
  const { budget } = place.scope;
  if (budget.stepsLeft <= 0 || budget.depth >= budget.maxDepth) return giveUp(node, place);
  budget.stepsLeft -= 1;
  if (node.kind === "string") return evaluateText(node, place);
  budget.depth += 1;
  const value =
    node.kind === "array"
      ? node.items.map((item) => evaluateNode(item, place))
      : evaluateObject(node as ObjectNode, place);
  budget.depth -= 1;
  return value;
}

function giveUp(node: JsonNode, { frame, scope }: Place): Value {
  const isDeep = scope.budget.stepsLeft > 0;
  frame.session.isComplete = false;
  report(frame.session, frame, {
    code: isDeep ? "too-deep" : "budget-exhausted",
    message: isDeep
      ? "Evaluation is nested too deeply."
      : "The template asks for too much work; the rest was not evaluated.",
    start: node.start,
    end: node.end,
  });
  return unknownValue("budget");
}

function evaluateText(node: StringNode, place: Place): Value {
  const parsed = expressionOf(node)!;
  const { value, problem } = evaluate(parsed, place.scope);
  if (problem !== undefined) reportEvaluation(place.frame.session, place.frame, node, problem);
  return value;
}

function evaluateObject(node: ObjectNode, place: Place): Value {
  return objectFrom(evaluateMembers(node, place));
}

/** Names and values of an object's members; those that `isLeftOut` (called with lower case names) picks are not evaluated. */
export function evaluateMembers(
  node: ObjectNode,
  place: Place,
  isLeftOut: (name: string) => boolean = () => false,
): [string, Value][] {
  const entries: [string, Value][] = [];
  for (const member of node.members) {
    if (isLeftOut(member.key.value.toLowerCase())) continue;
    if (isPropertyLoops(member)) entries.push(...expandPropertyLoops(member.value, place, evaluateNode));
    else entries.push([evaluateName(member, place), evaluateNode(member.value, place)]);
  }
  return entries;
}

/** Names of properties may be expressions; one that cannot be told keeps its text. */
function evaluateName({ key }: MemberNode, place: Place): string {
  if (!isExpression(key.value)) return literalText(key.value);
  const { value, problem } = evaluate(parseExpression(key.value), place.scope);
  if (problem !== undefined) reportEvaluation(place.frame.session, place.frame, key, problem);
  const name = withoutSecretMark(value);
  return typeof name === "string" ? name : key.value;
}

/** Checks that a value made of many parts is not too large as a whole; if it is, it becomes unknown. */
export function boundValue(value: Value, node: JsonNode, place: Place): Value {
  try {
    measure(value, place.scope.budget);
    return value;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    reportEvaluation(place.frame.session, place.frame, node, {
      code: error.code,
      message: error.message,
      start: 0,
      end: 0,
    });
    return isUnknown(value) ? value : unknownValue("budget");
  }
}
