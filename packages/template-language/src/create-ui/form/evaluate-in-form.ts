import { literalText } from "#expressions/classify-text.ts";
import { evaluate } from "#expressions/evaluator.ts";
import { expressionOf } from "#expressions/expression-of.ts";
import { literalValue } from "#expansion/literal-value.ts";
import { objectFrom } from "#expressions/value-object.ts";
import { unknownValue, type Value } from "#expressions/value.ts";
import type { JsonNode, MemberNode, StringNode } from "#json/node.ts";
import { formScopeOf } from "./form-scope-of.ts";
import type { FormProblem } from "./form-state.ts";
import type { FormSession } from "./form-session.ts";

/** What a node of the form means now, expressions evaluated at any depth; null where that failed, which is noted. */
export function evaluateInForm(node: JsonNode, session: FormSession): Value {
  const literal = literalValue(node);
  if (literal !== undefined) return literal;
  const { budget } = session;
  if (node.kind === "string") return evaluateText(node, session);
  if (budget.stepsLeft <= 0 || budget.depth >= budget.maxDepth) return unknownValue("budget");
  budget.stepsLeft -= 1;
  budget.depth += 1;
  const value: Value =
    node.kind === "array"
      ? node.items.map((item) => evaluateInForm(item, session))
      : objectFrom(
          membersOf(node).map(
            ({ key, value: child }) => [key.value, evaluateInForm(child, session)] as const,
          ),
        );
  budget.depth -= 1;
  return value;
}

function membersOf(node: JsonNode): readonly MemberNode[] {
  return node.kind === "object" ? node.members : [];
}

function evaluateText(node: StringNode, session: FormSession): Value {
  const parsed = expressionOf(node);
  if (parsed === undefined) return literalText(node.value);
  const { value, problem } = evaluate(parsed, formScopeOf(session, parsed.text));
  if (problem === undefined || problem.code === "budget-exhausted") return value;
  noteProblem(session, node, problem);
  return null;
}

/** Keeps the first problem of each node. */
export function noteProblem(
  session: FormSession,
  node: JsonNode,
  { code, message }: Pick<FormProblem, "code" | "message">,
): void {
  if (session.flawed.has(node)) return;
  session.flawed.add(node);
  session.problems.push({ code, message, start: node.start, end: node.end });
}
