import type { Expression, FunctionCall } from "./expression.ts";

/** Called for each node, parents before children, from left to right; `ancestors` is one array for the whole walk. */
export type VisitExpression = (node: Expression, ancestors: readonly Expression[]) => boolean | void;

/** Walks an expression; a visitor that returns false leaves out what is inside. */
export function walkExpression(root: Expression, visit: VisitExpression): void {
  walk(root, [], visit);
}

/** Each function call in the expression, outer calls before inner ones. */
export function walkCalls(
  root: Expression,
  visit: (call: FunctionCall, ancestors: readonly Expression[]) => void,
): void {
  walk(root, [], (node, ancestors) => {
    if (node.kind === "call") visit(node, ancestors);
  });
}

function walk(node: Expression, ancestors: Expression[], visit: VisitExpression): void {
  if (visit(node, ancestors) === false) return;
  ancestors.push(node);
  if (node.kind === "call") for (const argument of node.arguments) walk(argument, ancestors, visit);
  else if (node.kind === "lambda") walk(node.body, ancestors, visit);
  else if (node.kind === "access") {
    walk(node.target, ancestors, visit);
    for (const step of node.steps) if (step.kind === "index") walk(step.index, ancestors, visit);
  }
  ancestors.pop();
}
